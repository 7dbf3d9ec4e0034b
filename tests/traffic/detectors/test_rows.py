from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.rows import detect
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
PACKAGES = ["com.sample.one", "com.sample.two", "org.sample.three"]


def found(context: Context) -> set[str]:
    return {d.data_type for x in context.leaves for d in detect(x, context)}


def test_packages_under_one_path(leaf: Make, message: Message) -> None:
    assert found(message(*(leaf("apps[]", p) for p in PACKAGES))) == {"device.installed_apps"}
    assert found(message(leaf("apps[]", PACKAGES[0]))) == set()
    assert found(message(*(leaf("stack[]", p) for p in PACKAGES[:2]))) == set()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"addr": "10690000", "body": "到账通知", "date": "1700000000000"}, "comms.sms"),
        ({"number": "13800138123", "date": "1700000000000", "duration": "9"}, "comms.call_log"),
    ],
)
def test_tables(leaf: Make, message: Message, fields: dict[str, str], expected: str) -> None:
    assert found(message(*(leaf(f"d[].{k}", v) for k, v in fields.items()))) == {expected}


def test_address_books(leaf: Make, message: Message) -> None:
    rows = [("王", "13800138123"), ("李", "13900139456")]
    table = [leaf(f"d[].{k}", v) for row in rows for k, v in zip(("name", "tel"), row, strict=True)]
    assert found(message(*table)) == {"comms.contacts"}
    assert found(message(leaf("content", "\n".join(",".join(row) for row in rows)))) == {"comms.contacts"}


def test_the_app_itself_is_not_one_of_many(leaf: Make, message: Message) -> None:
    context = message(leaf("d[]", "com.sample.one"), leaf("d[]", "com.sample.two"))
    context.own_package = "com.sample.one"
    assert found(context) == set()


def test_plain_fields_are_no_rows(leaf: Make, message: Message) -> None:
    assert found(message(leaf("name", "王"), leaf("tel", "13800138123"), leaf("raw", b"\x00"))) == set()


def test_a_text_beside_a_messenger_is_a_message(
    leaf: Callable[..., Leaf], message: Callable[..., Context]
) -> None:
    typed = leaf("3.2", "周五晚上七点老地方见，别迟到")
    other = leaf("3.1", "com.tencent.mm")
    assert [d.data_type for d in detect(typed, message(typed, other))] == ["comms.messages"]
    label = leaf("3.2", "微信电脑版")
    assert list(detect(label, message(label, other))) == []
    game = leaf("3.1", "com.sample.game")
    assert list(detect(typed, message(typed, game))) == []


@pytest.mark.parametrize(
    ("own", "package", "expected"),
    [
        ("com.sample.loan", "com.other.loan", ["device.installed_apps"]),
        ("com.sample.loan", "com.android.vending", []),
        ("com.sample.loan", "com.other.sdk", []),
        ("com.sample.loan", "com.sample.loan", []),
        ("", "com.other.loan", []),
    ],
)
def test_one_foreign_application_in_a_nameless_field(
    own: str, package: str, expected: list[str], leaf: Callable[..., Leaf], message: Callable[..., Context]
) -> None:
    one, app = leaf("6", package), leaf("3", "com.sample.loan")
    context = message(one, app)
    context.own_package = own
    assert [d.data_type for d in detect(one, context)] == expected


def test_names_beside_packages_are_those_of_applications(leaf: Make, message: Message) -> None:
    rows = [x for p in PACKAGES for x in (leaf("data[].pkg", p), leaf("data[].name", p[-3:]))]
    context = message(*rows)
    assert [d.data_type for d in detect(rows[1], context)] == ["device.installed_apps"]


def test_rows_are_of_what_their_type_says(leaf: Make, message: Message) -> None:
    kind, name = leaf("data[].type", "contacts"), leaf("data[].attributes.clean_name", "Ann Berg")
    flag = leaf("data[].attributes.is_emoji", "false", kind="boolean")
    context = message(kind, name, flag)
    assert [[d.data_type for d in detect(x, context)] for x in context.leaves] == [[], ["comms.contacts"], []]
    assert found(message(leaf("data[].type", "articles"), name)) == set()
    assert found(message(kind, leaf("data[].type", "articles"), name)) == set()
