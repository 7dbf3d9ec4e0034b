"""Every flow of a capture held against the policy: the disclosures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from corpora.messages import say
from corpora.ontology import ANY, Ontology
from corpora.text import Text
from matcher.findings import Considered, Disclosure, Naming, Verdict
from matcher.flows import Stream
from matcher.naming import naming_of, rows_of
from matcher.policy_reading import PolicyReading
from matcher.purposes import compare, declared_purposes, infer_purposes
from matcher.reasons import data_label, party_label, why_bearing, why_verdict
from matcher.subsumption import Bearing, Miss
from matcher.verdicts import WELL_AIMED, Judgement, judge, miss_order, nearness
from policy_nlp.lang.plain_denials import denies_others

CONSIDERED = 8
"""Declarations that a disclosure lists."""


def disclose(reading: PolicyReading, streams: Iterable[Stream]) -> tuple[Disclosure, ...]:
    """Return the disclosure of every stream, in their order."""
    return tuple(_disclosure(stream, reading) for stream in streams)


def _disclosure(stream: Stream, reading: PolicyReading) -> Disclosure:
    ontology = reading.ontology
    if stream.data_type not in ontology.data_types or stream.data_type == ANY:
        return _unresolved(stream, say("matcher.unresolved_data", data=stream.data_type), reading)
    if not stream.receiver.resolved:
        host = stream.transmissions[0].host
        return _unresolved(stream, say("matcher.unresolved_party", host=host), reading)
    bearings = reading.declared.bearings_on(stream.data_type, stream.receiver)
    covering = _for_whom(sorted((b for b in bearings if b.miss is None), key=nearness))
    judgement = judge(covering)
    missing = [b for b in bearings if b.miss is not None]
    if judgement.verdict != Verdict.CLEAR:
        missing += islice(reading.declared.elsewhere(stream.data_type, stream.receiver), CONSIDERED)
    missing = _worth_telling(sorted(missing, key=miss_order), judgement)
    affirmed = [b.declaration.statement for b in covering if not b.declaration.denied]
    rows = [listed.row for listed in rows_of(stream.receiver, reading.rows)] if affirmed else []
    served = infer_purposes(stream.party, stream.transmissions, ontology)
    return Disclosure(
        data_type=stream.data_type,
        recipient=stream.party,
        verdict=judgement.verdict,
        why=_why(stream, judgement, missing, ontology),
        distance=judgement.distance,
        naming=naming_of(stream.receiver, covering, reading.named),
        considered=_considered(stream, _shown(covering, judgement), missing, ontology),
        purposes=tuple(compare(p, affirmed, rows, ontology) for p in served),
        declared_purposes=declared_purposes(affirmed, rows),
        flows=stream.flows,
    )


def _for_whom(covering: list[Bearing]) -> list[Bearing]:
    """Leave out denials of "other third parties" where the policy declares the flow for the recipient by name."""
    if not any(b.rungs and not b.rung.above and not b.declaration.denied for b in covering):
        return covering
    return [
        b for b in covering if not (b.declaration.denied and denies_others(b.declaration.statement.quote))
    ]


def _unresolved(stream: Stream, why: Text, reading: PolicyReading) -> Disclosure:
    naming = naming_of(stream.receiver, (), reading.named) if stream.receiver.resolved else Naming.NOWHERE
    return Disclosure(
        data_type=stream.data_type,
        recipient=stream.party,
        verdict=Verdict.UNRESOLVED,
        why=why,
        naming=naming,
        purposes=infer_purposes(stream.party, stream.transmissions, reading.ontology),
        flows=stream.flows,
    )


def _why(stream: Stream, judgement: Judgement, missing: Sequence[Bearing], ontology: Ontology) -> Text:
    data = data_label(stream.data_type, ontology)
    aside = None
    if missing and missing[0].miss != Miss.DATA and missing[0].declaration.limit != "sale":
        aside = why_bearing(missing[0], stream.data_type, stream.receiver, ontology)
    return why_verdict(judgement, data, party_label(stream.receiver.party, ontology), aside, ontology)


def _shown(covering: Sequence[Bearing], judgement: Judgement) -> list[Bearing]:
    """Return the nearest covering declarations, those that decided among them."""
    deciding = [b for b in (judgement.affirmation, judgement.denial) if b]
    rest = [b for b in covering if not any(b is d for d in deciding)]
    return sorted((deciding + rest)[:CONSIDERED], key=nearness)


def _worth_telling(missing: Sequence[Bearing], judgement: Judgement) -> list[Bearing]:
    """Leave out what explains nothing: other declarations of a clear flow; all but one that name no type."""
    if judgement.verdict == Verdict.CLEAR:
        return [b for b in missing if b.miss in WELL_AIMED]
    typed = [b for b in missing if b.miss != Miss.ANY_OF_OURS]
    return typed + [b for b in missing if b.miss == Miss.ANY_OF_OURS][:1]


def _considered(
    stream: Stream, covering: Sequence[Bearing], missing: Sequence[Bearing], ontology: Ontology
) -> tuple[Considered, ...]:
    shown = [*covering, *missing][:CONSIDERED]
    return tuple(
        Considered(
            statement=b.declaration.index,
            covers=b.miss is None,
            why=why_bearing(b, stream.data_type, stream.receiver, ontology),
        )
        for b in shown
    )
