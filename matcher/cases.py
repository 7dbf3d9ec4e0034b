"""A case before the rules: the disclosures with all that they rest on; and how a finding is made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpora.messages import say
from corpora.ontology import ANY, Ontology
from corpora.profiles import AppProfile, Audience, Labels
from corpora.text import Text
from matcher.errors import RegulationError
from matcher.evidence import choose_evidence
from matcher.findings import ConfidencePart, Disclosure, Finding, Level
from matcher.flows import Stream
from matcher.policy_reading import PolicyReading
from matcher.reasons import data_label, party_label, same
from matcher.receivers import receiver_key
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Grade, Need, Rule
from matcher.regulations.sectors import AppType, Sector, sectors_of
from policy_nlp.statements import Policy
from traffic.transmissions import (
    Contact,
    Opaque,
    Party,
    Relation,
    Transmission,
)

SHOWN = 5
"""Transmissions that a finding shows."""


@dataclass(frozen=True)
class Case:
    """All that a check may look at."""

    reading: PolicyReading
    regulations: Regulations
    disclosures: tuple[Disclosure, ...] = ()
    streams: tuple[Stream, ...] = ()
    """What each disclosure is about, in the same order."""
    opaque: tuple[Opaque, ...] = ()
    contacts: tuple[Contact, ...] = ()
    """All hosts met, with or without personal data."""
    received: tuple[Transmission, ...] = ()
    """Personal data in the responses of servers."""
    labels: Labels | None = None
    """What was ticked in the stores' privacy sections; None where that is not known."""
    known: frozenset[Need] = frozenset(Need)
    """What is known; rules that need more are not judged."""

    @property
    def policy(self) -> Policy:
        """The policy that is held against the deeds."""
        return self.reading.policy

    @property
    def ontology(self) -> Ontology:
        """The vocabulary."""
        return self.reading.ontology

    @property
    def app(self) -> AppProfile:
        """The app's profile."""
        return self.reading.app

    @property
    def app_type(self) -> AppType | None:
        """The app's type among those of the rule on necessary information; None where that is not known."""
        return self.regulations.app_types.get(self.app.app_type)

    @cached_property
    def sectors(self) -> frozenset[Sector]:
        """The sectors that the app belongs to, by its profile or by a pack that names them."""
        return sectors_of(self.app.sector, self.app_type) | self.regulations.forced

    @property
    def for_children(self) -> bool:
        """Whether the app is made for children."""
        return self.app.audience == Audience.CHILDREN

    def binds(self, rule: Rule) -> bool:
        """Whether the rule binds an app of this kind."""
        return rule.binds(self.sectors, children=self.for_children)

    def is_necessary(self, data_type: str) -> bool:
        """Whether the basic service of the app's type needs the data type, or one above or below it."""
        kind = self.app_type
        if kind is None:
            return False
        above = set(self.ontology.data_line(data_type)) - {ANY}
        return any(t in above or data_type in self.ontology.data_line(t) for t in kind.data_types)

    def sent(self, disclosure: int) -> tuple[Transmission, ...]:
        """Return all transmissions of a disclosure, in their order."""
        return self.streams[disclosure].transmissions

    def is_sensitive(self, data_type: str) -> bool:
        """Whether the law treats the data type as sensitive."""
        term = self.ontology.data_types.get(data_type)
        return term is not None and term.sensitive

    def circumstances(self, data_type: str) -> tuple[Grade, ...]:
        """Return what of a data type may set the severity."""
        if self.is_sensitive(data_type):
            return ("sensitive",)
        everyday = self.regulations.holds(("everyday",), data_type, self.ontology)
        return ("everyday",) if everyday else ()

    def in_scope(self, rule: Rule, data_type: str) -> bool:
        """Whether the rule is about the data type at all."""
        when = rule.when
        if self.regulations.holds(when.exempt, data_type, self.ontology):
            return False
        if when.only and not self.regulations.holds(when.only, data_type, self.ontology):
            return False
        listed = self.regulations.holds(when.also, data_type, self.ontology)
        return when.types == "all" or listed or self.is_sensitive(data_type)


@dataclass(frozen=True)
class Fault:
    """What a check found; `make_finding` puts it into words."""

    severity: Level
    parts: tuple[ConfidencePart, ...] = ()
    disclosure: int | None = None
    recipient: Party | None = None
    notice: str | None = None
    data_type: str | None = None
    """What it is about, where it rests on no disclosure."""
    item: str = ""
    """What else tells it from the rule's other findings (a row, a right); part of the fingerprint."""
    statements: Sequence[int] = ()
    """Numbers of the statements that it rests on."""
    third_parties: Sequence[int] = ()
    """Numbers of the rows that it is about."""
    quotes: Sequence[str] = ()
    """Further sentences of the policy that it rests on."""
    sent: Sequence[Transmission] = ()
    """The transmissions that break the rule, and no others."""
    opaque: Sequence[Opaque] = ()
    """What could not be read and breaks it too."""
    contacts: Sequence[str] = ()
    """Hosts that were met, where that alone breaks it."""
    values: Mapping[str, Text] = field(default_factory=dict)
    """Further parameters of the rule's templates."""

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """Hosts at fault, sorted."""
        return tuple(sorted({t.host for t in self.sent} | {o.host for o in self.opaque} | set(self.contacts)))

    @cached_property
    def request_indexes(self) -> tuple[int, ...]:
        """Requests at fault, sorted."""
        unread = {i for o in self.opaque for i in o.request_indexes}
        return tuple(sorted({t.request_index for t in self.sent} | unread))


