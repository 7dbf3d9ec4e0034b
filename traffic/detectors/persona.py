"""Planted values: the strongest evidence there is, in every spelling and transformation that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.text import Text
from traffic.adapters.matching import is_impersonal
from traffic.detectors.detection import Context, Detection, container_of
from traffic.detectors.forms import describe
from traffic.detectors.keys import types_named
from traffic.detectors.masks import MASKED
from traffic.detectors.names import fold, folded_names
from traffic.detectors.planted import COLLECTIONS, PlantedValues, Trace, weight
from traffic.detectors.planted_places import PlantedPlaces, Sighting, compile_places, complete_points
from traffic.detectors.series import is_in_series
from traffic.detectors.spellings import IMEI_BODY
from traffic.detectors.spellings_of_people import MAIL_LOCAL
from traffic.host_redaction import planted_in_host
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_MAX_BYTES = 1_000_000
_MAX_HEX = 4_096
"""Bytes of a binary leaf that are looked at as a digest or an identifier in bytes."""
_MAX_PLACE_TEXT = 400_000
_POSITIONS = frozenset({"location.precise", "location.coarse"})
_PLACE_LENGTH = 60
"""Longest text that is nothing but a pair of coordinates."""
_NAMELESS = re.compile(
    r"(?:[a-z]{0,20}value|val|vl|v|ext|extra|custom|dimension|attr|param|prop|field|col|column)?\d*"
)
"""Folded names of columns; what they hold is said beside them or nowhere (`{"key": "city", "value": "杭州"}`)."""
_OF_FEW_VALUES = ("identity.gender", "identity.birth_date", "identity.marital_status", "identity.nationality")
"""Types of which many people have the same value: only a field of the type itself is believed to hold it."""
_DOMAINS = (
    "domain", "domainpart", "emaildomain", "emailhost", "emailsuffix", "host", "hostname", "maildomain", "mailhost",
    "provider", "server", "suffix",
)  # fmt: skip
"""Folded names of fields with what stands behind the @ of an address."""
_CERTAIN, _MASKED, _SHIFTED = 0.98, 0.6, 0.95
_COMMON, _ELSEWHERE = 0.8, 0.6
"""Of a value that others have as well (a date, one coordinate, the beginning of an IMEI), unless its field says more;
and of one in a field whose name says that it is something else."""
_SHARED = ("identity.birth_date",)
"""Types of which a value in full, too, is written in many places: a date."""


def is_shown(leaf: Leaf, context: Context) -> bool:
    """Tell whether a planted value may stand in the leaf."""
    if context.is_clear:
        return False
    value, planted = _read(leaf), context.planted
    shown = planted.may_hold(value) if isinstance(value, str) else planted.may_hold_in_bytes(value)
    return shown or any(map(planted.may_hold, _texts_beside(leaf)))


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the planted values in the leaf, each type and form once."""
    text = _text_of(leaf)
    seen: dict[tuple[str, str], Trace] = {}
    for trace in (t for x in _texts_of(leaf) for t in context.planted.traces_in(x)):
        known = seen.get((trace.data_type, trace.form))
        # The whole value holds pieces that would be a find of their own: an IMEI without its check digit.
        if (known is None or trace.length > known.length) and _is_believed(trace, leaf, context):
            seen[trace.data_type, trace.form] = trace
    for trace in _best(seen):
        common = trace.data_type in _SHARED or trace.spelling == IMEI_BODY
        yield _detection(trace, _sure(trace, leaf, common=common), whole=trace.fills(text))
    for (data_type, form), alone in sorted(_places(leaf, text, context).items()):
        if (data_type, form) not in seen:
            trace = Trace(data_type, form)
            yield _detection(trace, _sure(trace, leaf, common=alone), whole=len(text) <= _PLACE_LENGTH)


def found_in_host(host: str, planted: PlantedValues) -> tuple[tuple[Leaf, tuple[Detection, ...]], ...]:
    """Return the name of the host as a leaf, with the planted values that an app made part of it; nothing if none."""
    types = sorted(planted_in_host(host, planted))
    found = tuple(_detection(Trace(t, spelling="in_host"), _CERTAIN, whole=False) for t in types)
    return ((Leaf("host", (), host, place=("host",)), found),) if found else ()


def _texts_of(leaf: Leaf) -> Iterator[str]:
    """Yield what is looked at: the value, its bytes in hex where they may be a digest, and the name of a file."""
    yield _text_of(leaf)
    yield from _texts_beside(leaf)


def _texts_beside(leaf: Leaf) -> Iterator[str]:
    if isinstance(leaf.value, bytes) and len(leaf.value) <= _MAX_HEX:
        yield leaf.value.hex()
    if leaf.filename:
        yield leaf.filename


def _best(seen: dict[tuple[str, str], Trace]) -> Iterator[Trace]:
    """Leave out the masked form of a value that is there in full as well."""
    full = {trace.data_type for trace in seen.values() if trace.form != MASKED}
    yield from (t for t in seen.values() if t.form != MASKED or t.data_type not in full)


def _text_of(leaf: Leaf) -> str:
    value = _read(leaf)
    return value if isinstance(value, str) else value.decode("latin-1")


def _read(leaf: Leaf) -> str | bytes:
    """Return the value as text, or its bytes where these are none."""
    if isinstance(leaf.value, str):
        return leaf.value
    raw = leaf.value[:_MAX_BYTES]
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw


