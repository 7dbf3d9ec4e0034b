"""Lead-ins that say it all, items that are purposes, rows that only name who receives."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def said(text: str) -> set[tuple[str, str, str]]:
    return {
        (s.action, s.polarity, t) for s in read_policy(text, language="en").statements for t in s.data_types
    }


def test_items_that_only_say_in_which_way_declare_nothing() -> None:
    lead = "We may disclose your information to advertisers in one of these ways:"
    found = read_policy(
        f"# How data is shared\n\n{lead}\n\n- By opening a banner.\n- By entering a contest.\n", language="en"
    ).statements
    assert [s.quote for s in found] == [lead]


@pytest.mark.parametrize(
    ("lead", "declares"),
    [
        ("We may share your information with law enforcement agencies if necessary to:", True),
        ("We share personal information with the following service providers:", False),
        ("We may disclose your information to third parties:", False),
    ],
)
def test_english_lead_in_that_names_who_receives_data(lead: str, declares: bool) -> None:
    found = read_policy(f"{lead}\n\n- answer a court;\n- settle a dispute.\n", language="en").statements
    assert (lead in [s.quote for s in found]) is declares


def test_item_on_safety_is_a_purpose_of_its_lead_in() -> None:
    text = "We use personal information for these purposes:\n\n- To prevent fraud and unauthorized access;\n"
    assert ("collect", "affirmed", "any") in said(text)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We may require additional information from you before we answer.", True),
        ("The right to know what personal information we collect is yours.", False),
        ("We will obtain your consent before your personal information is passed on.", False),
    ],
)
def test_plain_declaration_in_a_part_on_rights(sentence: str, expected: bool) -> None:
    assert (("collect", "affirmed", "any") in said(f"# Your rights\n\n{sentence}")) is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("We work with advertising networks to promote the app.", True), ("Advertising networks", False)],
)
def test_row_on_sharing_that_only_says_who_is_at_work(cell: str, expected: bool) -> None:
    text = f"# How we share your information\n\n| Who | How |\n| --- | --- |\n| Marketing | {cell} |\n"
    assert (("share", "affirmed", "any") in said(text)) is expected
