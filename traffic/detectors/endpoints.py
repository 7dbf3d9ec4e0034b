"""Known endpoints: what an SDK's server is known to be sent in which field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from traffic.detectors.detection import Context, Detection
from traffic.detectors.placeholders import is_placeholder, is_zero
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the types that the adapter of the endpoint names for the field."""
    if isinstance(leaf.value, str) and (is_placeholder(leaf.value) or is_zero(leaf.value)):
        return
    exchange = context.exchange
    path = exchange.target.split("?", 1)[0]
    for known in _field_types(exchange.host, path, leaf.path):
        yield Detection(known.data_type, EvidenceKind.ADAPTER, known.why, confidence=0.9)


def _field_types(host: str, url_path: str, leaf_path: str) -> Any:
    matching = _matching()
    return matching.field_types(host, url_path, leaf_path) if matching else ()


@cache
def _matching() -> Any:
    try:
        return import_module("traffic.adapters.matching")
    except ImportError:
        return None
