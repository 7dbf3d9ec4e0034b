"""Words against deeds: disclosures, findings and the report, as records.

Source of the verdicts: PoliCheck (Andow et al., USENIX Security 2020), with `unresolved` added.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from corpora.profiles import AppProfile, Labels
from corpora.record import Record
from corpora.text import Text
from policy_nlp.statements import Place, Policy
from traffic.transmissions import CaptureSummary, Contact, Opaque, Party, Transmission

SCHEMA_VERSION = "1.4"


class Verdict(StrEnum):
    """What the policy makes of one data flow."""

    CLEAR = "clear"
    VAGUE = "vague"
    AMBIGUOUS = "ambiguous"
    INCORRECT = "incorrect"
    OMITTED = "omitted"
    UNRESOLVED = "unresolved"


class Level(StrEnum):
    """Severity of a finding."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Considered(Record):
    """A statement that was held against a flow."""

    statement: int
    """Index into `Report.policy.statements`."""
    covers: bool
    """Whether it entered the verdict."""
    why: Text


class Distance(Record):
    """How far the nearest affirmation is above the flow: 0 exact, towards 1 the root of the vocabulary."""

    data: float = 0.0
    recipient: float = 0.0


class Naming(StrEnum):
    """How the policy names a third-party recipient."""

    NAMED = "named"
    """By name, alias or SDK, in the text; whether it is named for this data is the verdict's matter."""
    LISTED = "listed"
    """In the third-party list alone."""
    CATEGORY = "category"
    """As a category alone."""
    NOWHERE = "nowhere"
    FIRST_PARTY = "first_party"


class Flow(Record):
    """One data type on its way to one host."""

    host: str
    consent: tuple[str, ...] = ()
    """States of the switch seen: before, after, refused, unknown; sorted."""
    visibility: tuple[str, ...] = ()
    ads: tuple[str, ...] = ()
    account: tuple[str, ...] = ()
    request_indexes: tuple[int, ...] = ()
    """Every request that carried it, sorted."""
    clear_text: bool = False
    """Whether any of them went over http."""
    confidence: float = 1.0
    """Of the strongest evidence."""
    evidence: tuple[Transmission, ...] = ()
    """Transmissions of distinct place and decoding, at most eight; every state of consent and every scheme
    has one."""


class PartyWords(Record):
    """What a recipient's own policy says of a flow; it declares nothing on the app's behalf."""

    party: str
    """Id of the party whose policy it is."""
    source: str
    """File name or address of that policy."""
    quote: str
    place: Place = Place()
    exact: bool
    """Whether it names exactly this data type; else a broader one."""


class PurposeSource(StrEnum):
    """What tells what a flow is for."""

    TRADE = "trade"
    """The recipient's only trade."""
    SDK = "sdk"
    """The only trade of the product that got it."""
    ENDPOINT = "endpoint"
    """A word of host or path."""
    EVENT = "event"
    """The name of an event that the request reports."""


class PurposeReason(Record):
    """One thing that tells what a flow is for."""

    source: PurposeSource
    why: Text


class Comparison(StrEnum):
    """How a purpose of a flow stands to those that the policy declares for that data and recipient."""

    DECLARED = "declared"
    """It is declared, or one above or below it."""
    NOT_DECLARED = "not_declared"
    """Others are, and nothing is declared without a purpose."""
    NOTHING_DECLARED = "nothing_declared"
    """No purpose is declared for that data and recipient."""
    NOT_KNOWN = "not_known"
    """Others are, beside sentences whose purpose was not read; or nobody knows what the flow is."""


class ServedPurpose(Record):
    """What a flow is for, as far as the traffic tells. It is inferred, never seen."""

    purpose: str
    """Id of a purpose."""
    confidence: float = Field(le=0.6)
    """Medium at most."""
    reasons: tuple[PurposeReason, ...]
    compared: Comparison


class Disclosure(Record):
    """One verdict: a data type and a recipient organisation, with all that was considered."""

    data_type: str
    recipient: Party
    verdict: Verdict
    why: Text
    distance: Distance = Distance()
    """Of the nearest affirmation; zero unless the verdict is vague."""
    naming: Naming
    considered: tuple[Considered, ...] = ()
    """Covering statements first; then the nearest that do not cover, and why."""
    party_words: tuple[PartyWords, ...] = ()
    """What the recipient's own policy says, where that was given and the app's policy does not declare the flow."""
    purposes: tuple[ServedPurpose, ...] = ()
    """What the flow is for, surest first; none where nothing tells."""
    declared_purposes: tuple[str, ...] = ()
    """Ids of the purposes that the policy declares for that data and recipient, sorted."""
    flows: tuple[Flow, ...] = ()


