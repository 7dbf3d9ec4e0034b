"""Positions: fields named for degrees, in pairs; fine ones are precise, rounded ones only approximate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection, container_of, of_names
from traffic.detectors.key_index import KeyEntry, KeyIndex, key_index
from traffic.detectors.key_readings import read_like, readings
from traffic.detectors.names import fold, stripped
from traffic.detectors.series import is_in_series
from traffic.detectors.shapes.base import number_of
from traffic.detectors.shapes.places import is_longitude
from traffic.detectors.shapes.registry import has_shape
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
_DECIMALS, _DIGIT = re.compile(r"\.(\d+)"), re.compile(r"\d")
_LONGEST_DEGREES = 3
"""Digits of whole degrees."""
_LONGEST = 60
"""Characters of a position."""
_FINE_DECIMALS = 4
_COARSE_DECIMALS = 2
"""Two decimals are about a kilometre."""


def speaks_of(leaf: Leaf, context: Context) -> bool:
    """Tell whether the field is named for degrees."""
    if not leaf.keys:
        return False
    index = key_index()
    names = (*leaf.keys[-2:-1], read_like(index, leaf.keys[-1]))
    return _position(index, names, subjects_of(leaf, context)) is not None


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the position that the leaf is, or is one coordinate of."""
    if not isinstance(leaf.value, str) or not leaf.keys or len(leaf.value) > _LONGEST:
        return
    text = leaf.value.strip()
    entry = _position(key_index(), leaf.keys[-2:], subjects_of(leaf, context))
    if entry is None:
        return
    is_pair = has_shape("coordinates", text)
    rounded = _is_rounded(text) if is_pair else _is_rounded_place(leaf, text, context)
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


@lru_cache(maxsize=20_000)
def _position(index: KeyIndex, names: tuple[str, ...], subjects: tuple[str, ...]) -> KeyEntry | None:  # noqa: ARG001
    """Return the position that a name, with that above it, stands for in `index`, which `readings` goes by.

    It may stand below what the route is about: x and y of `/nearby` are degrees.
    """
    read = (readings(names), *(readings((subject, names[-1])) for subject in subjects))
    return next((e for matches in read for match in matches for e in match.entries if e.is_position), None)


def _is_rounded_place(leaf: Leaf, text: str, context: Context) -> bool | None:
    """Tell whether the leaf's degrees, and those of other such fields beside it, are rounded; None: they are none."""
    metres = stripped(leaf.keys[-1])[0][-1:] in _METRES and number_of(text) is not None
    if not metres and not has_shape("longitude", text):
        return None
    above, own = (leaf.keys[:-1], subjects_of(leaf, context)), fold(leaf.keys[-1])
    here = (container_of(leaf), *above, own)
    beside = context.ask(_are_rounded_beside, *here)
    if metres and beside is not None:
        return beside
    if (
        beside is not None
        and text.isdigit()
        and len(text) <= _LONGEST_DEGREES
        and context.ask(_have_decimals_beside, *here)
    ):
        # The number of a point, not a degree of it.
        return None
    return _is_rounded(text) and beside is not False if beside is not None or _is_fine(text) else None


def _are_rounded_beside(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...], own: str
) -> bool | None:
    """Tell whether all degrees in the fields beside `own` are rounded; None where there are none."""
    found = _beside(context, container, above, subjects, own)
    kinds = {kind for kind in map(_degrees, found) if kind is not None}
    return all(rounded for rounded, _ in kinds) if kinds else None


def _have_decimals_beside(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...], own: str
) -> bool:
    kinds = set(map(_degrees, _beside(context, container, above, subjects, own)))
    return all(kind is None or kind[1] for kind in kinds)


def _beside(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...], own: str
) -> list[str]:
    """Return the first few values of the other fields for degrees in a container."""
    others = [name for name in context.ask(_axes, container, above, subjects) if name != own]
    columns = context.layout.columns.get(container, {}) if others else {}
    texts = (text for name in others for text in context.texts_at(columns[name])[:_SAMPLE])
    return [text for text in texts if len(text) <= _LONGEST]


@lru_cache(maxsize=20_000)
def _degrees(text: str) -> tuple[bool, bool] | None:
    """Return whether degrees are rounded, and whether they have decimals; None where `text` is none."""
    return (_is_rounded(text), "." in text) if is_longitude(text.strip()) else None


@of_names
def _axes(
    context: Context, container: str, above: tuple[str, ...], subjects: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the names in a container that fields for degrees have."""
    return tuple(
        name
        for name in context.names_in(container)
        if _AXIS.fullmatch(name) or _position(key_index(), (*above, name)[-2:], subjects) is not None
    )


def _is_fine(text: str) -> bool:
    """Tell whether one coordinate is so fine that it needs no other to be believed."""
    return len(text.partition(".")[2]) >= _FINE_DECIMALS


def _is_rounded(text: str) -> bool:
    decimals = _DECIMALS.findall(text)
    if decimals:
        return max(map(len, decimals)) <= _COARSE_DECIMALS
    return len(_DIGIT.findall(text)) <= _LONGEST_DEGREES
