from __future__ import annotations

from dataclasses import replace

from corpora.text import Text
from traffic.detectors.detection import Detection
from traffic.detectors.merging import merge, related
from traffic.transmissions import EvidenceKind

PERSONA, ADAPTER, KEY, SHAPE = EvidenceKind


def seen(data_type: str, kind: EvidenceKind, **more: bool) -> Detection:
    return Detection(data_type, kind, Text(zh=kind, en=kind), 0.5, **more)


def types(*found: Detection) -> list[str]:
    return [d.data_type for d in merge(found)]


def test_one_type_keeps_the_strongest_evidence_and_every_reason() -> None:
    (joined,) = merge([seen("device.imei", KEY), seen("device.imei", PERSONA)])
    assert joined.evidence == PERSONA
    assert joined.reason.en == "persona; key"
    assert joined.confidence == 0.75


def test_planted_values_overrule_names() -> None:
    assert types(seen("device.android_id", PERSONA), seen("account.user_id", KEY)) == ["device.android_id"]


def test_what_names_say_of_a_planted_value_takes_its_form() -> None:
    digest = Detection("contact.email", PERSONA, Text(zh="a", en="a"), 0.98, "sha256")
    (joined,) = merge([digest, seen("contact.email", ADAPTER)])
    assert (joined.form, joined.evidence) == ("sha256", PERSONA)


def test_a_value_inside_a_text_overrules_nothing() -> None:
    inside = seen("device.model", PERSONA, whole=False)
    assert types(inside, seen("device.browser", KEY)) == ["device.browser", "device.model"]


def test_adapters_stand_beside_planted_values() -> None:
    found = types(seen("device.install_id", PERSONA), seen("account.user_id", ADAPTER))
    assert found == ["account.user_id", "device.install_id"]


def test_the_account_planted_where_an_sdk_puts_its_own_identifier_is_the_account() -> None:
    assert types(seen("account.user_id", PERSONA), seen("device.install_id", ADAPTER)) == ["account.user_id"]


def test_the_specific_beats_the_general() -> None:
    assert types(seen("device.identifier", ADAPTER), seen("device.imei", KEY)) == ["device.imei"]
    assert types(seen("device", PERSONA), seen("device.imei", SHAPE)) == ["device"]


def test_shapes_yield_to_names_and_lists_do_not() -> None:
    assert types(seen("device.mac", SHAPE), seen("network.bssid", KEY)) == ["network.bssid"]
    assert types(seen("comms.contacts", SHAPE, collects=True), seen("contact.phone", KEY)) == [
        "comms.contacts"
    ]


def test_an_account_called_by_an_address_is_both() -> None:
    assert types(seen("account.user_id", KEY), seen("contact.email", SHAPE)) == [
        "account.user_id",
        "contact.email",
    ]
    assert types(seen("device.model", KEY), seen("contact.email", SHAPE)) == ["device.model"]


def test_a_planted_value_in_the_field_of_another_is_what_it_is() -> None:
    assert types(seen("account.user_id", ADAPTER), seen("contact.email", PERSONA)) == ["contact.email"]
    assert types(seen("account.user_id", ADAPTER), seen("identity.name", PERSONA)) == ["identity.name"]
    assert types(seen("contact.email", ADAPTER), seen("account.user_id", PERSONA)) == ["account.user_id"]
    assert types(seen("activity.search", ADAPTER), seen("identity.name", PERSONA)) == [
        "activity.search",
        "identity.name",
    ]
    assert types(seen("device.install_id", ADAPTER), seen("contact.phone", PERSONA)) == ["contact.phone"]
    part = seen("contact.email", PERSONA, whole=False)
    assert types(seen("account.user_id", ADAPTER), part) == ["account.user_id", "contact.email"]


def test_order_is_no_matter() -> None:
    found = [seen("device.imei", KEY), seen("contact.email", SHAPE), seen("device.imei", PERSONA)]
    assert merge(found) == merge(reversed(found))
    assert related("device", "device.imei")


def test_what_the_session_knows_of_a_part_says_nothing_of_a_named_whole() -> None:
    part = seen("device.install_id", KEY, learned=True, whole=False)
    assert types(part, seen("device.oaid", KEY)) == ["device.oaid"]
    assert types(part) == ["device.install_id"]


def test_a_name_that_says_which_identifier_it_is_outdoes_what_the_session_knows() -> None:
    assert types(seen("device.identifier", KEY, learned=True), seen("device.imei", KEY)) == ["device.imei"]
    assert types(seen("device.imei", KEY, learned=True), seen("device.identifier", KEY)) == ["device.imei"]


def test_that_another_field_says_the_same_as_the_name_is_no_news() -> None:
    named = replace(seen("device.oaid", KEY), confidence=0.8, reason=Text(zh="名称", en="the name"))
    learned = replace(seen("device.oaid", KEY, learned=True), reason=Text(zh="另一字段", en="another field"))
    assert merge([named, learned]) == (named,)
    person = [replace(d, data_type="account.user_id") for d in (named, learned)]
    assert merge(person) == (person[0],)
    (unsure,) = merge([replace(named, confidence=0.4), learned])
    assert unsure.confidence == learned.confidence
    (known,) = merge([replace(named, evidence=ADAPTER), learned])
    assert known.reason.en == "the name; another field"


def test_sentences_are_joined_without_their_stops() -> None:
    one = replace(seen("device.oaid", ADAPTER), reason=Text(zh="接口如此。", en="The endpoint does."))
    two = replace(seen("device.oaid", KEY), reason=Text(zh="名称如此", en="the name does"))
    (found,) = merge([one, two])
    assert (found.reason.zh, found.reason.en) == ("接口如此；名称如此", "The endpoint does; the name does")
