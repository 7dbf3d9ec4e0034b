"""The whole check: disclosures, findings of the rules, coverage, and what could not be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.profiles import Labels
from corpora.text import Language, Text
from matcher.cases import Case
from matcher.checks import load_checks
from matcher.coverage import find_unobserved, knows_consent, measure_coverage
from matcher.disclosing import disclose
from matcher.findings import Finding, Level, PackUsed, PartyPolicy, Report
from matcher.flows import group_streams
from matcher.given import Given
from matcher.needs import is_judged, known_needs, may_be_judged, not_checked
from matcher.party_policies import add_party_words
from matcher.policy_reading import PolicyReading
from matcher.regulations.choosing import USUAL, choose_rules
from matcher.regulations.loading import load_regulations
from matcher.regulations.packs import Pack
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Rule
from matcher.regulations.sectors import EVERYWHERE, Sector, unknown_sectors
from policy_nlp.statements import Policy

LABELS_PACK = "store-labels"
"""The pack that labels of stores are held against."""
_OTHER_TYPE = "other"
"""An app profile's word for a type that is not told."""
_WORST_FIRST = (Level.HIGH, Level.MEDIUM, Level.LOW)


def check(given: Given) -> Report:
    """Hold a policy against what was sent; see `matcher.check`."""
    language = given.policy.language
    regulations = choose_rules(with_labels(given.packs, given.labels, language), language=language)
    case = make_case(given, regulations)
    rules = [rule for rule in regulations.rules.values() if case.binds(rule)]
    declarations = case.reading.declarations if given.has_traffic else ()
    return Report(
        app=case.app,
        policy=given.policy,
        capture=given.capture,
        disclosures=case.disclosures,
        findings=find_faults(case, [rule for rule in rules if may_be_judged(rule, case.known)]),
        party_policies=tuple(_read_beside(given.party_policies)),
        labels=given.labels,
        packs=tuple(PackUsed(id=p.id, name=p.name, draft=p.draft) for p in regulations.chosen),
        sectors=tuple(sorted(case.sectors - EVERYWHERE)),
        judged=tuple(rule.id for rule in rules if is_judged(rule, case.known)),
        not_checkable=tuple(not_checked(rules, case.known)),
        opaque=case.opaque,
        contacts=case.contacts,
        unobserved=find_unobserved(declarations, case.disclosures, case.ontology),
        coverage=measure_coverage(given.sent, case.opaque, case.contacts, given.capture),
        remarks=tuple(_remarks(case, given)),
        versions=_versions(),
    )


def with_labels(packs: Sequence[str], labels: Labels | None, language: Language) -> Sequence[str]:
    """Return the packs, with that of the stores where labels of theirs are given."""
    if labels is None or LABELS_PACK in packs:
        return packs
    return (*(packs or (USUAL[language],)), LABELS_PACK)


def make_case(given: Given, regulations: Regulations) -> Case:
    """Return the case before the rules: what goes into a check, and the verdict on every flow."""
    reading = PolicyReading(given.policy, load_ontology(), given.app)
    streams = group_streams(given.sent, reading.ontology, given.app)
    return Case(
        reading=reading,
        regulations=regulations,
        disclosures=add_party_words(disclose(reading, streams), streams, given.party_policies, reading),
        streams=streams,
        opaque=tuple(sorted(given.opaque, key=lambda o: (o.host, o.cause, o.request_indexes))),
        contacts=tuple(sorted(given.contacts, key=lambda c: c.host)),
        received=given.received or (),
        labels=given.labels,
        known=known_needs(given, regulations),
    )


def find_faults(case: Case, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return the findings of `rules`: worst first, then rule, recipient, data type."""
    checks = load_checks()
    found = [finding for rule in rules for finding in checks[rule.check](rule, case)]
    return tuple(sorted(found, key=_severity_order))


def _severity_order(finding: Finding) -> tuple[object, ...]:
    recipient = finding.recipient.name.casefold() if finding.recipient else ""
    rank = _WORST_FIRST.index(finding.severity)
    return rank, finding.rule, recipient, finding.data_type or "", finding.fingerprint


def _remarks(case: Case, given: Given) -> Iterator[Text]:
    if given.has_traffic and not knows_consent(given.sent):
        yield say("matcher.no_consent_mark")
    types = ", ".join(case.regulations.app_types)
    if case.app.app_type not in {*case.regulations.app_types, _OTHER_TYPE}:
        yield say("matcher.unknown_app_type", type=case.app.app_type, known=types)
    if case.app.sector and unknown_sectors([case.app.sector]):
        yield say("matcher.unknown_sector", sector=case.app.sector, known=", ".join(Sector))
    for pack in case.regulations.chosen:
        if not any(map(case.binds, _rules_of(pack, case.regulations))):
            yield say("matcher.pack_binds_nothing", pack=pack.name)


def _rules_of(pack: Pack, regulations: Regulations) -> Iterable[Rule]:
    """Return the rules of one of the packs that were chosen; for one of the user's own, all that were chosen."""
    shipped = pack.id in load_regulations().packs
    return (choose_rules((pack.id,)) if shipped else regulations).rules.values()


def _read_beside(policies: Mapping[str, Policy]) -> Iterator[PartyPolicy]:
    for party, policy in sorted(policies.items()):
        count = len(policy.statements)
        yield PartyPolicy(party=party, source=policy.source, sha256=policy.sha256, statements=count)


def _versions() -> dict[str, str]:
    try:
        return {"yanxing": version("yanxing")}
    except PackageNotFoundError:
        return {}
