"""How rare a text is, and where a match stands alone."""

from __future__ import annotations

import pytest

from traffic.detectors.traces import Trace, is_rare, is_small_number, reach, stands_alone, weight


@pytest.mark.parametrize(
    ("text", "where", "needs_key"),
    [
        ("13800138123", "inside", False),
        ("1234567", "whole", True),
        ("100000", "whole", True),
        ("883190", "whole", False),
        ("170", "whole", True),
        ("12.5", "whole", True),
        ("SunnyOtter", "whole", False),
        ("Anna", "whole", True),
        ("林美玉", "inside", False),
        ("林美", "whole", True),
        ("a" * 20, "inside", False),
    ],
)
def test_reach(text: str, where: str, needs_key: bool) -> None:
    assert reach(text) == (where, needs_key)
    assert is_rare(text) is ((where, needs_key) == ("inside", False))


def test_a_word_is_the_name_of_many_things() -> None:
    assert reach("Florence", "identity.name") == ("whole", True)
    assert reach("Florence", "account.user_id") == ("whole", False)


def test_numbers_and_scripts() -> None:
    assert is_small_number("1,5")
    assert not is_small_number("13800138123")
    assert weight("林美") == 4
    assert weight("a-b c") == 3


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("13800138123", True),
        ("+8613800138123", True),
        ("8613800138123", True),
        ("98613800138123", False),
        ("9913800138123", False),
        ("138001381231", False),
        ("x13800138123y", False),
        ("tel:13800138123;", True),
    ],
)
def test_a_number_is_no_piece_of_a_longer_one(text: str, alone: bool) -> None:
    at = text.index("13800138123")
    trace = Trace("contact.phone", lead=("86", "0086"))
    assert stands_alone(text, at, at + 11, trace) is alone


@pytest.mark.parametrize(("more", "alone"), [("", True), ("8", True), ("01", True), ("801", False)])
def test_check_digits_may_follow(more: str, alone: bool) -> None:
    assert stands_alone("49015420323751" + more, 0, 14, Trace("device.imei", tail=2)) is alone


@pytest.mark.parametrize(
    ("trace", "length", "fills"),
    [
        (Trace("a", "sha256"), 64, True),
        (Trace("a", "sha256"), 90, False),
        (Trace("a", length=11), 20, True),
        (Trace("a", length=11), 60, False),
    ],
)
def test_what_fills_a_leaf(trace: Trace, length: int, fills: bool) -> None:
    assert trace.fills("x" * length) is fills


@pytest.mark.parametrize(
    ("value", "text", "alone"),
    [
        ("lin@x.com", "lin@x.com", True),
        ("lin@x.com", "<lin@x.com>, ", True),
        ("lin@x.com", "to lin@x.com.", True),
        ("lin@x.com", "users/lin@x.com.json", True),
        ("lin@x.com", "mei.lin@x.com", False),
        ("lin@x.com", "lin@x.com.cn", False),
        ("lin@x.com", "lin@x.community", False),
        ("com.tencent.mm", "com.tencent.mm/ui", True),
        ("com.tencent.mm", "com.tencent.mm.plugin", False),
        ("com.tencent.mm", "com.tencent.mmkv", False),
        ("9774d56d682e549c", "uid9774d56d682e549c", True),
        ("samsung sm-g9910", "samsung sm-g9910u", False),
    ],
)
def test_an_address_is_no_piece_of_another(value: str, text: str, alone: bool) -> None:
    at = text.index(value)
    trace = Trace("device.installed_apps" if value.startswith("com.") else "contact.email")
    assert stands_alone(text, at, at + len(value), trace) is alone
