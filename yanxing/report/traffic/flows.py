"""Flows: who gets which data, and in which ways; what matters most stands first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from corpora.ontology import load_ontology
from corpora.profiles.marks import Consent
from corpora.text import Text
from traffic.frequency import recipient_of, series_of
from traffic.transmissions import (
    Direction,
    EvidenceKind,
    Opaque,
    Party,
    Relation,
    Series,
    TrafficReading,
    Transmission,
)

CLEAR_TEXT = ("http", "ws")
"""Schemes that anybody on the way can read."""
_DIAGNOSTIC = {"app_interactions", "other_actions", "crash_logs", "diagnostics", "other_app_performance_data"}
"""Labels of Google Play's data safety section for what says little of a person."""
_EVIDENCE = list(EvidenceKind)
_RELATIONS = [
    Relation.THIRD, Relation.UNRESOLVED, Relation.AFFILIATE, Relation.FIRST, Relation.PROCESSOR,
]  # fmt: skip


TECHNICAL = 2
"""Weight of what says little of a person."""
MOST_SHOWN = 240
"""Characters of a path or chain that pages and the terminal show; the table and the record hold all of it."""


@dataclass(frozen=True)
class Way:
    """One way in which data reaches a recipient: a field of a host, with what it was recognised by."""

    host: str
    chain: str
    """Decoding and names as they follow each other, and the form of the value; a long one is clipped."""
    evidence: EvidenceKind
    reason: Text
    confidence: float
    endpoints: tuple[str, ...]
    """Methods and paths, in the order of requests; long ones are clipped."""
    indexes: tuple[int, ...]
    clear: bool
    """Whether one of the requests was not encrypted on its way."""


@dataclass(frozen=True)
class DataFlow:
    """Data of one type that goes to one recipient."""

    series: Series
    ways: tuple[Way, ...]
    """Those with the strongest evidence first."""
    number: int = 0
    """Number in a report, from 1."""

    @property
    def data_type(self) -> str:
        """Id of the data type."""
        return self.series.data_type

    @property
    def best(self) -> Way:
        """The way with the strongest evidence."""
        return self.ways[0]

    @property
    def clear(self) -> bool:
        """Whether some of it was not encrypted on its way."""
        return any(way.clear for way in self.ways)

    @property
    def early(self) -> bool:
        """Whether some of it was sent before consent, or after it was refused."""
        return not {Consent.BEFORE, Consent.REFUSED}.isdisjoint(self.series.phases.consent)

    @property
    def indexes(self) -> tuple[int, ...]:
        """Numbers of all its requests."""
        return tuple(sorted({i for way in self.ways for i in way.indexes}))


@dataclass(frozen=True)
class Recipient:
    """Who gets data: an organisation with its product."""

    number: int
    """Number in a report, from 1."""
    party: Party
    hosts: tuple[str, ...]
    flows: tuple[DataFlow, ...]
    unread: tuple[Opaque, ...]
    """What went to the same hosts and could not be read."""


def is_sensitive(data_type: str) -> bool:
    """Tell whether a data type is sensitive personal information."""
    known = load_ontology().data_types.get(data_type)
    return known is not None and known.sensitive


@cache
def weight(data_type: str) -> int:
    """Return how much a data type says of a person: 0 sensitive, 1 personal or an identifier, 2 technical.

    Technical is what an app store wants no declaration of, or one as diagnostics alone.
    """
    known = load_ontology().data_types.get(data_type)
    if known is None or known.sensitive:
        return 0
    return 1 if set(known.google_play) - _DIAGNOSTIC else TECHNICAL


def recipients_of(reading: TrafficReading) -> tuple[Recipient, ...]:
    """Return who gets what: third parties and those who get the most telling data first."""
    sent = [t for t in reading.transmissions if t.direction == Direction.REQUEST]
    found: dict[tuple[str, ...], list[Transmission]] = {}
    for one in sent:
        found.setdefault((*recipient_of(one.party), one.data_type), []).append(one)
    recipients: dict[tuple[str, ...], list[DataFlow]] = {}
    for series in reading.series or series_of(sent):
        recipient = recipient_of(series.party)
        ways = _ways(found.get((*recipient, series.data_type), ()))
        if ways:
            recipients.setdefault(recipient, []).append(DataFlow(series, ways))
    ordered = sorted((sorted(flows, key=_flow_order) for flows in recipients.values()), key=_order)
    return _numbered(ordered, reading.opaque)


def by_type(recipients: Iterable[Recipient]) -> list[tuple[str, list[tuple[Recipient, DataFlow]]]]:
    """Return the flows by data type, the most telling types and those with the most recipients first."""
    found: dict[str, list[tuple[Recipient, DataFlow]]] = {}
    for recipient in recipients:
        for flow in recipient.flows:
            found.setdefault(flow.data_type, []).append((recipient, flow))
    return sorted(found.items(), key=lambda item: (weight(item[0]), -len(item[1]), item[0]))


def _numbered(ordered: Sequence[Sequence[DataFlow]], opaque: Sequence[Opaque]) -> tuple[Recipient, ...]:
    count = 0
    recipients = []
    for number, flows in enumerate(ordered, start=1):
        numbered = tuple(DataFlow(f.series, f.ways, count + n) for n, f in enumerate(flows, start=1))
        count += len(flows)
        hosts = tuple(sorted({h for f in flows for h in f.series.hosts}))
        unread = tuple(o for o in opaque if o.host in hosts)
        recipients.append(Recipient(number, flows[0].series.party, hosts, numbered, unread))
    return tuple(recipients)


def _order(flows: Sequence[DataFlow]) -> tuple[int, int, int, int, str, str]:
    party = flows[0].series.party
    weights = [weight(f.data_type) for f in flows]
    return (
        _RELATIONS.index(party.relation), -weights.count(0), -weights.count(1), -len(flows), party.name,
        party.product or "",
    )  # fmt: skip


def _flow_order(flow: DataFlow) -> tuple[int, int, int, str]:
    rank = _EVIDENCE.index(flow.best.evidence)
    return (weight(flow.data_type), rank, -flow.series.sent.requests, flow.data_type)


def _ways(sent: Iterable[Transmission]) -> tuple[Way, ...]:
    groups: dict[tuple[str, str, str, Text], list[Transmission]] = {}
    for one in sent:
        groups.setdefault((one.host, chain_text(one), one.evidence, one.reason), []).append(one)
    ways = [_way(group) for group in groups.values()]
    return tuple(
        sorted(
            ways,
            key=lambda w: (_EVIDENCE.index(w.evidence), -w.confidence, -len(w.indexes), w.host, w.chain),
        )
    )


def _way(group: Sequence[Transmission]) -> Way:
    first = group[0]
    return Way(
        host=first.host,
        chain=clipped(chain_text(first)),
        evidence=first.evidence,
        reason=first.reason,
        confidence=max(t.confidence for t in group),
        endpoints=tuple(dict.fromkeys(clipped(f"{t.method} {t.url_path}") for t in group)),
        indexes=tuple(sorted({t.request_index for t in group})),
        clear=any(t.scheme in CLEAR_TEXT for t in group),
    )


def clipped(text: str) -> str:
    """Return `text` without the middle of it where it is longer than a reader looks at."""
    half = MOST_SHOWN // 2
    return text if len(text) <= MOST_SHOWN else f"{text[:half]}…{text[-half:]}"


def chain_text(sent: Transmission) -> str:
    """Return how a value was reached and which form it has: `gzip → json.user.mail → sha256`."""
    chain = sent.chain or " → ".join((*sent.decoding, sent.path))
    return chain if sent.form == "plain" else f"{chain} → {sent.form}"
