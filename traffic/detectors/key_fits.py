"""Whether a value can be what the name of its field says, and in which form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from traffic.detectors.key_index import DEGREES, KeyEntry
from traffic.detectors.key_readings import Match, is_linkable
from traffic.detectors.names import fold, singular, stripped, url_segment
from traffic.detectors.placeholders import (
    is_only_words,
    is_yes_or_no,
    names_an_application,
    wants_more_than_yes_or_no,
)
from traffic.detectors.shapes.registry import any_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_PERSONAL = ("identity", "contact", "account", "document", "location", "content", "comms")
_DIGESTS = {16: "md5", 32: "md5", 40: "sha1", 56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512"}
_WEAK_SHAPES = frozenset(
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
_WHEN_NAMED = {"phone": "national_phone"}
"""Shapes to those that are enough where the name itself says the type."""
_LINK = re.compile(r"https?://|\.{0,2}/")

Fit = tuple[KeyEntry, str, float]
"""An entry, the form in which the value fits it, and how sure that is."""


def accepted(match: Match, leaf: Leaf, names: tuple[str, ...]) -> Iterator[Fit]:
    """Yield the entries whose value fits; names before hints. Degrees are judged in pairs, in `places`."""
    entries: Sequence[KeyEntry] = match.entries
    if any(e.is_position for e in entries) and any_shape(DEGREES, str(leaf.value)):
        entries = [e for e in entries if not e.is_position]
    fitting = [(e, form) for e in entries if (form := _fit(e, match, leaf, names)) is not None]
    if not all(form != "plain" for _, form in fitting):
        fitting = [(e, form) for e, form in fitting if form == "plain"]
    named = [(e, form) for e, form in fitting if not e.hint]
    for entry, form in named or _most_telling(fitting, str(leaf.value)):
        confidence = match.confidence - (0.15 if entry.hint else 0.0) - (0.1 if form != "plain" else 0.0)
        yield entry, form, confidence


def _most_telling(hints: list[tuple[KeyEntry, str]], value: str) -> list[tuple[KeyEntry, str]]:
    """Return those hints of which the value has a telling shape, or all where it has none."""
    telling = [(e, form) for e, form in hints if any_shape(telling_shapes(e.term.wire.shapes), value)]
    return telling or hints


@lru_cache(maxsize=1_000)
def telling_shapes(shapes: tuple[str, ...]) -> tuple[str, ...]:
    """Return those shapes that few values have by chance."""
    return tuple(s for s in shapes if s not in _WEAK_SHAPES)


def _fit(entry: KeyEntry, match: Match, leaf: Leaf, names: tuple[str, ...]) -> str | None:
    """Return the form in which the value fits the entry, or None."""
    value = str(leaf.value).strip()
    if _is_out_of_place(entry, leaf) or _is_no_value(entry, leaf, value) or _is_of_else(entry, names, value):
        return None
    wire = entry.term.wire
    may_be_hashed = not word_list("hashed").isdisjoint(entry.lineage)
    digest = _digest_form(value, match.hashed) if may_be_hashed else None
    if any_shape(_shapes_wanted(entry, match), value):
        return match.hashed if match.hashed and digest else "plain"
    if digest and (match.hashed or (match.whole and not entry.hint)):
        return digest
    if match.hashed and digest is None and not may_be_hashed:
        return None
    prosaic = _is_prose(wire.shapes) and len(value) >= 16 and re.fullmatch(r"[0-9A-Fa-f]{16,}", value)
    return None if entry.wants_shape or not match.whole or prosaic else "plain"


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


def _is_of_else(entry: KeyEntry, names: tuple[str, ...], value: str) -> bool:
    """Tell whether the field is of a thing, of something on offer, or of an interface."""
    if entry.hint and (_of_a_thing(entry, names) or _is_of_an_interface(entry, value)):
        return True
    if "device.identifier" in entry.lineage and entry.hint and says_a_thing(names[-2:], "advertisements"):
        return True
    of_goods = "identity" in entry.lineage or entry.term.id == "device.model"
    return of_goods and _says_goods(names[-2:-1])


def _is_no_value(entry: KeyEntry, leaf: Leaf, value: str) -> bool:
    """Tell whether the value is a placeholder of the type, or a yes or no where that says nothing."""
    if value.lower() in entry.placeholders:
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
    if match.whole or (not entry.hint and is_linkable(entry)) or "device.advertising_id" in entry.lineage:
        return shapes
    return telling_shapes(shapes)


def _is_prose(shapes: tuple[str, ...]) -> bool:
    """Tell whether values of a type with `shapes` are words, which no row of hex digits is."""
    return bool(shapes) and set(shapes) <= {"word", "text"}


def _of_a_thing(entry: KeyEntry, names: tuple[str, ...]) -> bool:
    own = stripped(names[-1])[0]
    if own[-1:] and own[-1] in word_list("nameless_ids"):
        return says_a_thing((*names[-2:-1], "_".join(own[:-1])), "records")
    if not any(x in _PERSONAL for x in entry.lineage):
        return False
    # A hint that is the whole name says all that the name says; then only the parent speaks of a thing.
    is_whole = fold(names[-1]) in {fold(hint) for hint in entry.term.wire.hints}
    return says_a_thing(names[-2:-1] if is_whole else names[-2:])


def says_a_thing(names: tuple[str, ...], things: str = "things") -> bool:
    """Tell whether a word of `names` is one for things, which have names and numbers as people do."""
    around = {singular(w) for name in names for w in stripped(name)[0]}
    return bool(around & word_list(things))


def _is_of_an_interface(entry: KeyEntry, value: str) -> bool:
    """Tell whether the value is a word of layouts, states or comparisons, or a link (no telling form)."""
    of_interface = fold(value) in word_list("interface_words") or _LINK.match(value) is not None
    return of_interface and not any_shape(telling_shapes(entry.term.wire.shapes), value)


def _says_goods(names: tuple[str, ...]) -> bool:
    return any(singular(word) in word_list("goods") for name in names for word in stripped(name)[0])


def _digest_form(value: str, named: str | None) -> str | None:
    if len(value) not in _DIGESTS or not re.fullmatch(r"[0-9A-Fa-f]{16,128}", value):
        return None
    if named in (None, "hash"):
        return _DIGESTS[len(value)] if len(value) > 16 or named else None
    return named
