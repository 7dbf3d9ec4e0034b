"""Field names: what the name of a field, with its parent and its value, says of the data in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection, container_of, of_names
from traffic.detectors.key_fits import Fit, accepted, says_a_thing
from traffic.detectors.key_index import KeyEntry, KeyIndex, key_index
from traffic.detectors.key_readings import Match, read_like, readings, readings_of_one
from traffic.detectors.kinds import kind_beside
from traffic.detectors.names import fold, segments, singular, stripped, url_segment
from traffic.detectors.placeholders import (
    is_placeholder,
    is_yes_or_no,
)
from traffic.detectors.refinement import refined
from traffic.detectors.subjects import subjects_of
from traffic.detectors.surroundings import is_a_label, is_about_a_device, is_of_the_software
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.redaction import redact_name
from traffic.transmissions import EvidenceKind

_MAX_VALUE = 200_000
_PLAIN = 0.8
"""How sure a name is that stands for itself; names with their parents are surer."""
_DEVICE_TYPES = 3
"""Types of the device that stand beside a code or a text which is the device's."""
_LONGEST_PART = 200
_OF_PEOPLE = frozenset({"identity", "health"})
"""Families of what a name says of a person; health only where a body is described."""
_PAIR = re.compile(r"([A-Za-z]\w{2,30})=([^=&]{1,200})")
_MAY_STAND_ABOVE = ("person", "device")
"""What the fields beside one may show to stand above it."""
_MAY_BE_SO = frozenset({"identity", "contact", "document", "health", "device"})
"""Families of which a field may be a property for what stands beside it."""


def speaks_of(leaf: Leaf, context: Context) -> bool:
    """Tell whether any reading of the name, with whatever stands above or beside it, is in the vocabulary."""
    if url_segment(leaf) is not None:
        return True
    if not leaf.keys:
        return False
    index = key_index()
    names = (*leaf.keys[:-1], read_like(index, leaf.keys[-1]))
    return _is_known(index, names, subjects_of(leaf, context)) or bool(readings_of_one(leaf.keys, leaf))


@lru_cache(maxsize=20_000)
def _is_known(index: KeyIndex, names: tuple[str, ...], subjects: tuple[str, ...]) -> bool:
    own, bare = fold(names[-1]), "".join(stripped(names[-1])[0])
    if own in word_list("bare_values") or readings(names):
        return True
    if any(e.collects for name in names[:-1] for e in index.plain.get(fold(name), ())):
        return True
    if any((up, name) in index.dotted for up in subjects for name in (own, bare)):
        return True
    beside = (e for up in _MAY_STAND_ABOVE for e in index.dotted.get((up, bare), ()))
    return any(_MAY_BE_SO & {*e.lineage, *(("device",) if _is_part_of_device(e) else ())} for e in beside)


def _is_part_of_device(entry: KeyEntry) -> bool:
    return _is_a_part(entry, code=True) or _is_a_part(entry, code=False)


SIGNS = (re.compile("="),)
"""What stands in every text that shows something, for many texts at once."""


def shows(text: str) -> bool:
    """Tell whether `text` brings its name with it."""
    return "=" in text and _PAIR.fullmatch(text) is not None


def is_shown(leaf: Leaf, context: Context) -> bool:
    """Tell whether the name of the value may stand beside it."""
    return url_segment(leaf) is None and kind_beside(leaf, context) is not None


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield what the name of the field says, for a value that can be meant by it."""
    if not isinstance(leaf.value, str) or leaf.kind == "file" or len(leaf.value) > _MAX_VALUE:
        return
    names = _names_with_route(leaf, context)
    if not names or is_placeholder(leaf.value):
        return
    for entry, form, confidence in _found(names, leaf, context):
        if is_of_the_software(entry, leaf, context) or is_a_label(leaf, context):
            continue
        data_type = refined(entry.term.id, leaf, context) if form == "plain" else entry.term.id
        yield _detection(entry, data_type, _shown(names, context), form, confidence)


def _found(names: tuple[str, ...], leaf: Leaf, context: Context) -> list[Fit]:
    """Return what the name says; the route may name what stands above it, and then says more than a hint."""
    found = _best(names, leaf)
    if any(confidence > _PLAIN for _, _, confidence in found):
        return found
    routed = _of_the_route(leaf, context)
    if routed or any(not entry.hint for entry, _, _ in found):
        return routed or found
    alone = _of_a_pair(names, leaf) or found
    return alone or _of_a_person(names, leaf, context) or _of_a_device(names, leaf, context)


def types_named(leaf: Leaf) -> frozenset[str]:
    """Return the types that the name of the field may stand for, whatever its value."""
    matches = readings(leaf.keys) if leaf.keys else ()
    return frozenset(e.term.id for m in matches for e in m.entries)


def _names_with_route(leaf: Leaf, context: Context) -> tuple[str, ...]:
    """Return the names that lead to the leaf; a segment of a URL is named by the one before: users/42.

    A name that stands beside its value (`{"key": "imei", "value": ...}`) takes the place of the field's.
    """
    number = url_segment(leaf)
    if number is None:
        kind = kind_beside(leaf, context)
        return (*leaf.keys[:-1], kind) if kind else _less_value(leaf.keys)
    path = segments(context.url_path)
    value = str(leaf.value)
    if not 0 < number < len(path) or not any(c.isdigit() for c in value) or "." in value:
        return ()
    return (singular(path[number - 1]), "id")


def _less_value(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names less a last one that only says that a value stands there: `timezone.value`, `gaid.id`."""
    if len(names) < 2 or names[-1].lower() not in ("value", "val", "id") or readings(names):
        return names
    return names[:-1] if names[-1].lower() != "id" or _identifies_a_device(names[-2]) else names