def make_finding(rule: Rule, case: Case, fault: Fault) -> Finding:
    """Return the finding of `fault` under `rule`."""
    shown = case.disclosures[fault.disclosure] if fault.disclosure is not None else None
    recipient = shown.recipient if shown else fault.recipient
    data_type = shown.data_type if shown else fault.data_type
    values = _values(data_type, shown, recipient, fault, case)
    title, explanation, remedy = _texts(rule, values)
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=fault.severity,
        title=title,
        explanation=explanation,
        remedy=remedy,
        legal=case.regulations.citations(rule),
        data_type=data_type,
        recipient=recipient,
        disclosure=fault.disclosure,
        hosts=fault.hosts,
        request_indexes=fault.request_indexes,
        evidence=choose_evidence(fault.sent, SHOWN, lambda t: (t.data_type, t.host)),
        notice=fault.notice,
        statements=tuple(fault.statements),
        third_parties=tuple(fault.third_parties),
        quotes=tuple(fault.quotes),
        confidence=round(_product(fault.parts), 2),
        parts=fault.parts,
        fingerprint=fingerprint(rule.id, data_type, recipient, rule.when.phase_key, fault.item),
    )


def _texts(rule: Rule, values: Mapping[str, Text]) -> tuple[Text, Text, Text]:
    """Return title, explanation and remedy, filled. Raises RegulationError where one asks for an unknown parameter."""
    try:
        return fill(rule.title, values), fill(rule.explanation, values), fill(rule.remedy, values)
    except KeyError as error:
        known = ", ".join(f"{{{name}}}" for name in values)
        raise RegulationError(
            "matcher.unknown_parameter", rule=rule.id, name=error.args[0], known=known
        ) from error


def fill(template: Text, values: Mapping[str, Text]) -> Text:
    """Fill `values` into a template, language by language; one of them may be empty."""
    en = template.en.format(**{k: v.en for k, v in values.items()}).replace(".  ", ". ").strip()
    # Labels of data types, and what is missing, are no names: a sentence begins with a capital.
    if template.en.startswith(("{data}", "{item}")):
        en = en[:1].upper() + en[1:]
    return Text(zh=template.zh.format(**{k: v.zh for k, v in values.items()}), en=en)


def fingerprint(
    rule: str, data_type: str | None, recipient: Party | None, phase: str = "", item: str = ""
) -> str:
    """Return what is the same for the same fault in another capture: 16 hex digits."""
    key = receiver_key(recipient) if recipient else ""
    return hashlib.sha256("\n".join((rule, data_type or "", key, phase, item)).encode()).hexdigest()[:16]


def evidence_part(sent: Sequence[Transmission]) -> ConfidencePart:
    """Return how sure it is that the data was sent: at least one transmission."""
    strongest = max(sent, key=lambda t: t.confidence)
    return ConfidencePart(part="evidence", value=strongest.confidence, why=strongest.reason)


def party_part(party: Party) -> ConfidencePart:
    """Return how sure it is who the recipient is."""
    known = 1.0 if party.relation == Relation.FIRST else 0.95 if party.id else 0.7
    unresolved = party.relation == Relation.UNRESOLVED
    return ConfidencePart(part="party", value=0.5 if unresolved else known, why=party.because)


def reading_part(policy: Policy) -> ConfidencePart:
    """Return how sure it is that a policy does not say what was not found in it."""
    if policy.remarks:
        return ConfidencePart(part="policy", value=0.7, why=policy.remarks[0])
    return ConfidencePart(
        part="policy", value=0.9, why=say("matcher.read_whole", count=len(policy.statements))
    )


def _values(
    data_type: str | None, shown: Disclosure | None, recipient: Party | None, fault: Fault, case: Case
) -> dict[str, Text]:
    return {
        "data": data_label(data_type, case.ontology) if data_type else same(""),
        "recipient": party_label(recipient, case.ontology) if recipient else same(""),
        "hosts": same(", ".join(fault.hosts)),
        "count": same(str(len(fault.request_indexes))),
        "why": shown.why if shown else same(""),
        **fault.values,
    }


def _product(parts: Sequence[ConfidencePart]) -> float:
    product = 1.0
    for part in parts:
        product *= part.value
    return product
