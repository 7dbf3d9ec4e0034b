"""Field names: what the name of a field, with its parent and its value, says of the data in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection, container_of, of_names
from traffic.detectors.key_index import DEGREES, KeyEntry, KeyIndex, key_index
from traffic.detectors.kinds import kind_beside
from traffic.detectors.names import fold, segments, singular, stripped, url_segment
from traffic.detectors.placeholders import (
    is_only_words,
    is_placeholder,
    is_yes_or_no,
    names_an_application,
    wants_more_than_yes_or_no,
)
from traffic.detectors.refinement import refined
from traffic.detectors.shapes.registry import any_shape
from traffic.detectors.subjects import subjects_of
from traffic.detectors.surroundings import is_a_label, is_about_a_device, is_of_the_software
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.redaction import redact_name
from traffic.transmissions import EvidenceKind

_ABOUT_PEOPLE = frozenset({"identity", "contact", "document", "health"})
_PERSONAL = ("identity", "contact", "account", "document", "location", "content", "comms")
_DIGESTS = {16: "md5", 32: "md5", 40: "sha1", 56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512"}
WEAK_SHAPES = frozenset(
    {
        "word",
        "text",
        "number",
        "token",
        "locale",
        "hex_id",
        "uuid",
        "age",
        "han",
        "handle",
        "machine_name",
        "prose",
        "version",
    }
)
"""Shapes that too many values have to settle a name of which only the last word is known."""
_MAX_VALUE = 200_000
_PLAIN = 0.8
"""How sure a name is that stands for itself; names with their parents are surer."""
_WHOLE_NAME = 0.75
"""How sure a reading of a whole name is; less, and only the end of it was known."""
_DEVICE_TYPES = 3
"""Types of the device that stand beside a code or a text which is the device's."""
_LONGEST_PART = 200
_SHORTEST_END = 5
"""Letters of a known name at the end of one without marks between its words; shorter ones end many a word."""
_WHEN_NAMED = {"phone": "national_phone"}
"""Shapes to those that are enough where the name itself says the type."""
_INFORMATION = re.compile(r"(?<=[a-z]{3})(?:info|infos|information|details|data)$")
"""What a name ends in that only says that facts stand below it: `device_info.dpi` is `device.dpi`."""
_LINK = re.compile(r"https?://|\.{0,2}/")
_PAIR = re.compile(r"([A-Za-z]\w{2,30})=([^=&]{1,200})")

_MAY_STAND_ABOVE = ("person", "device")
"""What the fields beside one may show to stand above it."""
_MAY_BE_SO = frozenset({"identity", "contact", "document", "health", "device"})
"""Families of which a field may be a property for what stands beside it."""

Fit = tuple[KeyEntry, str, float]
"""An entry, the form in which the value fits it, and how sure that is."""


@dataclass(frozen=True)
class Match:
    """Entries found under one reading of a name, with how sure that reading is."""

    entries: tuple[KeyEntry, ...]
    confidence: float
    hashed: str | None = None
    whole: bool = True
    """Whether the whole name was matched, not only its end."""


def speaks_of(leaf: Leaf, context: Context) -> bool:
    """Tell whether any reading of the name, with whatever stands above or beside it, is in the vocabulary."""
    names = leaf.keys
    if not names or url_segment(leaf) is not None:
        return url_segment(leaf) is not None
    own = fold(names[-1])
    if own in word_list("bare_values") or readings(names) or _of_one(names, leaf):
        return True
    plain, dotted, bare = key_index().plain, key_index().dotted, "".join(stripped(names[-1])[0])
    if any(e.collects for name in names[:-1] for e in plain.get(fold(name), ())):
        return True
    if any((up, name) in dotted for up in subjects_of(leaf, context) for name in (own, bare)):
        return True
    beside = (e for up in _MAY_STAND_ABOVE for e in dotted.get((up, bare), ()))
    return any(_MAY_BE_SO & {*e.lineage, *(("device",) if _is_part_of_device(e) else ())} for e in beside)


def _is_part_of_device(entry: KeyEntry) -> bool:
    return _is_a_part(entry, code=True) or _is_a_part(entry, code=False)


def may_hold(leaf: Leaf, context: Context) -> bool:
    """Tell whether the value may bring its name with it, or have it beside it."""
    if not isinstance(leaf.value, str):
        return False
    return "=" in leaf.value or (url_segment(leaf) is None and kind_beside(leaf, context) is not None)


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
    """Return the names without a last one that only says that a value stands there: `timezone.value`."""
    bare = len(names) > 1 and names[-1].lower() in ("value", "val")
    return names[:-1] if bare and not readings(names) else names


