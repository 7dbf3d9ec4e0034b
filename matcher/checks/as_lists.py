"""Collected data and receivers that are not shown as lists or in a like form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpora.messages import say
from matcher.cases import Case, Fault, make_finding, reading_part
from matcher.declarations import Declaration
from matcher.findings import Finding
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Action, LinkKind, Origin, Polarity, Policy, Statement

SHOWN = 3
"""Sentences that a finding quotes."""
_NO_RECEIVERS = frozenset(
    {"third_party", "public", "other_users", "authority", "successor", "adviser", "affiliate"}
)
"""Categories that name nobody whom a list could name."""


class Condition(When):
    """What is as good as a list."""

    listed: float = 0.1
    """Share of the statements that stand in lists or tables from which on they are shown so."""
    headings: int = 3
    """What is told under as many headings is itemised by them,"""
    per_heading: int = 6
    """where no more statements than this come on one."""
    statements: int = 5
    """Fewer statements on what is collected need no list."""
    receivers: int = 2
    """Fewer sentences that name a receiver, or a kind of receivers, need none."""
    notices: tuple[str, ...] = ("sdk_list",)
    """Notices that show a list of receivers."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each of the two lists that is neither there, nor referred to, nor needed."""
    when = rule.on(Condition)
    told = {"collected": _collected(when, case.policy), "receivers": _receivers(when, case)}
    for item, said in told.items():
        if said:
            fault = Fault(
                severity=rule.grade(),
                parts=(reading_part(case.policy),),
                item=item,
                quotes=list(dict.fromkeys(s.quote for s in said))[:SHOWN],
                values={"item": say(f"matcher.list_{item}")},
            )
            yield make_finding(rule, case, fault)


def _collected(when: Condition, policy: Policy) -> list[Statement]:
    """Return what is said to be collected, where nothing itemises it; else nothing."""
    said = [s for s in policy.statements if s.polarity == Polarity.AFFIRMED and s.action == Action.COLLECT]
    if len(said) < when.statements or _refers(policy, LinkKind.COLLECTION_LIST):
        return []
    headings = len({s.place.headings for s in said})
    itemised = headings >= when.headings and len(said) <= when.per_heading * headings
    return [] if itemised or _listed(said) >= max(1, when.listed * len(said)) else said


def _receivers(when: Condition, case: Case) -> list[Statement]:
    """Return the sentences that name receivers of every day, where no row shows them; headings are no rows of these."""
    policy = case.policy
    if policy.third_parties or _refers(policy, LinkKind.THIRD_PARTY_LIST):
        return []
    if any(name in policy.notices for name in when.notices):
        return []
    said = [d.statement for d in case.reading.declarations if _names_receiver(d)]
    return said if len({s.quote for s in said}) >= when.receivers and not _listed(said) else []


def _names_receiver(declaration: Declaration) -> bool:
    """Whether a declaration gives data to an organisation or a kind of them; not on an occasion, nor to the public."""
    if declaration.denied or declaration.limit or declaration.occasion:
        return False
    kinds = {target.category for target in declaration.targets}
    shared = declaration.statement.action == Action.SHARE
    return shared and bool(kinds - _NO_RECEIVERS)


def _listed(statements: Sequence[Statement]) -> int:
    """Return how many of them stand in lists or tables."""
    return sum(s.source in (Origin.LIST_ITEM, Origin.TABLE_ROW) for s in statements)


def _refers(policy: Policy, kind: LinkKind) -> bool:
    """Whether the policy refers to such a list: what was not retrieved is remarked on, and is no fault."""
    return kind in {d.kind for d in policy.linked} | {d.kind for d in policy.separate_lists}
