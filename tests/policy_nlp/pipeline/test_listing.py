"""Parts between semicolons go on with the list that they stand in, and clauses do not."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy

Said = list[tuple[str, str, tuple[str, ...]]]


def said(text: str, language: str = "en") -> Said:
    return [(s.action, s.polarity, s.data_types) for s in read_policy(text, language=language).statements]


def test_parts_of_a_list_are_collected() -> None:
    text = (
        "We may record: (i) the colour of your hat; (ii) your phone number; and (iii) the IMEI of the phone."
    )
    assert said(text) == [
        ("collect", "affirmed", ("contact.phone",)),
        ("collect", "affirmed", ("device.imei",)),
    ]


def test_a_part_of_no_known_type_ends_no_list() -> None:
    assert said("We keep: your phone number; your lucky charm; and your IP address.") == [
        ("collect", "affirmed", ("contact.phone",)),
        ("collect", "affirmed", ("network.ip",)),
    ]


def test_a_clause_ends_the_list() -> None:
    text = "We keep your phone number; you may object; your e-mail address."
    assert said(text) == [("collect", "affirmed", ("contact.phone",))]


def test_a_list_of_what_is_not_collected_stays_denied() -> None:
    assert said("We never collect: your location; your contact list.") == [
        ("collect", "denied", ("location",)),
        ("collect", "denied", ("comms.contacts",)),
    ]


def test_a_chinese_list_goes_on() -> None:
    assert said("我们会收集以下信息：手机号码；通讯录；", "zh") == [
        ("collect", "affirmed", ("contact.phone",)),
        ("collect", "affirmed", ("comms.contacts",)),
    ]


@pytest.mark.parametrize(
    "after",
    [
        "your e-mail address will stay hidden.",
        "to change your e-mail address, open the settings.",
        "changing your e-mail address is easy.",
        "without an e-mail address, some functions are missing.",
    ],
)
def test_a_clause_is_no_part_of_a_list(after: str) -> None:
    assert said(f"We collect your phone number; {after}") == [("collect", "affirmed", ("contact.phone",))]
