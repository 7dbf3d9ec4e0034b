"""Chains: decoding steps and field names as they follow each other, from the message down to the value."""

from __future__ import annotations

from itertools import pairwise

from traffic.decoders.decoder import ELEMENT, VALUE, show_place
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.leaves import Leaf
from traffic.redaction import redact_path

ARROW = " → "


def chain_of(
    leaf: Leaf, path: str, steps: tuple[str, ...] = (), planted: PlantedValues = NOTHING_PLANTED
) -> str:
    """Return the chain that leads to `leaf`: `gzip → form.data_list → base64 → gzip → json.properties.$device_id`.

    Each step has the names of the fields that it yielded behind it. `path`: that of the leaf, personal names
    replaced. `steps`: those that a detector undid after all others.
    """
    if not leaf.decoding:
        shown = path
    elif leaf.depths == (0,) and leaf.place:
        step = leaf.decoding[0]
        shown = step + path if path.startswith((ELEMENT, VALUE)) else f"{step}.{path}"
    else:
        shown = redact_path(Leaf(_joined(leaf), leaf.keys, ""), planted)
    return ARROW.join((shown, *steps))


def _joined(leaf: Leaf) -> str:
    if not leaf.place:
        return ARROW.join((*leaf.decoding, leaf.path))
    starts = (*leaf.depths, len(leaf.place))
    before = show_place(leaf.place[: starts[0]])
    after = (
        show_place((step, *leaf.place[start:end]))
        for step, (start, end) in zip(leaf.decoding, pairwise(starts), strict=True)
    )
    return ARROW.join((*([before] if before else ()), *after))
