"""Flows that the policy denies: misleading disclosure."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from corpora.ontology import ANY
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.contradictions import is_plain, is_unlimited
from matcher.findings import ConfidencePart, Disclosure, Finding, Verdict
from matcher.purposes import is_of_trade
from matcher.reasons import same
from matcher.regulations.rules import Grade, Rule, When
from policy_nlp.lang.plain_denials import denies_sending
from policy_nlp.statements import Polarity, Statement, Subject

LIMITED = 0.6
"""Most that a denial is worth that is limited to minors or to purposes, even where the flow lies in its scope."""


class Condition(When):
    """Which verdicts count."""

    verdicts: tuple[Verdict, ...] = (Verdict.INCORRECT, Verdict.AMBIGUOUS)
    exempt_unless_named: tuple[str, ...] = ()
    """Data types, or groups, that only a denial accuses which names data: "no personal information" does not."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with one of the rule's verdicts; it quotes the denial."""
    verdicts = rule.on(Condition).verdicts
    for index, disclosure in enumerate(case.disclosures):
        denial = _denial(disclosure, case)
        if disclosure.verdict not in verdicts or not case.in_scope(rule, disclosure.data_type):
            continue
        if (
            denial
            and _stands(denial, disclosure, case)
            and _means(denial, index, case)
            and _aims(denial, index, rule, case)
        ):
            fault = Fault(
                severity=rule.grade(*_circumstances(disclosure, case)),
                parts=(
                    evidence_part(case.sent(index)),
                    party_part(disclosure.recipient),
                    _denial_part(denial),
                ),
                disclosure=index,
                sent=case.sent(index),
                values={"quote": same(denial.quote.rstrip("。.；; "))},
            )
            yield make_finding(rule, case, fault)


def _denial(disclosure: Disclosure, case: Case) -> Statement | None:
    covering = (case.policy.statements[c.statement] for c in disclosure.considered if c.covers)
    return next((s for s in covering if s.polarity == Polarity.DENIED), None)


def _stands(denial: Statement, disclosure: Disclosure, case: Case) -> bool:
    """Whether a denial accuses: beside an affirmation of the same only one that denies the whole in plain words."""
    said = case.policy.statements
    if disclosure.verdict != Verdict.AMBIGUOUS or is_plain(denial, said):
        return True
    return denies_sending(denial.quote) and is_unlimited(denial, said)


def _means(denial: Statement, disclosure: int, case: Case) -> bool:
    """Whether a denial by category is sure to mean the recipient: not where that is only one of its trades."""
    named = frozenset(r.category or "" for r in denial.recipients)
    if not named or not named <= set(case.disclosures[disclosure].recipient.role):
        return True
    return any(is_of_trade(t.party, named, case.ontology) for t in case.sent(disclosure))


def _aims(denial: Statement, disclosure: int, rule: Rule, case: Case) -> bool:
    exempt = rule.on(Condition).exempt_unless_named
    data_type = case.disclosures[disclosure].data_type
    return ANY not in denial.data_types or not case.regulations.holds(exempt, data_type, case.ontology)


def _circumstances(disclosure: Disclosure, case: Case) -> tuple[Grade, ...]:
    of_type = case.circumstances(disclosure.data_type)
    return ("ambiguous", *of_type) if disclosure.verdict == Verdict.AMBIGUOUS else of_type


def _denial_part(denial: Statement) -> ConfidencePart:
    limit = "minors" if denial.subject == Subject.MINOR else "purposes" if denial.scope.purposes else None
    if limit:
        value = min(denial.confidence, LIMITED)
        return ConfidencePart(part="policy", value=value, why=say(f"matcher.denial_of_{limit}"))
    return ConfidencePart(
        part="policy", value=denial.confidence, why=say("matcher.denial_read", quote=denial.quote)
    )