def _identifies_a_device(name: str) -> bool:
    entries = key_index().plain.get(fold(name), ())
    return any("device.identifier" in e.lineage and not e.hint for e in entries)


def _best(names: tuple[str, ...], leaf: Leaf) -> list[Fit]:
    """Return what the collection above the field says, or else the most exact reading that fits the value."""
    collected = _collection(names[:-1], leaf)
    if collected is not None:
        return [(collected, "plain", 0.75)]
    matches = (*readings(names), *readings_of_one(names, leaf))
    return next((found for match in matches if (found := list(accepted(match, leaf, names)))), [])


def _of_the_route(leaf: Leaf, context: Context) -> list[Fit]:
    """Read the name below what the route is about: `text` sent to `/feedback` is `feedback.text`."""
    above = subjects_of(leaf, context)
    if not above:
        return []
    own = leaf.keys[-1]
    name, dotted = (fold(own), "".join(stripped(own)[0])), key_index().dotted
    entries = [e for up in above for n in dict.fromkeys(name) for e in dotted.get((up, n), ())]
    if (
        "[]" not in leaf.path
    ):  # a single one is no collection: who writes to `/contacts` gives his own address
        entries = [e for e in entries if not e.collects]
    return list(accepted(Match(tuple(entries), 0.65), leaf, (above[0], own)))


def _of_a_pair(names: tuple[str, ...], leaf: Leaf) -> list[Fit]:
    """Read a value that is itself a name and a value: `heart_rate=148`."""
    match = _PAIR.fullmatch(str(leaf.value)) if "=" in str(leaf.value) else None
    if match is None:
        return []
    inner = replace(leaf, keys=(*leaf.keys, match[1]), value=match[2])
    return [] if is_placeholder(match[2]) else _best((*names, match[1]), inner)


def _of_a_person(names: tuple[str, ...], leaf: Leaf, context: Context) -> list[Fit]:
    """Read the name as a person's where the fields beside it are a person's: `name` beside `mobile`."""
    if not leaf.keys or url_segment(leaf) is not None:
        return []
    found = key_index().dotted.get(("person", "".join(stripped(names[-1])[0])), ())
    entries = [e for e in found if not _OF_PEOPLE.isdisjoint(e.lineage)]
    if not entries or says_a_thing(names[-2:-1]) or not context.ask(_is_about_a_person, container_of(leaf)):
        return []
    if not context.ask(_is_about_a_body, container_of(leaf)):
        entries = [e for e in entries if "identity" in e.lineage]
    return list(accepted(Match(tuple(entries), 0.65), leaf, names))


@of_names
def _is_about_a_body(context: Context, container: str) -> bool:
    """Tell whether a birth date, a gender or something of health stands there: no parcel has one, nor a picture."""
    plain = key_index().plain
    entries = (e for name in context.names_in(container) for e in plain.get(name, ()) if not e.hint)
    return any({"identity.gender", "identity.birth_date", "health"} & set(e.lineage) for e in entries)


@of_names
def _is_about_a_person(context: Context, container: str) -> bool:
    plain = key_index().plain
    entries = (e for name in context.names_in(container) for e in plain.get(name, ()) if not e.hint)
    return any(set(e.lineage) & {"identity", "contact", "document"} for e in entries)


def _of_a_device(names: tuple[str, ...], leaf: Leaf, context: Context) -> list[Fit]:
    """Read a name as a device's where several fields beside it are: `"net": 1`, `"board": "sdm660"` beside `osv`."""
    if not leaf.keys or leaf.path.startswith("header.") or len(str(leaf.value)) > _LONGEST_PART:
        return []
    named = key_index().dotted.get(("device", "".join(stripped(names[-1])[0])), ())
    code = bool(named) and re.fullmatch(r"\d{1,2}", str(leaf.value)) is not None
    entries = [e for e in named if _is_a_part(e, code=code)]
    if not entries or not is_about_a_device(leaf, context, _DEVICE_TYPES):
        return []
    return list(accepted(Match(tuple(entries), 0.65), leaf, ("device", names[-1])))


def _is_a_part(entry: KeyEntry, *, code: bool) -> bool:
    """Tell whether a code, or else a text, can be what `entry` says of a device."""
    return "network" in entry.lineage if code else entry.term.id in word_list("device_parts")


def _collection(above: tuple[str, ...], leaf: Leaf) -> KeyEntry | None:
    """Return the collection (contacts, text messages, applications ...) whose field stands above the leaf."""
    if is_yes_or_no(str(leaf.value)):
        return None
    entries = (e for name in reversed(above) for e in key_index().plain.get(fold(name), ()))
    return next((e for e in entries if e.collects and not e.hint), None)


def _shown(names: tuple[str, ...], context: Context) -> str:
    return ".".join(redact_name(name, context.planted) for name in names[-2:])[:60]


def _detection(entry: KeyEntry, data_type: str, shown: str, form: str, confidence: float) -> Detection:
    return Detection(
        data_type=data_type,
        evidence=EvidenceKind.KEY,
        reason=say("detection.key", name=shown, label=load_ontology().data_types[data_type].labels),
        confidence=round(confidence, 2),
        form=form,
        collects=entry.collects,
    )