def _is_believed(trace: Trace, leaf: Leaf, context: Context) -> bool:
    if not trace.needs_key:
        return True
    return not is_impersonal(context.host, context.url_path, leaf.path) and _fits_its_field(
        trace, leaf, context
    )


def _fits_its_field(trace: Trace, leaf: Leaf, context: Context) -> bool:
    if trace.spelling == MAIL_LOCAL:
        is_named = folded_names(leaf)[-1:] in {(name,) for name in trace.fields}
        return is_named and _text_of(leaf).strip().lower() in context.ask(_split_mails, container_of(leaf))
    if trace.fields:
        return any(name in trace.fields for name in folded_names(leaf)[-2:])
    if _is_a_word_in_a_column(leaf):
        return True
    named, wanted = types_named(leaf), trace.data_type
    if wanted in _OF_FEW_VALUES:
        return any(load_ontology().data_covers(t, wanted) for t in named) or _shares_a_word(leaf, wanted)
    family = wanted.split(".")[0]
    return any(t.split(".")[0] == family for t in named) or _shares_a_word(leaf, wanted)


def _split_mails(context: Context, container: str) -> frozenset[str]:
    """Return what stands before the @ of each planted address whose domain is in a field of `container`."""
    fields = context.columns_in(container)
    domains = {text.strip().lower() for name in _DOMAINS for text in fields.get(name, ())}
    mails = (value.lower().rpartition("@") for kind, value in context.planted.sources if "@" in value)
    return frozenset(local for local, _, domain in mails if domain in domains)


def _is_a_word_in_a_column(leaf: Leaf) -> bool:
    """Tell whether the leaf is a word (two characters of Chinese, six letters) in a field without a name of its own."""
    text = _text_of(leaf).strip()
    names = folded_names(leaf)[-1:]
    rare = weight(text) >= (6 if text.isascii() else 4) and not text.isdigit()
    return rare and all(_NAMELESS.fullmatch(name) for name in names)


def _shares_a_word(leaf: Leaf, data_type: str) -> bool:
    names = folded_names(leaf)[-1:]
    parts = [fold(p) for part in data_type.split(".") for p in part.split("_") if len(p) >= 3]
    return any(part in name for name in names for part in parts)


def _sure(trace: Trace, leaf: Leaf, *, common: bool) -> float:
    """Return how sure a value is; `common`: it may be another's, or nobody's.

    In its own field it ends as sure as any: what the name of the field says is added.
    """
    if not common or trace.form != "plain":
        return {MASKED: _MASKED, "gcj02": _SHIFTED, "bd09": _SHIFTED}.get(trace.form, _CERTAIN)
    family, named = trace.data_type.split(".")[0], types_named(leaf)
    return _ELSEWHERE if named and all(t.split(".")[0] != family for t in named) else _COMMON


def _places(leaf: Leaf, text: str, context: Context) -> dict[tuple[str, str], bool]:
    """Return the types of the planted coordinates that are seen in the leaf, each with its form.

    With each: whether one coordinate is there alone, without the other in all of the message.
    """
    places = compile_places(context.planted.places)
    if not places.axes or len(text) > _MAX_PLACE_TEXT:
        return {}
    seen = list(places.sightings(text))
    if not seen:
        return {}
    complete = context.ask(_points_of_message)
    good = [s for s in seen if s.axis.point in complete or s.is_sure_alone]
    is_track = _is_track(good, complete, places)
    found = {_type_of(s, is_track) for s in good}
    paired = {_type_of(s, is_track) for s in good if s.axis.point in complete}
    if any(t in _POSITIONS for t, _ in found) and is_in_series(leaf, context):
        found = {("location.track" if t in _POSITIONS else t, form) for t, form in found}
    return {one: one not in paired and one[0] in _POSITIONS for one in _without_shifted(found)}


def _points_of_message(context: Context) -> frozenset[int]:
    places = compile_places(context.planted.places)
    texts = {text for text in context.doubtful_texts() if len(text) < _MAX_PLACE_TEXT}
    return complete_points(s for text in texts for s in places.sightings(text))


def _is_track(seen: list[Sighting], complete: frozenset[int], places: PlantedPlaces) -> bool:
    """Tell whether two points of a planted track are in the leaf, or in the message."""
    return len(complete & places.track) >= 2 or len({s.axis.point for s in seen} & places.track) >= 2


def _type_of(sighting: Sighting, is_track: bool) -> tuple[str, str]:
    """Return type and form of a sighting; one point of a track alone is a position."""
    data_type, form = sighting.axis.data_type, sighting.told_form
    if data_type == "location.track" and not is_track:
        data_type = "location.precise"
    if data_type == "location.precise" and sighting.is_coarse:
        return "location.coarse", "rounded"
    return data_type, form


def _without_shifted(found: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Leave out what a rounded number also would be on a shifted map, where it is plain on none."""
    plain = {t for t, form in found if form not in ("gcj02", "bd09")}
    return {(t, form) for t, form in found if form not in ("gcj02", "bd09") or t not in plain}


def _detection(trace: Trace, sure: float, *, whole: bool) -> Detection:
    label = load_ontology().data_types[trace.data_type].labels
    return Detection(
        data_type=trace.data_type,
        evidence=EvidenceKind.PERSONA,
        reason=_reason(label, trace),
        confidence=sure,
        form=trace.form,
        steps=trace.steps,
        whole=whole,
        collects=trace.data_type in COLLECTIONS,
    )


def _reason(label: Text, trace: Trace) -> Text:
    return say("detection.persona", label=label, form=describe(trace.form, trace.steps, trace.spelling))
