from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.keys import detect
from traffic.detectors.surroundings import is_for_ads
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]


def types(found: Leaf, context: Context) -> set[str]:
    return {d.data_type for d in detect(found, context)}


@pytest.mark.parametrize("target", ["/openrtb2", "/v1/getAd?x=1", "/api/bid"])
def test_routes_that_ask_for_ads(target: str, message: Message) -> None:
    assert is_for_ads(message(target=target))
    assert not is_for_ads(message(target="/v1/account"))


def test_a_bid_request_names_the_seller_by_member_id(leaf: Make, message: Message) -> None:
    member = leaf("query.member_id", "11206")
    assert types(member, message(member, target="/openrtb2")) == set()
    assert types(member, message(member, target="/v1/profile")) == {"account.user_id"}


def test_an_order_of_a_campaign_is_no_purchase(leaf: Make, message: Message) -> None:
    order, place = leaf("req.orderid", "13800138000245971"), leaf("posid", "8013")
    assert types(order, message(order, place)) == set()
    assert types(order, message(order)) == {"activity.purchase"}


def test_the_user_of_a_bid_request_stays_the_user(leaf: Make, message: Message) -> None:
    user, place = leaf("user.id", "u_88213004"), leaf("imp[].id", "1")
    assert types(user, message(user, place)) == {"account.user_id"}


def test_the_token_of_a_project_is_no_session(leaf: Make, message: Message) -> None:
    token = leaf("data[].properties.token", "7c9e6679f00b4a1e")
    event = leaf("data[].event", "Entry Saved")
    assert "account.session_token" not in types(token, message(token, event))
    assert "account.session_token" in types(token, message(token))


@pytest.mark.parametrize("beside", ["messages", "temperature"])
def test_a_language_model_is_no_device(beside: str, leaf: Make, message: Message) -> None:
    model, other = leaf("model", "sample-large-2"), leaf(beside, "1")
    assert types(model, message(model, other)) == set()
    assert types(model, message(model, leaf("osVersion", "12"))) == {"device.model"}


def test_language_models_are_known_by_name(leaf: Make, message: Message) -> None:
    model = leaf("model", "vendor/llama-3")
    assert types(model, message(model)) == set()


def test_the_brand_of_something_with_a_price_is_no_devices(leaf: Make, message: Message) -> None:
    brand, price = leaf("items[].brand", "Lumo"), leaf("items[].price", "49.0")
    assert types(brand, message(brand, price)) == set()
    assert types(brand, message(brand, leaf("items[].osVersion", "12"))) == {"device.model"}


def test_a_make_without_a_device_is_of_anything_unless_its_maker_makes_phones(
    leaf: Make, message: Message
) -> None:
    lone, known, under = leaf("make", "Lumo"), leaf("make", "vivo"), leaf("device.make", "Lumo")
    assert types(lone, message(lone)) == set()
    assert types(known, message(known)) == {"device.model"}
    assert types(under, message(under)) == {"device.model"}


DEVICE = (("model", "SEA-AL10"), ("osVersion", "12"), ("isRoot", "0"), ("batteryStatus", "88"))


def test_parts_of_a_device_are_told_by_the_fields_beside_them(leaf: Make, message: Message) -> None:
    around = [leaf(f"ext.{name}", value) for name, value in DEVICE]
    board, build = leaf("ext.board", "sdm660"), leaf("ext.buildType", "user")
    assert types(board, message(board, *around)) == {"device.model"}
    assert types(build, message(build, *around)) == {"device.os"}
    assert types(build, message(build, leaf("ext.appVersion", "2.1"))) == set()


def test_a_device_that_names_its_product_is_not_on_offer(leaf: Make, message: Message) -> None:
    model, product = leaf("ext.model", "SEA-AL10"), leaf("ext.productName", "SEA-AL10")
    around = [leaf(f"ext.{name}", value) for name, value in DEVICE[1:]]
    assert types(model, message(model, product, *around, leaf("ext.mac", "6e:aa:01:9f:be:12"))) == {
        "device.model"
    }
    offer = (leaf("ext.price", "2999"), leaf("ext.memory", "8"), leaf("ext.os", "Android"))
    assert types(model, message(model, product, *offer)) == set()


def test_the_token_of_an_app_is_nobodys_session(leaf: Make, message: Message) -> None:
    of_app, of_user = (
        leaf("access_token", "1385660256|e251d7dad1e2b26389ad8a43"),
        leaf("access_token", "EAAGm0P"),
    )
    assert types(of_app, message(of_app)) == set()
    assert types(of_user, message(of_user)) == {"account.session_token"}


def test_the_words_of_a_form_are_labels(leaf: Make, message: Message) -> None:
    texts = {"email": "E-Mail", "name": "Name", "password": "Passwort"}
    labels = [leaf(f"strings.{name}", text) for name, text in texts.items()]
    assert not any(types(label, message(*labels)) for label in labels)
    given = leaf("strings.password", "Passwort")
    assert types(given, message(labels[0], leaf("strings.name", "Mei Lin"), given)) == {"account.password"}


@pytest.mark.parametrize(
    "value",
    [
        "sdk-8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b",
        "Klaviyo-API-Key 5f2c81a7be904d63a1c07f3e",
        "Bearer pk_live_51H8xAbCdEfGhIj",
    ],
)
def test_the_key_of_an_app_is_nobodys_session(leaf: Make, message: Message, value: str) -> None:
    key, bearer = leaf("header.authorization", value), leaf("header.authorization", "Bearer 5f2c81a7be904d63")
    assert types(key, message(key)) == set()
    assert types(bearer, message(bearer)) == {"account.session_token"}


def test_a_signature_of_the_app_is_nobodys_session(leaf: Make, message: Message) -> None:
    signed = leaf("header.authorization", "OSS LTAI4sampleKey01:qv0CwGFpVtFNBlqYdMrkZ3XhJ8s=")
    of_user = leaf("header.authorization", "Sample member_20418:qv0CwGFpVtFNBlqYdMrkZ3XhJ8s=")
    assert types(signed, message(signed)) == set()
    assert types(of_user, message(of_user)) == {"account.session_token"}
