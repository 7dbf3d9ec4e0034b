"""How much of a capture could be judged, and what was declared but not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpora.ontology import ANY, Ontology
from matcher.declarations import Declaration
from matcher.findings import Coverage, Disclosure, Unobserved
from matcher.receivers import party_lineage
from traffic.transmissions import CaptureSummary, Contact, Opaque, Party, Relation, Transmission


def measure_coverage(
    transmissions: Sequence[Transmission],
    opaque: Sequence[Opaque],
    contacts: Sequence[Contact],
    capture: CaptureSummary | None,
) -> Coverage:
    """Count what was seen; without a summary of the capture, as far as the other records tell."""
    parties = _parties(transmissions, contacts)
    requests = capture.requests if capture else sum(c.requests for c in contacts)
    requests = requests or len({t.request_index for t in transmissions})
    dark = _opaque_requests(opaque)
    return Coverage(
        requests=requests,
        hosts=max(capture.hosts if capture else 0, len(parties)),
        transmissions=len(transmissions),
        resolved_hosts=sum(p.relation != Relation.UNRESOLVED for p in parties.values()),
        opaque_requests=dark,
        phase_known=knows_consent(transmissions),
        readable=round(max(0.0, 1 - dark / requests), 3) if requests else 1.0,
    )


def knows_consent(transmissions: Iterable[Transmission]) -> bool:
    """Whether it is known of any transmission on which side of consent it lies."""
    return any(t.phase.consent != "unknown" for t in transmissions)


def find_unobserved(
    declarations: Iterable[Declaration], disclosures: Sequence[Disclosure], ontology: Ontology
) -> tuple[Unobserved, ...]:
    """Return what the policy affirms and no flow at or below it shows, sorted. Information only."""
    seen = {
        (up, key) for d in disclosures for key in _keys(d.recipient, ontology) for up in _above(d, ontology)
    }
    declared = {pair for d in declarations if not d.denied and not d.limit for pair in _affirmed(d)}
    unseen = sorted(((data, party) for data, party in declared - seen), key=lambda p: (p[1] or "", p[0]))
    return tuple(Unobserved(data_type=data, party=party) for data, party in unseen)


def _affirmed(declaration: Declaration) -> Iterator[tuple[str, str | None]]:
    parties = [None] if declaration.ours else [t.party for t in declaration.targets if t.party]
    for data in declaration.statement.data_types:
        if data != ANY:
            yield from ((data, party) for party in parties)


def _above(disclosure: Disclosure, ontology: Ontology) -> tuple[str, ...]:
    known = disclosure.data_type in ontology.data_types
    return ontology.data_lineage(disclosure.data_type) if known else ()


def _keys(party: Party, ontology: Ontology) -> tuple[str | None, ...]:
    return (None,) if party.relation == Relation.FIRST else party_lineage(party, ontology)


def _parties(transmissions: Iterable[Transmission], contacts: Iterable[Contact]) -> dict[str, Party]:
    parties = {t.host: t.party for t in transmissions}
    return parties | {c.host: c.party for c in contacts}


def _opaque_requests(opaque: Sequence[Opaque]) -> int:
    numbered = {i for o in opaque for i in o.request_indexes}
    return len(numbered) + sum(o.count for o in opaque if not o.request_indexes)
