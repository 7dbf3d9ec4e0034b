"""Following: one step, a handful, and every failure a remark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_nlp.errors import EmptyPolicyError, PolicyError
from policy_nlp.intake import load_document
from policy_nlp.intake.given import Given
from policy_nlp.linked.following import MOST, follow
from policy_nlp.statements import LinkedDocument, LinkKind

POLICY = load_document("# 小禾隐私政策\n\n我们会收集您的手机号码。\n", "zh")
LIST, RULES = LinkKind.THIRD_PARTY_LIST, LinkKind.CHILDREN_RULES


RULES_PAGE = "# 小禾儿童个人信息保护规则\n\n我们会收集儿童的姓名。\n".encode()


class Pages:
    def __init__(self, problem=None):
        self.asked = []
        self._problem = problem

    def get(self, address):
        self.asked.append(address)
        if self._problem:
            raise self._problem
        if address.endswith("/r"):
            return Given(address, RULES_PAGE, ".md")
        return Given(address, "| SDK名称 | 信息 |\n|---|---|\n| 甲SDK | IMEI |\n".encode(), ".md")


def linked(target, kind=LIST):
    return LinkedDocument(kind=kind, title="T", target=target)


def followed(*found, base="https://h.example/a/policy", problem=None):
    pages = Pages(problem)
    return follow(replace(POLICY, base=base), found, pages.get), pages.asked


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://o.example/l#top", "https://o.example/l"),
        ("l.html", "https://h.example/a/l.html"),
        ("//o.example/l", "https://o.example/l"),
        ("file:///etc/passwd", "file:///etc/passwd"),
    ],
)
def test_targets_are_asked_for_whole(target, address):
    found, asked = followed(linked(target))
    assert asked == [address]
    assert found.separate[0].target == target


def test_lists_come_first_and_other_kinds_not_at_all():
    _, asked = followed(linked("/r", RULES), linked("/c", LinkKind.COOKIE_POLICY), linked("/l"), linked(None))
    assert asked == ["https://h.example/l", "https://h.example/r"]


def test_nothing_is_asked_twice_nor_the_policy_itself():
    _, asked = followed(linked("/l"), linked("/l#2"), linked("policy"))
    assert asked == ["https://h.example/l"]


def test_a_handful_is_enough():
    found, asked = followed(*(linked(f"/{n}") for n in range(MOST + 2)))
    assert len(asked) == MOST
    assert len(found.remarks) == 2
    assert found.tried == {f"/{MOST}", f"/{MOST + 1}"}


def test_without_a_base_a_relative_target_is_remarked():
    found, asked = followed(linked("l.html"), linked("https://o.example/l"), base=None)
    assert asked == ["https://o.example/l"]
    (remark,) = found.remarks
    assert "--base" in remark.zh


@pytest.mark.parametrize(
    "problem", [PolicyError("policy.binary", file="x"), EmptyPolicyError("policy.no_text", file="x")]
)
def test_a_failure_is_a_remark_and_no_end(problem):
    found, asked = followed(linked("/l"), linked("/m"), problem=problem)
    assert len(asked) == 2
    assert [problem.text.zh in r.zh for r in found.remarks] == [True, True]
    assert found.tried == {"/l", "/m"}


def test_a_policy_for_all_is_not_taken_for_rules():
    found, asked = followed(linked("/policy-for-all#children", RULES), linked("/r", RULES))
    assert len(asked) == 2
    assert [s.target for s in found.separate] == ["/r"]
    assert "policy-for-all" in found.remarks[0].en
