"""Personal data sent while it must not be: before consent, in the background, with ads off, after closure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpora.messages import say
from corpora.profiles import Phase
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.evidence import PARTY, PHASE, those_of
from matcher.findings import ConfidencePart, Finding
from matcher.purposes import is_of_trade
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Party, Relation, Transmission


class Condition(When):
    """`phase`: the states in which a transmission breaks the rule; all of them together."""

    roles: tuple[str, ...] = ()
    """Trades of recipients that it is about; none: of all."""
    third_parties_only: bool = False


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with requests in the phase that the rule names."""
    when = rule.on(Condition)
    roles = frozenset(when.roles)
    for index, disclosure in enumerate(case.disclosures):
        asked = case.in_scope(rule, disclosure.data_type) and _concerns(when, disclosure.recipient)
        early = in_phase(when, case.sent(index)) if asked else []
        early = those_of(early, PARTY, lambda party: is_of_trade(party, roles, case.ontology))
        if not early:
            continue
        phase = ConfidencePart(part="phase", value=1.0, why=say("matcher.phase_marked"))
        fault = Fault(
            severity=rule.grade(*case.circumstances(disclosure.data_type)),
            parts=(evidence_part(early), party_part(disclosure.recipient), phase),
            disclosure=index,
            sent=early,
        )
        yield make_finding(rule, case, fault)


def in_phase(when: When, sent: Sequence[Transmission]) -> list[Transmission]:
    """Return the transmissions made in the phase of the conditions; those without one hold always."""
    return those_of(sent, PHASE, lambda phase: _holds(when, phase)) if when.phase else list(sent)


def _holds(when: When, phase: Phase) -> bool:
    return all(getattr(phase, switch) == state for switch, state in when.phase.items())


def _concerns(when: Condition, recipient: Party) -> bool:
    return not when.third_parties_only or recipient.relation not in {Relation.FIRST, Relation.PROCESSOR}
