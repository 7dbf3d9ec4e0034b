"""The whole check: disclosures, findings of the rules, coverage, and what could not be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.profiles import AppProfile
from corpora.text import Text
from matcher.cases import Case
from matcher.checks import load_checks
from matcher.coverage import find_unobserved, knows_consent, measure_coverage
from matcher.declarations import read_declarations
from matcher.disclosing import disclose
from matcher.findings import Finding, Level, Report
from matcher.flows import group_streams
from matcher.regulations.loading import load_regulations
from matcher.regulations.rules import Rule
from policy_nlp.statements import Policy
from traffic.transmissions import CaptureSummary, Contact, Opaque, Transmission

_WORST_FIRST = (Level.HIGH, Level.MEDIUM, Level.LOW)


def check(  # noqa: PLR0913 - as the public function
    policy: Policy,
    transmissions: Iterable[Transmission],
    *,
    app: AppProfile | None = None,
    opaque: Iterable[Opaque] = (),
    contacts: Iterable[Contact] = (),
    capture: CaptureSummary | None = None,
) -> Report:
    """Hold a policy against what was sent; see `matcher.check`."""
    app, ontology, regulations = app or AppProfile(), load_ontology(), load_regulations()
    sent = tuple(transmissions)
    dark = tuple(sorted(opaque, key=lambda o: (o.host, o.cause, o.request_indexes)))
    met = tuple(sorted(contacts, key=lambda c: c.host))
    streams = group_streams(sent, ontology, app)
    disclosures = disclose(policy, streams, ontology=ontology, app=app)
    case = Case(ontology, regulations, policy, app, disclosures, streams, dark)
    has_traffic = bool(capture or sent or dark or met)
    skipped = _not_checkable(regulations.rules.values(), sent, has_traffic=has_traffic)
    declarations = read_declarations(policy.statements, ontology, app) if has_traffic else ()
    return Report(
        app=app,
        policy=policy,
        capture=capture,
        disclosures=disclosures,
        findings=find_faults(case, skipped),
        not_checkable=skipped,
        opaque=dark,
        contacts=met,
        unobserved=find_unobserved(declarations, disclosures, ontology),
        coverage=measure_coverage(sent, dark, met, capture),
        remarks=tuple(_remarks(sent, has_traffic=has_traffic)),
        versions=_versions(),
    )


def find_faults(case: Case, skipped: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Return the findings of all rules but the skipped ones: worst first, then rule, recipient, data type."""
    checks, left_out = load_checks(), set(skipped)
    rules = (rule for rule in case.regulations.rules.values() if rule.id not in left_out)
    found = [finding for rule in rules for finding in checks[rule.check](rule, case)]
    return tuple(sorted(found, key=_severity_order))


def _severity_order(finding: Finding) -> tuple[object, ...]:
    recipient = finding.recipient.name.casefold() if finding.recipient else ""
    rank = _WORST_FIRST.index(finding.severity)
    return rank, finding.rule, recipient, finding.data_type or "", finding.fingerprint


def _not_checkable(
    rules: Iterable[Rule], sent: tuple[Transmission, ...], *, has_traffic: bool
) -> tuple[str, ...]:
    marked = knows_consent(sent)
    return tuple(
        rule.id
        for rule in rules
        if (rule.inputs != "P" and not has_traffic) or (rule.when.consent and not marked)
    )


def _remarks(sent: tuple[Transmission, ...], *, has_traffic: bool) -> Iterator[Text]:
    if has_traffic and not knows_consent(sent):
        yield say("matcher.no_consent_mark")


def _versions() -> dict[str, str]:
    try:
        return {"yanxing": version("yanxing")}
    except PackageNotFoundError:
        return {}