def _is_out_of_place(entry: KeyEntry, leaf: Leaf) -> bool:
    """Tell whether the type never stands where the leaf does.

    Segments of a URL name people and devices; a cookie called SSID holds a session, no network; browsers send
    a header Referer with everything.
    """
    if url_segment(leaf) is not None:
        return not set(entry.lineage) & word_list("in_urls")
    if leaf.path.startswith("header.") and entry.hint and entry.term.id == "activity.browsing":
        return True
    return leaf.path.startswith("cookie.") and "network.wifi" in entry.lineage


def readings(names: tuple[str, ...]) -> tuple[Match, ...]:
    """Return what the index knows, from the most exact reading of the name to the loosest."""
    return _known(key_index(), names[-1], names[-2] if len(names) > 1 else "")


@lru_cache(maxsize=50_000)
def _known(index: KeyIndex, own: str, parent: str) -> tuple[Match, ...]:
    return tuple(match for match in _readings(index, own, parent) if match.entries)


def _readings(index: KeyIndex, own: str, parent: str) -> Iterator[Match]:
    parts, hashed = stripped(own)
    bare = "".join(parts)
    above = "".join(stripped(parent)[0]) if parent else ""
    for name in dict.fromkeys((fold(own), bare)):
        for up in dict.fromkeys((fold(parent), above, singular(above), _INFORMATION.sub("", above))):
            yield _match(index.dotted.get((up, name)), 0.85, hashed)
    yield _match(index.plain.get(fold(own)), 0.8, None)
    yield _match(index.plain.get(bare), 0.75, hashed)
    if len(parts) > 1 and parts[-1] in word_list("nameless_ids"):  # `driver_uuid` is a `driver_id`
        yield _match(index.plain.get("".join(parts[:-1]) + "id"), 0.7, hashed)
    for up in dict.fromkeys((fold(parent), above, singular(above))):
        yield _match(
            index.plain.get(up + bare) if up and 1 not in (len(up), len(bare)) else None, 0.75, hashed
        )
    yield from _endings(index, parts, hashed)


def _endings(index: KeyIndex, parts: tuple[str, ...], hashed: str | None) -> Iterator[Match]:
    """Yield what the last words of a name say: `vendor_device_id` is a device id."""
    for start in range(1, len(parts)):
        loose = start == len(parts) - 1 and (start > 1 or len(parts[0]) > 1)
        entries = index.plain.get("".join(parts[start:]))
        dotted = index.dotted.get(("".join(parts[:start]), "".join(parts[start:])))
        yield _match(dotted, 0.7, hashed)
        if parts[start - 1] in word_list("people"):
            yield _match(_of_people(index, "".join(parts[start:])), 0.65, hashed)
        if loose and "".join(parts[:start]) in word_list("device_words"):
            yield _match((e for e in entries or () if not e.hint), 0.65, hashed)
        yield _match(entries, 0.55 if loose else 0.7, hashed, whole=not loose)
    if len(parts) == 1 and hashed is None:
        yield from _glued(index, parts[0])


def _glued(index: KeyIndex, name: str) -> Iterator[Match]:
    """Yield what the longest known end says of a name without marks between its words: `bindmobile`."""
    ends = (name[start:] for start in range(1, len(name) - 3) if _may_end_a_name(name[start:]))
    known = next((end for end in ends if end in index.plain), "")
    yield _match(index.plain.get(known), 0.5, None, whole=False)


def _may_end_a_name(end: str) -> bool:
    return len(end) >= _SHORTEST_END or end in word_list("short_ends")


def _of_people(index: KeyIndex, name: str) -> list[KeyEntry]:
    """Return what `name` is of a person: after the word for one, as in `passengerAge`, `rcv_acct_name`."""
    return [e for e in index.dotted.get(("person", name), ()) if _ABOUT_PEOPLE & set(e.lineage)]


def _match(
    entries: Iterable[KeyEntry] | None, confidence: float, hashed: str | None, *, whole: bool = True
) -> Match:
    return Match(tuple(entries or ()), confidence, hashed, whole)


def _best(names: tuple[str, ...], leaf: Leaf) -> list[Fit]:
    """Return what the collection above the field says, or else the most exact reading that fits the value."""
    collected = _collection(names[:-1], leaf)
    if collected is not None:
        return [(collected, "plain", 0.75)]
    accepted = (list(_accepted(match, leaf, names)) for match in (*readings(names), *_of_one(names, leaf)))
    return next((found for found in accepted if found), [])


