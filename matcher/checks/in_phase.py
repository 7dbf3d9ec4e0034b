"""Personal data sent while it must not be: before consent, in the background, with ads off, after closure."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
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
        early = [t for t in case.sent(index) if is_in_phase(when, t)] if asked else []
        early = [t for t in early if is_of_trade(t.party, roles, case.ontology)] if roles else early
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


def is_in_phase(when: When, transmission: Transmission) -> bool:
    """Tell whether a transmission was made in the phase of the conditions; those without one hold always."""
    phase = transmission.phase
    for switch, state in when.phase.items():  # noqa: SIM110 - asked a million times: no generator
        if getattr(phase, switch) != state:
            return False
    return True


def _concerns(when: Condition, recipient: Party) -> bool:
    return not when.third_parties_only or recipient.relation not in {Relation.FIRST, Relation.PROCESSOR}
