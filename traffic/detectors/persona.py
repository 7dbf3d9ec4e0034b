"""Planted values: the strongest evidence there is, in every spelling and transformation that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.text import Text
from traffic.detectors.detection import Context, Detection
from traffic.detectors.keys import types_named
from traffic.detectors.names import fold, folded_names
from traffic.detectors.planted import COLLECTIONS, PlantedValues, Trace, weight
from traffic.detectors.planted_places import Sighting, compile_places, complete_points
from traffic.detectors.series import is_in_series
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_MAX_BYTES = 1_000_000
_MAX_PLACE_TEXT = 400_000
_POSITIONS = frozenset({"location.precise", "location.coarse"})
_PLACE_LENGTH = 60
"""Longest text that is nothing but a pair of coordinates."""
_NAMELESS = re.compile(r"(?:value|val|vl|v|ext|extra|custom|dimension|attr|param|prop|field|col|column)?\d*")
"""Folded names of columns; what they hold is said beside them or nowhere (`{"key": "city", "value": "杭州"}`)."""
_LONELY_DECIMALS = 5
"""From so many decimals on, one coordinate alone is no accident (about a metre)."""


def may_hold(leaf: Leaf, context: Context) -> bool:
    """Tell whether a planted value may stand in the leaf."""
    text, planted = _text_of(leaf), context.planted
    return next(planted.traces_in(text), None) is not None or _may_be_place(text, planted)


def _may_be_place(text: str, planted: PlantedValues) -> bool:
    return bool(planted.places) and next(compile_places(planted.places).sightings(text), None) is not None


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the planted values in the leaf, each type and form once."""
    text = _text_of(leaf)
    seen: dict[tuple[str, str], Trace] = {}
    for trace in context.planted.traces_in(text):
        if _is_believed(trace, leaf):
            seen.setdefault((trace.data_type, trace.form), trace)
    for trace in seen.values():
        yield _detection(trace, whole=trace.fills(text))
    places = _places(text, context)
    if places & _POSITIONS and is_in_series(leaf, context):
        places = (places - _POSITIONS) | {"location.track"}
    for data_type in sorted(places):
        if (data_type, "plain") not in seen:
            yield _detection(Trace(data_type), whole=len(text) <= _PLACE_LENGTH)


def _text_of(leaf: Leaf) -> str:
    if isinstance(leaf.value, str):
        return leaf.value
    raw = leaf.value[:_MAX_BYTES]
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _is_believed(trace: Trace, leaf: Leaf) -> bool:
    if not trace.needs_key:
        return True
    if trace.field:
        return trace.field in folded_names(leaf)[-2:]
    if _is_a_word_in_a_column(leaf):
        return True
    family = trace.data_type.split(".")[0]
    return any(t.split(".")[0] == family for t in types_named(leaf)) or _shares_a_word(leaf, trace.data_type)


def _is_a_word_in_a_column(leaf: Leaf) -> bool:
    """Tell whether the leaf is a word of two or more Chinese characters in a field that has no name of its own."""
    text = _text_of(leaf).strip()
    names = folded_names(leaf)[-1:]
    return not text.isascii() and weight(text) >= 4 and all(_NAMELESS.fullmatch(name) for name in names)


def _shares_a_word(leaf: Leaf, data_type: str) -> bool:
    names = folded_names(leaf)[-1:]
    parts = [fold(p) for part in data_type.split(".") for p in part.split("_") if len(p) >= 3]
    return any(part in name for name in names for part in parts)


def _places(text: str, context: Context) -> set[str]:
    """Return the types of the planted coordinates that are seen in the leaf."""
    places = compile_places(context.planted.places)
    if not places.axes or len(text) > _MAX_PLACE_TEXT:
        return set()
    seen = list(places.sightings(text))
    if not seen:
        return set()
    complete = context.ask(_points_of_message)
    good = [s for s in seen if s.axis.point in complete or s.decimals >= _LONELY_DECIMALS]
    return {t for s in good if (t := _type_of(s, good)) is not None}


def _points_of_message(context: Context) -> frozenset[int]:
    places = compile_places(context.planted.places)
    texts = (
        leaf.value
        for leaf in context.leaves
        if isinstance(leaf.value, str) and len(leaf.value) < _MAX_PLACE_TEXT
    )
    return complete_points(s for text in texts for s in places.sightings(text))


def _type_of(sighting: Sighting, seen: list[Sighting]) -> str | None:
    """Return the type of a sighting; one point of a track alone is a position."""
    if sighting.axis.data_type != "location.track":
        return sighting.axis.data_type
    points = {s.axis.point for s in seen if s.axis.data_type == "location.track"}
    return "location.track" if len(points) >= 2 else "location.precise"


def _detection(trace: Trace, *, whole: bool) -> Detection:
    label = load_ontology().data_types[trace.data_type].labels
    return Detection(
        data_type=trace.data_type,
        evidence=EvidenceKind.PERSONA,
        reason=say("detection.persona", label=label, form=_form_text(trace.form, trace.steps)),
        confidence=0.98,
        form=trace.form,
        steps=trace.steps,
        whole=whole,
        collects=trace.data_type in COLLECTIONS,
    )


def _form_text(form: str, steps: tuple[str, ...]) -> Text:
    if form != "plain":
        return say("detection.form_digest", form=form)
    return say("detection.form_encoded", form=steps[-1]) if steps else say("detection.form_plain")
