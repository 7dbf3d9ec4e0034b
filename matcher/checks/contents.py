"""What a policy has to say part by part: a part that is missing, or that says what may not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from corpora.ontology import ANY
from corpora.profiles import Audience
from corpora.record import Record
from corpora.text import Text
from matcher.cases import Case, Fault, make_finding, reading_part
from matcher.findings import Finding, Level
from matcher.linked import unread_kinds
from matcher.reasons import data_label, join, same
from matcher.regulations.rules import Grade, Rule, When
from policy_nlp.statements import Action, LinkKind, Polarity, Policy

NOTHING = Text(zh="", en="")


class Part(Record):
    """One thing that a policy has to say."""

    id: str = ""
    """Tells it from the rule's other parts; part of the fingerprint."""
    name: Text = NOTHING
    """What is missing, for {item}."""
    add: Text = NOTHING
    """The sentence to add to the policy, for {add}."""
    notices: tuple[str, ...] = ()
    """One of these notices is enough."""
    records: tuple[Literal["controller", "contact"], ...] = ()
    """So is one of these facts of the policy."""
    stated: tuple[str, ...] = ()
    """It is asked for only where one of these notices is there; without any in `notices`, that is the fault."""
    severity: Level | None = None
    """Where it is not the rule's."""


class Condition(When):
    """The parts, and of which policies they are asked."""

    parts: tuple[Part, ...]
    together: bool = False
    """One finding names all the parts that are missing."""
    given: tuple[str, ...] = ()
    """Asked only where one of these notices is there (or the app is made for children, with `children`)."""
    children: bool = False
    unless: tuple[str, ...] = ()
    """Not asked where one of these notices is there (an app that is made for children is asked all the same)."""
    declared: bool = False
    """Asked only where data in the rule's scope is declared."""
    collecting: bool = False
    """Not asked where the policy says that nothing is collected."""
    app_types: tuple[str, ...] = ()
    """Asked only of apps of these types."""
    elsewhere: tuple[LinkKind, ...] = ()
    """Not judged where the policy refers to such a document, and it was not read."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every part that is missing or wrongly said, or one for all."""
    when = rule.on(Condition)
    types = declared_types(rule, case)
    if not _asks(when, case) or (when.declared and not types):
        return
    wrong = [part for part in when.parts if _is_wrong(part, case.policy)]
    groups = [wrong] if when.together and wrong else [[part] for part in wrong]
    for parts in groups:
        yield make_finding(rule, case, _fault(rule, parts, types, case))


def declared_types(rule: Rule, case: Case) -> tuple[str, ...]:
    """Return the data types in the rule's scope of which the policy says that the company collects them."""
    said = {
        data_type
        for s in case.policy.statements
        if s.polarity == Polarity.AFFIRMED and s.action == Action.COLLECT and s.actor is None
        for data_type in s.data_types
    }
    return tuple(sorted(t for t in said if case.in_scope(rule, t)))


def collects_nothing(policy: Policy) -> bool:
    """Return whether it denies collecting any data at all, and all that it speaks of as its own besides."""
    own = [s for s in policy.statements if s.action == Action.COLLECT and s.actor is None]
    denied = {t for s in own if s.polarity == Polarity.DENIED for t in s.data_types}
    said = {t for s in own if s.polarity == Polarity.AFFIRMED for t in s.data_types}
    # "Any" that is affirmed somewhere is data without a name, whatever else is denied of a part of it.
    return ANY in denied and ANY not in said and said <= denied


def _asks(when: Condition, case: Case) -> bool:
    policy = case.policy
    if when.app_types and case.app.app_type not in when.app_types:
        return False
    if set(when.elsewhere) & unread_kinds(policy) or (when.collecting and collects_nothing(policy)):
        return False
    if when.children and case.for_children:
        return True
    if any(name in policy.notices for name in when.unless):
        return False
    return not when.given or any(name in policy.notices for name in when.given)


def _is_wrong(part: Part, policy: Policy) -> bool:
    if part.stated and not any(name in policy.notices for name in part.stated):
        return False
    said = any(name in policy.notices for name in part.notices)
    return not said and not any(_holds(policy, record) for record in part.records)


def _holds(policy: Policy, record: str) -> bool:
    if record == "contact":
        return any(policy.contact.model_dump().values())
    return bool(getattr(policy, record))


def _fault(rule: Rule, parts: list[Part], types: tuple[str, ...], case: Case) -> Fault:
    when, first, policy = rule.on(Condition), parts[0], case.policy
    grades: tuple[Grade, ...] = ("children",) if case.app.audience == Audience.CHILDREN else ()
    quote = next((policy.notices[n] for n in (*first.stated, *when.given) if n in policy.notices), "")
    return Fault(
        severity=first.severity or rule.grade(*grades),
        parts=(reading_part(policy),),
        notice=next(iter(first.notices or first.stated), None),
        item="" if when.together else first.id,
        quotes=(quote,) if quote else (),
        values={
            "item": join(part.name for part in parts),
            "add": first.add,
            "quote": same(quote),
            "types": join(data_label(t, case.ontology) for t in types),
        },
    )
