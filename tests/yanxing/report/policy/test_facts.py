"""What a policy says of itself, by name."""

from __future__ import annotations

import pytest

from yanxing.report.policy.facts import facts_of, lists_of
from yanxing.report.words import Words


@pytest.mark.parametrize(("language", "name"), [("zh", "处理者"), ("en", "Controller")])
def test_facts_by_name(annotated, language, name):
    words = Words(language)
    facts = dict(facts_of(annotated, words))
    assert facts[name] == "Sample Ltd"
    assert facts["SHA-256"] == "ab" * 32
    assert facts[words.say("emails")] == "privacy@example.com"
    assert facts[words.say("updated")] == "–"


def test_lists_read_with_it_are_named(annotated):
    assert list(lists_of(annotated.policy, Words("en"))) == [("Lists read with it", "list.md (rows: 1)")]
