"""Notices that the policy owes and does not give."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.profiles import Audience
from matcher.cases import Case, Fault, make_finding, reading_part
from matcher.findings import Finding
from matcher.linked import unread_kinds
from matcher.regulations.rules import Grade, Rule, When
from policy_nlp.statements import Condition as Consent
from policy_nlp.statements import LinkKind, Polarity, Statement


class Condition(When):
    """Which notices, and where they are owed."""

    notices: tuple[str, ...]
    """Names of notices; one of them is enough to meet the rule."""
    purposes: tuple[str, ...] = ()
    """The rule asks for its notices only where one of these purposes is declared."""
    wording: str | None = None
    """And only where the sentence that declares the purpose is evidence for this notice."""
    elsewhere: tuple[LinkKind, ...] = ()
    """Not judged where the policy refers to such a document, and it was not read."""
    with_consent: bool = False
    """The rule asks for its notices only where something is declared to be done with consent."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding where the policy has none of the rule's notices although the rule asks for one."""
    when = rule.on(Condition)
    if not any(n in case.policy.notices for n in when.notices) and _asks(when, case):
        fault = Fault(
            severity=rule.grade(*_circumstances(case)),
            parts=(reading_part(case.policy),),
            notice=when.notices[0],
        )
        yield make_finding(rule, case, fault)


def _asks(when: Condition, case: Case) -> bool:
    """Whether the rule asks for a notice in this case: always, or where what it names is declared."""
    if set(when.elsewhere) & unread_kinds(case.policy):
        return False
    affirmed = [s for s in case.policy.statements if s.polarity == Polarity.AFFIRMED]
    if when.with_consent and not any(Consent.CONSENT in s.conditions for s in affirmed):
        return False
    return not when.purposes or any(_declares(s, when, case) for s in affirmed)


def _declares(statement: Statement, when: Condition, case: Case) -> bool:
    said = case.ontology.purposes_above(statement.purposes) & set(when.purposes)
    return bool(said) and (when.wording is None or _is_evidence(statement.quote, when.wording, case))


def _is_evidence(sentence: str, notice: str, case: Case) -> bool:
    from policy_nlp.notices.evidence import load_evidence

    return load_evidence(case.policy.language)[notice].holds(sentence)


def _circumstances(case: Case) -> tuple[Grade, ...]:
    found: list[Grade] = []
    if case.app.audience == Audience.CHILDREN:
        found.append("children")
    types = {d.data_type for d in case.disclosures}
    types |= {t for s in case.policy.statements if s.polarity == Polarity.AFFIRMED for t in s.data_types}
    if not any(t.split(".")[0] == "account" for t in types):
        found.append("no_account")
    return tuple(found)
