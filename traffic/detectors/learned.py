"""Values learned in the session: what one field names is recognised again where no field names it.

An identifier that stands under `android_id` in one request is the same identifier under `a` in another, and
its digests are found as those of a planted value are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection
from traffic.detectors.keys import WEAK_SHAPES
from traffic.detectors.planted import PlantedValues, compile_planted, is_rare
from traffic.detectors.shapes.registry import any_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_SURE = 0.6
SHORTEST = 8
"""Characters of the shortest value that is learned; nothing shorter is recognised."""
_LONGEST = 128
_MOST = 300
"""Values that are learned of one session; more would be rows of a table, not a device and its user."""
_NAMED = (EvidenceKind.KEY, EvidenceKind.ADAPTER)


def learn(found: Iterable[tuple[Leaf, Sequence[Detection]]]) -> PlantedValues:
    """Return the values that fields named with some certainty in the session, each with its best type."""
    votes: dict[str, Counter[str]] = {}
    for leaf, detections in found:
        value = leaf.value.strip() if isinstance(leaf.value, str) else ""
        if not _is_telling(value) or any(d.evidence == EvidenceKind.PERSONA for d in detections):
            continue
        for detection in detections:
            if _is_certain(detection):
                votes.setdefault(value, Counter())[detection.data_type] += 1
    kept = sorted(votes.items(), key=lambda item: (-item[1].total(), item[0]))[:_MOST]
    return compile_planted((_best(types, value), value) for value, types in sorted(kept))


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the learned values in the leaf."""
    if not isinstance(leaf.value, str):
        return
    seen: dict[tuple[str, str], bool] = {}
    for trace in context.learned.traces_in(leaf.value):
        if not trace.needs_key:
            seen.setdefault((trace.data_type, trace.form), trace.fills(leaf.value))
    for (data_type, form), whole in seen.items():
        label = load_ontology().data_types[data_type].labels
        reason = say("detection.learned", label=label)
        yield Detection(data_type, EvidenceKind.KEY, reason, 0.65, form, whole=whole, learned=True)


def _is_telling(value: str) -> bool:
    return SHORTEST <= len(value) <= _LONGEST and any(c.isdigit() for c in value) and is_rare(value)


def _is_certain(detection: Detection) -> bool:
    sure = detection.evidence in _NAMED and detection.confidence >= _SURE and detection.form == "plain"
    line = load_ontology().data_lineage(detection.data_type)
    return sure and detection.whole and not detection.collects and bool(set(line) & word_list("linkable"))


def _best(types: Counter[str], value: str) -> str:
    """Return the type whose own form the value has, or the most specific, or the most frequent."""
    ontology = load_ontology()

    def rank(data_type: str) -> tuple[bool, int, int]:
        shapes = tuple(s for s in ontology.data_types[data_type].wire.shapes if s not in WEAK_SHAPES)
        return any_shape(shapes, value), len(ontology.data_lineage(data_type)), types[data_type]

    return max(sorted(types), key=rank)
