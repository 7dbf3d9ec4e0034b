"""Routes that name a collection: a list sent to `/sync/contacts` is an address book."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.messages import say
from traffic.detectors.detection import Context, Detection
from traffic.detectors.key_index import KeyEntry, key_index
from traffic.detectors.names import fold, segments, singular
from traffic.detectors.shapes.registry import any_shape
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_SENDING = frozenset({"POST", "PUT", "PATCH"})
_SEGMENTS = 2
"""Last segments of the path that are looked at: the thing and what is done with it."""


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the collection that the route names, for the words and numbers of a list in the body."""
    if not isinstance(leaf.value, str) or "[]" not in leaf.path or context.exchange.method not in _SENDING:
        return
    entry = context.once("route", lambda: _collection_of(context))
    several = context.once(f"several {leaf.path}", lambda: len(set(context.texts_by_path[leaf.path])) > 1)
    if entry is None or not several or not any_shape(("word", "text", "phone"), leaf.value):
        return
    reason = say("detection.route", label=entry.term.labels)
    yield Detection(entry.term.id, EvidenceKind.SHAPE, reason, confidence=0.6, collects=True)


def _collection_of(context: Context) -> KeyEntry | None:
    plain = key_index().plain
    for segment in reversed(segments(context.exchange.target)[-_SEGMENTS:]):
        for name in (fold(segment), singular(fold(segment)), fold(segment) + "s"):
            entry = next((e for e in plain.get(name, ()) if e.collects), None)
            if entry is not None:
                return entry
    return None
