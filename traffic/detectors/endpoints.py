"""Known endpoints: what an SDK's server is known to be sent in which field."""

from __future__ import annotations

from collections.abc import Iterator

from traffic.adapters.matching import field_types
from traffic.detectors.detection import Context, Detection
from traffic.detectors.placeholders import is_placeholder, is_zero
from traffic.detectors.refinement import refined
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind


def speaks_of(leaf: Leaf, context: Context) -> bool:
    """Tell whether the endpoint is known to get something in the field."""
    return bool(field_types(context.host, context.url_path, leaf.path))


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the types that the adapter of the endpoint names for the field."""
    text = leaf.value.strip() if isinstance(leaf.value, str) else ""
    if isinstance(leaf.value, str) and (is_placeholder(text) or is_zero(text)):
        return
    for known in field_types(context.host, context.url_path, leaf.path):
        data_type = refined(known.data_type, leaf, context)
        yield Detection(data_type, EvidenceKind.ADAPTER, known.why, confidence=0.9)
