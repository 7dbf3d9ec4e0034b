"""The ways to write what is a person's own."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from traffic.detectors import spellings_of_people as people
from traffic.detectors.traces import Spelling


def texts(found: Iterable[Spelling]) -> set[str]:
    return {s.text for s in found}


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("Mei.Lin+shop@gmail.com", "MeiLin@gmail.com"),
        ("Mei.Lin+shop@gmail.com", "Mei.Lin@gmail.com"),
        ("Mei.Lin+shop@gmail.com", "MeiLin+shop@gmail.com"),
        ("Mei.Lin+shop@gmail.com", "MeiLin@googlemail.com"),
        ("mei+x@example.com", "mei@example.com"),
    ],
)
def test_mail_as_it_is_hashed(value: str, other: str) -> None:
    assert other in texts(people.mails(value))


def test_mail_as_keys_hold_it() -> None:
    assert {"a.b%2Bc%40x.org", "a,b+c@x,org", "a_b+c_at_x_org"} <= texts(people.escaped_mails("a.b+c@x.org"))
    assert not texts(people.escaped_mails("no mail"))


def test_mail_that_was_not_trimmed_is_looked_for_in_digests_alone() -> None:
    untrimmed = [s for s in people.escaped_mails("A.b@x.org") if s.text != s.text.strip()]
    assert {s.text for s in untrimmed} == {"a.b@x.org\n", "a.b@x.org "}
    assert not any(s.shown for s in untrimmed)


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("13800138123", "+8613800138123"),
        ("13800138123", "008613800138123"),
        ("13800138123", "+86-13800138123"),
        ("+86 138-0013-8123", "13800138123"),
        ("+46701234567", "46701234567"),
        ("+46701234567", "0701234567"),
        ("+46701234567", "701234567"),
        ("0046701234567", "+46701234567"),
        ("+14155550132", "(415) 555-0132"),
        ("4155550132", "+14155550132"),
        ("+8522345678901", "2345678901"),
    ],
)
def test_phones(value: str, other: str) -> None:
    assert other in texts(people.phones("contact.phone", value))


def test_only_what_looks_international_is_a_phone_elsewhere() -> None:
    assert texts(people.phones("account.user_id", "13800138123"))
    assert not texts(people.phones("account.user_id", "4155550132"))


@pytest.mark.parametrize(
    "other",
    [
        *("19880229", "1988/02/29", "1988.2.29", "29/02/1988", "2/29/1988", "29.2.1988", "02291988"),
        *(
            "1988年2月29日",
            "February 29, 1988",
            "29 Feb 1988",
            "573091200",
            "573062400000",
            "1988-02-28T16:00",
            "1988",
        ),
    ],
)
def test_dates_of_birth(other: str) -> None:
    assert other in texts(people.birth_dates("1988-02-29"))
    assert other in texts(people.birth_dates("19880229"))


def test_days_that_do_not_exist_have_no_time() -> None:
    found = texts(people.birth_dates("1987-02-29"))
    assert "1987/02/29" in found
    assert not any(t.isdigit() and len(t) > 8 for t in found)


@pytest.mark.parametrize(
    ("value", "other", "common"),
    [
        ("林美玉", "林", True),
        ("林美玉", "美玉", True),
        ("欧阳晓雯", "欧阳", True),
        ("欧阳晓雯", "欧阳 晓雯", False),
        ("Mei Anna Lin", "Lin Mei", False),
        ("Mei Lin", "Lin, Mei", False),
        ("Mei Lin", "MeiLin", True),
        ("Mei Lin", "Mei", True),
    ],
)
def test_names(value: str, other: str, common: bool) -> None:
    found = {s.text: s.common for s in people.name_parts(value)}
    assert found[other] is common


def test_names_planted_apart_are_joined() -> None:
    assert {"Mei Lin", "Lin Mei", "Lin, Mei", "LinMei"} <= texts(people.joined_names(["Mei", "Lin"]))
    assert not texts(people.joined_names(["Mei"]))


def test_homes() -> None:
    found = {s.text: s.common for s in people.address_parts("浙江省杭州市西湖区文三路478号3幢")}
    assert found == {"文三路478号3幢": False, "浙江省": True, "杭州市": True, "西湖区": True}
    found = {s.text: s.common for s in people.address_parts("14 Wharf Lane, Galway, H91 XY12")}
    assert found == {"14 Wharf Lane": False, "Galway": True, "H91 XY12": True}
