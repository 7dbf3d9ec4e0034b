"""Statements of a block, sentence by sentence."""

from __future__ import annotations

from policy_nlp import read_policy


def said(text: str) -> set[tuple[str, str, str]]:
    return {
        (s.action, s.polarity, t) for s in read_policy(text, language="en").statements for t in s.data_types
    }


def test_english_cell_run_together_with_the_next_is_collected_and_shared() -> None:
    text = (
        "# Information we collect\n\nYour email address We may disclose this information to our affiliates."
    )
    assert said(text) == {("collect", "affirmed", "contact.email"), ("share", "affirmed", "contact.email")}


def test_receivers_that_a_part_adds_belong_to_the_sharing_before_it() -> None:
    text = "We share your phone number with the following: (1) Twilio; and (2) Amplitude."
    named = {r.party for s in read_policy(text, language="en").statements for r in s.recipients}
    assert named == {"twilio", "amplitude"}


def test_receivers_stay_in_the_clause_of_their_verb() -> None:
    text = "我们会与友盟共享您的手机号码，但不会与高德地图共享您的位置信息。"
    statements = read_policy(text, language="zh").statements
    assert {(s.polarity, *(r.name for r in s.recipients)) for s in statements} == {
        ("affirmed", "友盟"),
        ("denied", "高德地图"),
    }
