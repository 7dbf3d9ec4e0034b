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
from traffic.detectors.key_fits import telling_shapes
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues, compile_planted, is_rare
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
    return learn_counted((leaf, detections, 1) for leaf, detections in found)


def learn_counted(found: Iterable[tuple[Leaf, Sequence[Detection], int]]) -> PlantedValues:
    """Return the same, where each leaf comes with how many times it was found."""
    votes: dict[str, Counter[str]] = {}
    for leaf, detections, times in found:
        certain = [d for d in detections if _is_certain(d)]
        value = leaf.value.strip() if certain and isinstance(leaf.value, str) else ""
        if not _is_telling(value) or any(d.evidence == EvidenceKind.PERSONA for d in detections):
            continue
        for detection in certain:
            votes.setdefault(value, Counter())[detection.data_type] += times
    kept = sorted(votes.items(), key=lambda item: (-item[1].total(), item[0]))[:_MOST]
    pairs = ((_best(types, value), value) for value, types in sorted(kept))
    return compile_planted(pairs, thorough=False)


def speaks_of(leaf: Leaf, context: Context) -> bool:  # noqa: ARG001 - every such test has this form
    """Tell whether anything was learned yet."""
    return context.learned is not NOTHING_PLANTED


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the learned values in the leaf."""
    if isinstance(leaf.value, str):
        yield from recognised(leaf.value, context.learned)


def recognised(text: str, learned: PlantedValues) -> Iterator[Detection]:
    """Yield the learned values in `text`."""
    seen: dict[tuple[str, str], bool] = {}
    for trace in learned.traces_in(text):
        if not trace.needs_key:
            seen.setdefault((trace.data_type, trace.form), trace.fills(text))
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
        shapes = telling_shapes(ontology.data_types[data_type].wire.shapes)
        return any_shape(shapes, value), len(ontology.data_lineage(data_type)), types[data_type]

    return max(sorted(types), key=rank)
