"""What a policy says of itself, by name."""

from __future__ import annotations

import pytest

from policy_nlp.statements import LinkKind, ReadList
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


def test_rules_read_with_it_are_counted_by_statements(annotated):
    rules = ReadList(source="kids.md", sha256="", rows=0, kind=LinkKind.CHILDREN_RULES, statements=4)
    policy = annotated.policy.model_copy(update={"separate_lists": (rules,)})
    assert list(lists_of(policy, Words("zh"))) == [("一并读取的清单", "kids.md（4 条声明）")]
