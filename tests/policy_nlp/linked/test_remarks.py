"""What was referred to and not read is told, once for each kind."""

from __future__ import annotations

import pytest

from policy_nlp.intake.given import Given
from policy_nlp.linked.remarks import unread
from policy_nlp.linked.separate import load_separate
from policy_nlp.statements import LinkedDocument, LinkKind


def linked(title, target=None, kind=LinkKind.THIRD_PARTY_LIST):
    return LinkedDocument(kind=kind, title=title, target=target)


def read(target):
    return load_separate(Given("l.md", "| SDK | 信息 |".encode()), LinkKind.THIRD_PARTY_LIST, "zh", target)


@pytest.mark.parametrize(
    ("found", "given", "tried", "left"),
    [
        ([linked("A", "/a")], [], [], ["A (/a)"]),
        ([linked("A")], [], [], ["A"]),
        ([linked("A", "/a")], [read("/a")], [], []),
        ([linked("A", "/a")], [read(None)], [], []),
        ([linked("A", "/a"), linked("B")], [read(None)], [], ["A (/a)", "B"]),
        ([linked("A", "/a"), linked("B", "/b")], [read("/a")], [], ["B (/b)"]),
        ([linked("A", "/a")], [], ["/a"], []),
        ([linked("A", "/a", LinkKind.COOKIE_POLICY)], [], [], []),
        ([linked("A", "/a", LinkKind.COLLECTION_LIST)], [], [], []),
    ],
)
def test_lists(found, given, tried, left):
    remarks = list(unread(found, given, tried))
    assert len(remarks) == bool(left)
    for name in left:
        assert name in remarks[0].en
        assert name in remarks[0].zh


def test_rules_have_a_remark_of_their_own_and_many_are_cut():
    found = [linked(f"Rules {n}", kind=LinkKind.CHILDREN_RULES) for n in range(9)]
    remarks = list(unread([*found, linked("L")], []))
    assert len(remarks) == 2
    assert "…" in remarks[1].en
    assert "Rules 8" not in remarks[1].en
