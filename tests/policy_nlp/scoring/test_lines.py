"""Quotes are found at their lines."""

from __future__ import annotations

import pytest

from policy_nlp.scoring.lines import Lines, bare

TEXT = "We log IP addresses.\n\nSee our **policy**.\nWe log IP addresses.\nEnd"


@pytest.mark.parametrize(
    ("quote", "lines"),
    [
        ("we log   IP-addresses", {0, 3}),
        ('See our [policy](https://x.example/a "title").', {2}),
        ("See our ![policy](x).", {2}),
        ("policy We log", {2, 3}),
        ("nothing like it", set()),
        ("*** ...", set()),
    ],
)
def test_lines_of_a_quote(quote, lines):
    assert Lines(TEXT).of(quote) == lines


def test_a_page_is_no_place():
    rows = [f"Row {number} of a policy that tells about one more kind of data." for number in range(12)]
    lines = Lines("\n".join(rows))
    assert lines.of("\n".join(rows[:4])) == {0, 1, 2, 3}
    assert lines.of("\n".join(rows)) == frozenset()


def test_places_are_bounded():
    assert len(Lines("\n".join("a" * 5000)).of("a")) == 200


def test_widths_and_cases_are_one():
    assert bare("ＩＭＥＩ、Android ID") == "imeiandroidid"
