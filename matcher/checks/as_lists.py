"""Collected data and receivers that are not shown as lists or in a like form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpora.messages import say
from matcher.cases import Case, Fault, make_finding, reading_part
from matcher.findings import Finding
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Action, LinkKind, Origin, Polarity, Policy, Statement


class Condition(When):
    """What is as good as a list."""

    headings: int = 3
    """What is told under as many headings is itemised by them."""
    statements: int = 5
    """Fewer statements than this need no list."""
    notices: tuple[str, ...] = ("sdk_list",)
    """Notices that show a list of receivers."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each of the two lists that is neither there, nor referred to, nor needed."""
    when = rule.on(Condition)
    for item, missing in (
        ("collected", _collected(when, case.policy)),
        ("receivers", _receivers(when, case.policy)),
    ):
        if missing:
            fault = Fault(
                severity=rule.grade(),
                parts=(reading_part(case.policy),),
                item=item,
                values={"item": say(f"matcher.list_{item}")},
            )
            yield make_finding(rule, case, fault)


def _collected(when: Condition, policy: Policy) -> bool:
    said = _said(policy, Action.COLLECT)
    if len(said) < when.statements or _refers(policy, LinkKind.COLLECTION_LIST):
        return False
    return not _is_itemised(said, when)


def _receivers(when: Condition, policy: Policy) -> bool:
    said = _said(policy, Action.SHARE)
    if len(said) < when.statements or _refers(policy, LinkKind.THIRD_PARTY_LIST) or policy.third_parties:
        return False
    listed = any(name in policy.notices for name in when.notices)
    return not listed and not _is_itemised(said, when)


def _said(policy: Policy, action: Action) -> list[Statement]:
    return [s for s in policy.statements if s.polarity == Polarity.AFFIRMED and s.action == action]


def _is_itemised(statements: Sequence[Statement], when: Condition) -> bool:
    """Whether they stand in lists or tables, or one by one under headings of their own."""
    listed = any(s.source in (Origin.LIST_ITEM, Origin.TABLE_ROW) for s in statements)
    return listed or len({s.place.headings for s in statements}) >= when.headings


def _refers(policy: Policy, kind: LinkKind) -> bool:
    """Whether the policy refers to such a list: what was not retrieved is remarked on, and is no fault."""
    return kind in {d.kind for d in policy.linked} | {d.kind for d in policy.separate_lists}