def _of_one(names: tuple[str, ...], leaf: Leaf) -> tuple[Match, ...]:
    """Return what the index knows of the name in the singular, where the leaf is one of a list: `cities[]`."""
    words, hashed = stripped(names[-1])
    one = re.sub(r"ie$", "y", singular(words[-1])) if words else ""
    if not leaf.path.endswith("[]") or not words or one == words[-1]:
        return ()
    found = readings((*names[:-1], "_".join((*words[:-1], one, *([hashed] if hashed else ())))))
    return tuple(match for match in found if match.confidence >= _WHOLE_NAME)


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
    return list(_accepted(Match(tuple(entries), 0.65), leaf, (above[0], own)))


def _of_a_pair(names: tuple[str, ...], leaf: Leaf) -> list[Fit]:
    """Read a value that is itself a name and a value: `heart_rate=148`."""
    match = _PAIR.fullmatch(str(leaf.value))
    if match is None:
        return []
    inner = replace(leaf, keys=(*leaf.keys, match[1]), value=match[2])
    return [] if is_placeholder(match[2]) else _best((*names, match[1]), inner)


def _of_a_person(names: tuple[str, ...], leaf: Leaf, context: Context) -> list[Fit]:
    """Read the name as a person's where the fields beside it are a person's: `name` beside `mobile`."""
    if url_segment(leaf) is not None or not leaf.keys or _says_a_thing(names[-2:-1]):
        return []
    if not context.ask(_is_about_a_person, container_of(leaf)):
        return []
    name = "".join(stripped(names[-1])[0])
    of_body = context.ask(_is_about_a_body, container_of(leaf))
    wanted = {"identity", "health"} if of_body else {"identity"}
    entries = [e for e in key_index().dotted.get(("person", name), ()) if wanted & set(e.lineage)]
    return list(_accepted(Match(tuple(entries), 0.65), leaf, names))


@of_names
def _is_about_a_body(context: Context, container: str) -> bool:
    """Tell whether a birth date, a gender or something of health stands there: no parcel has one, nor a picture."""
    plain = key_index().plain
    entries = (e for name in context.columns.get(container, {}) for e in plain.get(name, ()) if not e.hint)
    return any({"identity.gender", "identity.birth_date", "health"} & set(e.lineage) for e in entries)


@of_names
def _is_about_a_person(context: Context, container: str) -> bool:
    plain = key_index().plain
    entries = (e for name in context.columns.get(container, {}) for e in plain.get(name, ()) if not e.hint)
    return any(set(e.lineage) & {"identity", "contact", "document"} for e in entries)


def _of_a_device(names: tuple[str, ...], leaf: Leaf, context: Context) -> list[Fit]:
    """Read a name as a device's where several fields beside it are: `"net": 1`, `"board": "sdm660"` beside `osv`."""
    if not leaf.keys or leaf.path.startswith("header.") or len(str(leaf.value)) > _LONGEST_PART:
        return []
    code = re.fullmatch(r"\d{1,2}", str(leaf.value)) is not None
    name = "".join(stripped(names[-1])[0])
    entries = [e for e in key_index().dotted.get(("device", name), ()) if _is_a_part(e, code=code)]
    if not entries or not is_about_a_device(leaf, context, _DEVICE_TYPES):
        return []
    return list(_accepted(Match(tuple(entries), 0.65), leaf, ("device", names[-1])))


def _is_a_part(entry: KeyEntry, *, code: bool) -> bool:
    """Tell whether a code, or else a text, can be what `entry` says of a device."""
    return "network" in entry.lineage if code else entry.term.id in word_list("device_parts")


def _accepted(match: Match, leaf: Leaf, names: tuple[str, ...]) -> Iterator[Fit]:
    """Yield the entries whose value fits; names before hints. Degrees are judged in pairs, in `places`."""
    degrees = any_shape(tuple(DEGREES), str(leaf.value))
    entries = [e for e in match.entries if not (degrees and e.is_position)]
    fitting = [(e, form) for e in entries if (form := _fit(e, match, leaf, names)) is not None]
    if not all(form != "plain" for _, form in fitting):
        fitting = [(e, form) for e, form in fitting if form == "plain"]
    named = [(e, form) for e, form in fitting if not e.hint]
    for entry, form in named or _most_telling(fitting, str(leaf.value)):
        confidence = match.confidence - (0.15 if entry.hint else 0.0) - (0.1 if form != "plain" else 0.0)
        yield entry, form, confidence


def _most_telling(hints: list[tuple[KeyEntry, str]], value: str) -> list[tuple[KeyEntry, str]]:
    """Return those hints of which the value has a telling shape, or all where it has none."""
    telling = [(e, form) for e, form in hints if any_shape(_telling(e.term.wire.shapes), value)]
    return telling or hints


