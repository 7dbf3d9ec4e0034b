"""One finding of a saved report with all that it rests on, and what would change it."""

from __future__ import annotations

from corpora.record import Record
from corpora.text import Text
from matcher.changing import changes_of
from matcher.errors import ExplainError
from matcher.findings import Disclosure, Finding, Report
from policy_nlp.statements import Place, ThirdParty

SHORTEST = 4
"""Digits of a fingerprint that are enough to name a finding, where no other begins with them."""
LISTED = 6
"""Findings that a message names."""


class Weighed(Record):
    """A sentence of the policy that was considered."""

    quote: str
    place: Place
    covers: bool
    """Whether it entered the verdict; else it was rejected."""
    why: Text


class Explanation(Record):
    """Why a finding was made, and what would change it."""

    schema_version: str = "1"
    finding: Finding
    disclosure: Disclosure | None = None
    """The verdict on the flow, where the finding rests on one."""
    considered: tuple[Weighed, ...] = ()
    """Sentences held against the flow: those that entered the verdict, then those that were rejected."""
    rests_on: tuple[str, ...] = ()
    """Further sentences of the policy that the finding rests on."""
    third_parties: tuple[ThirdParty, ...] = ()
    """Rows of the third-party list that it is about."""
    changes: tuple[Text, ...] = ()
    """What would make it go away; sentences and marks only where judging again proves it."""


def explain(finding: Finding, report: Report) -> Explanation:
    """Return all that `finding`, one of `report`, rests on."""
    policy = report.policy
    disclosure = None if finding.disclosure is None else report.disclosures[finding.disclosure]
    return Explanation(
        finding=finding,
        disclosure=disclosure,
        considered=_weighed(disclosure, report) if disclosure else (),
        rests_on=(*(policy.statements[i].quote for i in finding.statements), *finding.quotes),
        third_parties=tuple(policy.third_parties[i] for i in finding.third_parties),
        changes=changes_of(finding, report),
    )


def choose_finding(word: str, report: Report) -> Finding:
    """Return the finding with fingerprint `word`, the only one that begins so, or the only one of rule `word`.

    Raises ExplainError where there is none, or more than one.
    """
    if not report.findings:
        raise ExplainError("explain.no_findings", word=word)
    asked = word.strip()
    found = [f for f in report.findings if f.rule == asked.upper()]
    if not found and len(asked) >= SHORTEST:
        found = [f for f in report.findings if f.fingerprint.startswith(asked.lower())]
    found = list({f.fingerprint: f for f in found}.values())
    if len(found) == 1:
        return found[0]
    key = "explain.several" if found else "explain.unknown"
    raise ExplainError(key, word=word, findings=_listed(found or report.findings))


def _weighed(disclosure: Disclosure, report: Report) -> tuple[Weighed, ...]:
    statements = report.policy.statements
    return tuple(
        Weighed(
            quote=statements[c.statement].quote,
            place=statements[c.statement].place,
            covers=c.covers,
            why=c.why,
        )
        for c in report.considered_by(disclosure)
    )


def _listed(findings: tuple[Finding, ...] | list[Finding]) -> Text:
    """Return findings as a list to choose from: fingerprint, rule, title."""
    shown = findings[:LISTED]
    rest = " …" if len(findings) > LISTED else ""
    zh = "；".join(f"{f.fingerprint} {f.rule} {f.title.zh}" for f in shown)
    en = "; ".join(f"{f.fingerprint} {f.rule} {f.title.en}" for f in shown)
    return Text(zh=zh + rest, en=en + rest)