class ConfidencePart(Record):
    """One factor of a confidence."""

    part: str
    """evidence, party, policy, phase."""
    value: float
    why: Text


class Finding(Record):
    """A rule that the app or its policy breaks, with what it rests on."""

    rule: str
    """Id of the rule, such as COL-1."""
    name: Text
    """Name of the fault, without what it is about: "Undeclared sharing"."""
    severity: Level
    title: Text
    explanation: Text
    remedy: Text
    legal: tuple[Text, ...] = ()
    """Legal items, each as "instrument article"."""
    data_type: str | None = None
    recipient: Party | None = None
    disclosure: int | None = None
    """Index into `Report.disclosures`."""
    hosts: tuple[str, ...] = ()
    """Hosts of the requests at fault, sorted."""
    request_indexes: tuple[int, ...] = ()
    """The requests that break the rule, and no others; sorted."""
    evidence: tuple[Transmission, ...] = ()
    """Transmissions at fault, of distinct place and decoding, at most five."""
    notice: str | None = None
    """Name of the notice whose absence (or content) the finding rests on."""
    statements: tuple[int, ...] = ()
    """Indexes into `Report.policy.statements` of those that it rests on beside the disclosure's."""
    third_parties: tuple[int, ...] = ()
    """Indexes into `Report.policy.third_parties` of the rows that it is about."""
    quotes: tuple[str, ...] = ()
    """Further sentences of the policy that it rests on, verbatim."""
    confidence: float = 1.0
    parts: tuple[ConfidencePart, ...] = ()
    fingerprint: str
    """The same for the same fault in another capture: hash of rule, data type, recipient, item and the
    switches that the rule names."""


class NotChecked(Record):
    """A rule that could not be judged on what was given. That is no pass."""

    rule: str
    name: Text
    """Name of the fault that it looks for."""
    needs: tuple[str, ...]
    """What is missing: interface, policy, traffic, consent, visibility, ads, account, times, responses,
    all_responses, app_type, labels."""
    why: Text


class PackUsed(Record):
    """A choice of rules that the check was made with."""

    id: str
    name: Text
    draft: bool = False
    """Its law has not been read through by a lawyer."""


class Coverage(Record):
    """How much of the capture could be judged."""

    requests: int = 0
    hosts: int = 0
    transmissions: int = 0
    resolved_hosts: int = 0
    opaque_requests: int = 0
    phase_known: bool = False
    readable: float = 1.0
    """Share of requests that hold nothing opaque."""


class PartyPolicy(Record):
    """A recipient's own policy that was read beside the app's."""

    party: str
    """Id of the party."""
    source: str
    sha256: str
    statements: int


class Unobserved(Record):
    """Declared but not seen: information only, since no capture is complete."""

    data_type: str
    party: str | None = None
    """Id of the third party; None for the first party."""


class Report(Record):
    """The result of one check."""

    schema_version: str = SCHEMA_VERSION
    app: AppProfile
    policy: Policy
    capture: CaptureSummary | None = None
    disclosures: tuple[Disclosure, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Worst first."""
    party_policies: tuple[PartyPolicy, ...] = ()
    """Recipients' own policies that were read with it."""
    labels: Labels | None = None
    """Labels of the stores, where they were given."""
    packs: tuple[PackUsed, ...] = ()
    sectors: tuple[str, ...] = ()
    """Sectors that the app was taken to belong to, beside those of every app; sorted."""
    judged: tuple[str, ...] = ()
    """Ids of the rules that were judged, sorted. Those of which the policy's words alone were, the screens not being
    seen, stand under `not_checkable` as well."""
    not_checkable: tuple[NotChecked, ...] = ()
    """Rules that could not be judged on what was given (no phase marks, no capture)."""
    opaque: tuple[Opaque, ...] = ()
    contacts: tuple[Contact, ...] = ()
    unobserved: tuple[Unobserved, ...] = ()
    coverage: Coverage = Coverage()
    remarks: tuple[Text, ...] = ()
    versions: dict[str, str] = Field(default_factory=dict)
    """Name -> version of everything that took part."""

    def considered_by(self, disclosure: Disclosure) -> tuple[Considered, ...]:
        """Return what was considered for `disclosure`, each sentence once for the same reason."""
        once: dict[object, Considered] = {}
        for one in disclosure.considered:
            once.setdefault((self.policy.statements[one.statement].quote, one.covers, one.why), one)
        return tuple(once.values())