def _telling(shapes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(s for s in shapes if s not in WEAK_SHAPES)


def _fit(entry: KeyEntry, match: Match, leaf: Leaf, names: tuple[str, ...]) -> str | None:
    """Return the form in which the value fits the entry, or None."""
    value = str(leaf.value).strip()
    if _is_out_of_place(entry, leaf) or _is_no_value(entry, leaf, value) or _is_of_else(entry, names, value):
        return None
    wire = entry.term.wire
    digest = _digest_form(value, match.hashed) if set(entry.lineage) & word_list("hashed") else None
    if any_shape(_shapes_wanted(entry, match), value):
        return match.hashed if match.hashed and digest else "plain"
    if digest and (match.hashed or (match.whole and not entry.hint)):
        return digest
    if match.hashed and digest is None and not set(entry.lineage) & word_list("hashed"):
        return None
    prosaic = _is_prose(wire.shapes) and re.fullmatch(r"[0-9A-Fa-f]{16,}", value)
    return None if entry.wants_shape or not match.whole or prosaic else "plain"


def _is_of_else(entry: KeyEntry, names: tuple[str, ...], value: str) -> bool:
    """Tell whether the field is of a thing, of something on offer, or of an interface."""
    if entry.hint and (_of_a_thing(entry, names) or _is_of_an_interface(entry, value)):
        return True
    of_goods = "identity" in entry.lineage or entry.term.id == "device.model"
    return of_goods and _says_goods(names[-2:-1])


def _is_no_value(entry: KeyEntry, leaf: Leaf, value: str) -> bool:
    """Tell whether the value is a placeholder of the type, or a yes or no where that says nothing."""
    if value.lower() in {p.lower() for p in entry.term.wire.placeholders}:
        return True
    if entry.hint and leaf.keys and value.isdigit() and fold(leaf.keys[-1]) in word_list("sizes"):
        return True  # a status, or how often sound is sampled
    if entry.collects and re.fullmatch(r"\d{1,5}", value):
        return True  # how many there are, not who
    if "device.identifier" in entry.lineage and (is_only_words(value) or names_an_application(value)):
        return True
    yes_no = leaf.kind == "boolean" or (is_yes_or_no(value) and not _is_region(entry, value))
    return yes_no and wants_more_than_yes_or_no(entry.term.id, entry.lineage)


def _is_region(entry: KeyEntry, value: str) -> bool:
    """Tell whether the value is the code of Norway or Ontario, which answer no question."""
    return value in ("NO", "ON") and "location" in entry.lineage


def _shapes_wanted(entry: KeyEntry, match: Match) -> tuple[str, ...]:
    """Return the shapes that settle the matter; where only the end of a name is known, weak ones do not."""
    shapes = entry.term.wire.shapes
    if match.whole and not entry.hint:
        return (*shapes, *(_WHEN_NAMED[s] for s in shapes if s in _WHEN_NAMED))
    if match.whole or (not entry.hint and set(entry.lineage) & word_list("linkable")):
        return shapes
    return _telling(shapes)


def _is_prose(shapes: tuple[str, ...]) -> bool:
    """Tell whether values of a type with `shapes` are words, which no row of hex digits is."""
    return bool(shapes) and set(shapes) <= {"word", "text"}


def _of_a_thing(entry: KeyEntry, names: tuple[str, ...]) -> bool:
    own = stripped(names[-1])[0]
    if own[-1:] and own[-1] in word_list("nameless_ids"):
        return _says_a_thing((*names[-2:-1], "_".join(own[:-1])), "records")
    if own == ("id",) and "device.identifier" in entry.lineage:  # `ad.id` is no `adid`
        return _says_a_thing(names[-2:-1], "records")
    if not any(x in _PERSONAL for x in entry.lineage):
        return False
    # A hint that is the whole name says all that the name says; then only the parent speaks of a thing.
    is_whole = fold(names[-1]) in {fold(hint) for hint in entry.term.wire.hints}
    return _says_a_thing(names[-2:-1] if is_whole else names[-2:])


def _says_a_thing(names: tuple[str, ...], things: str = "things") -> bool:
    around = {singular(w) for name in names for w in stripped(name)[0]}
    return bool(around & word_list(things))


def _is_of_an_interface(entry: KeyEntry, value: str) -> bool:
    """Tell whether the value is a word of layouts, states or comparisons, or a link (no telling form)."""
    of_interface = fold(value) in word_list("interface_words") or _LINK.match(value) is not None
    return of_interface and not any_shape(_telling(entry.term.wire.shapes), value)


def _says_goods(names: tuple[str, ...]) -> bool:
    return any(singular(word) in word_list("goods") for name in names for word in stripped(name)[0])


def _digest_form(value: str, named: str | None) -> str | None:
    if not re.fullmatch(r"[0-9A-Fa-f]{16,128}", value) or len(value) not in _DIGESTS:
        return None
    if named in (None, "hash"):
        return _DIGESTS[len(value)] if len(value) > 16 or named else None
    return named


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
