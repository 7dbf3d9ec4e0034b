"""Data of certain types given to certain recipients, whatever the policy says of it or because of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.checks.in_phase import in_phase
from matcher.evidence import PARTY, those_of
from matcher.findings import Disclosure, Finding, Naming, Verdict
from matcher.purposes import is_of_trade
from matcher.receivers import OURS
from matcher.regulations.rules import Grade, Rule, When
from traffic.transmissions import Party, Relation

_UNDECLARED = frozenset({Verdict.OMITTED, Verdict.INCORRECT})


class Condition(When):
    """Who must not get it, or not in this way."""

    relations: tuple[Literal["first", "third"], ...] = ("third",)
    roles: tuple[str, ...] = ()
    """Trades of recipients that it is about; none: of all."""
    except_roles: tuple[str, ...] = ()
    """Trades of recipients that may have it."""
    namings: tuple[Naming, ...] = ()
    """How the policy names the recipient; none: however."""
    verdicts: tuple[Verdict, ...] = ()
    """Only flows with one of these verdicts; none: all."""
    outside_necessary: bool = False
    """Of declared flows only those of types that are not necessary for the app's basic service, where that is known."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure that the conditions are about."""
    when = rule.on(Condition)
    for index, disclosure in enumerate(case.disclosures):
        asked = case.in_scope(rule, disclosure.data_type) and _concerns(when, disclosure, case)
        sent = in_phase(when, case.sent(index)) if asked else []
        sent = those_of(sent, PARTY, lambda party: _is_given(when, party, case))
        if sent:
            fault = Fault(
                severity=rule.grade(*_circumstances(rule, disclosure, case)),
                parts=(evidence_part(sent), party_part(disclosure.recipient)),
                disclosure=index,
                sent=sent,
            )
            yield make_finding(rule, case, fault)


def _concerns(when: Condition, disclosure: Disclosure, case: Case) -> bool:
    recipient = disclosure.recipient
    if recipient.relation == Relation.UNRESOLVED:
        return False
    side = "first" if recipient.relation in OURS else "third"
    return (
        side in when.relations
        and (not when.namings or disclosure.naming in when.namings)
        and (not when.verdicts or disclosure.verdict in when.verdicts)
        and (not when.outside_necessary or _is_beyond(disclosure, case))
    )


def _is_given(when: Condition, recipient: Party, case: Case) -> bool:
    return is_of_trade(recipient, frozenset(when.roles), case.ontology) and not (
        set(recipient.role) & set(when.except_roles)
    )


def _is_beyond(disclosure: Disclosure, case: Case) -> bool:
    """Tell whether a flow is undeclared, or known not to be necessary."""
    if disclosure.verdict in _UNDECLARED:
        return True
    return case.app_type is not None and not case.is_necessary(disclosure.data_type)


def _circumstances(rule: Rule, disclosure: Disclosure, case: Case) -> tuple[Grade, ...]:
    if disclosure.verdict not in _UNDECLARED and "alone" in rule.severity:
        return ("alone",)
    children: tuple[Grade, ...] = ("children",) if case.for_children else ()
    sector: tuple[Grade, ...] = ("sector",) if case.sectors & (set(rule.sectors) - {"app"}) else ()
    return (*children, *sector, *case.circumstances(disclosure.data_type))
