"""Positions: fields named for degrees, in pairs; fine ones are precise, rounded ones only approximate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection, container_of, of_names
from traffic.detectors.key_index import KeyEntry
from traffic.detectors.key_readings import readings
from traffic.detectors.names import fold, stripped
from traffic.detectors.series import is_in_series
from traffic.detectors.shapes.base import number_of
from traffic.detectors.shapes.places import is_coordinates, is_latitude, is_longitude
from traffic.detectors.subjects import subjects_of
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_COARSE, _PRECISE, _TRACK = "location.coarse", "location.precise", "location.track"
_SAMPLE = 20
"""Rows of a list that are looked at for a partner."""
_METRES = (("accuracy",), ("acc",))
"""Last words of names for how exact a position is; no degrees, and as personal as those beside them."""
_AXIS = re.compile(r"[a-z]{1,20}(?:latitude|longitude|lat|lng|lon)")
"""Folded names that end in an axis: `wm_latitude`. Enough for what stands beside a coordinate that has its own name."""
_FINE_DECIMALS = 4
_COARSE_DECIMALS = 2
"""Two decimals are about a kilometre."""


def speaks_of(leaf: Leaf, context: Context) -> bool:
    """Tell whether the field is named for degrees."""
    return bool(leaf.keys) and any(e.is_position for e in _named(leaf.keys, subjects_of(leaf, context)))


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the position that the leaf is, or is one coordinate of."""
    if not isinstance(leaf.value, str) or not leaf.keys or len(leaf.value) > 60:
        return
    text = leaf.value.strip()
    entry = next((e for e in _named(leaf.keys, subjects_of(leaf, context)) if e.is_position), None)
    if entry is None:
        return
    context.tests_value()
    rounded = _is_rounded(text) if is_coordinates(text) else _is_rounded_place(leaf, text, context)
    if rounded is None:
        return
    data_type = _COARSE if rounded and entry.term.id == _PRECISE else entry.term.id
    if data_type == _PRECISE and is_in_series(leaf, context):
        data_type = _TRACK
    yield Detection(
        data_type=data_type,
        evidence=EvidenceKind.KEY,
        reason=say("detection.position", label=load_ontology().data_types[data_type].labels),
        confidence=0.85,
    )


def _named(names: tuple[str, ...], subjects: tuple[str, ...]) -> Iterator[KeyEntry]:
    """Yield what the names say, also below what the route is about: x and y of `/nearby` are degrees."""
    for above in ((), *((subject,) for subject in subjects)):
        for match in readings((*above, names[-1]) if above else names):
            yield from match.entries


def _is_rounded_place(leaf: Leaf, text: str, context: Context) -> bool | None:
    """Tell whether the leaf's degrees, and those of other such fields beside it, are rounded; None: they are none."""
    metres = stripped(leaf.keys[-1])[0][-1:] in _METRES and number_of(text) is not None
    if not metres and not is_longitude(text) and not is_latitude(text):
        return None
    above, own = (leaf.keys[:-1], subjects_of(leaf, context)), fold(leaf.keys[-1])
    here = (container_of(leaf), *above, own)
    beside = context.ask(_are_rounded_beside, *here)
    if metres and beside is not None:
        return beside
    if beside is not None and text.isdigit() and len(text) <= 3 and context.ask(_have_decimals_beside, *here):
        # The number of a point, not a degree of it.
        return None
    return _is_rounded(text) and beside is not False if beside is not None or _is_fine(text) else None


def _are_rounded_beside(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...], own: str
) -> bool | None:
    """Tell whether all degrees in the fields beside `own` are rounded; None where there are none."""
    found = _degrees_beside(context, container, above, subjects, own)
    first = next(found, None)
    return None if first is None else _is_rounded(first) and all(map(_is_rounded, found))


def _have_decimals_beside(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...], own: str
) -> bool:
    return all(map(_has_decimals, _degrees_beside(context, container, above, subjects, own)))


def _degrees_beside(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...], own: str
) -> Iterator[str]:
    """Yield the degrees among the first few values of the other fields for degrees in a container."""
    others = [name for name in context.ask(_axes, container, above, subjects) if name != own]
    columns = context.columns.get(container, {}) if others else {}
    return (v for name in others for v in columns[name][:_SAMPLE] if is_longitude(v.strip()))


@of_names
def _axes(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the names in a container that fields for degrees have."""
    return tuple(
        name
        for name in context.columns.get(container, {})
        if _AXIS.fullmatch(name) or any(e.is_position for e in _named((*above, name), subjects))
    )


def _has_decimals(text: str) -> bool:
    return "." in text


def _is_fine(text: str) -> bool:
    """Tell whether one coordinate is so fine that it needs no other to be believed."""
    return len(text.partition(".")[2]) >= _FINE_DECIMALS


def _is_rounded(text: str) -> bool:
    decimals = [len(x) for x in re.findall(r"\.(\d+)", text)]
    whole_degrees = not decimals and len(re.sub(r"\D", "", text)) <= 3
    return whole_degrees or (bool(decimals) and max(decimals) <= _COARSE_DECIMALS)
