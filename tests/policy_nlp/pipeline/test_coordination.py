"""Verbs in a row that each have an object of their own."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy

PHONE, MAIL = "contact.phone", "contact.email"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not collect your phone number and do not share your e-mail address.",
         {("collect", PHONE), ("share", MAIL)}),
        ("We neither collect your phone number nor share your e-mail address.", {("collect", PHONE), ("share", MAIL)}),
        ("We collect your phone number and share it with Stripe.", {("collect", PHONE), ("share", PHONE)}),
        ("We collect and share your phone number.", {("collect", PHONE), ("share", PHONE)}),
        ("We collect, use and share your phone number and sell your e-mail address.",
         {("collect", PHONE), ("share", PHONE), ("share", MAIL)}),
    ],
)  # fmt: skip
def test_each_verb_has_its_own_object(text: str, expected: set[tuple[str, str]]) -> None:
    found = read_policy(text, language="en").statements
    assert {(s.action.value, t) for s in found for t in s.data_types} == expected
