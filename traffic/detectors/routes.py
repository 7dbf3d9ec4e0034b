"""Routes that name a collection: a list sent to `/sync/contacts` is an address book."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.messages import say
from traffic.detectors.detection import Context, Detection
from traffic.detectors.key_index import KeyEntry, key_index
from traffic.detectors.names import fold, segments, singular
from traffic.detectors.shapes.registry import any_shape
from traffic.detectors.subjects import subjects
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_SENDING = frozenset({"POST", "PUT", "PATCH"})
_SEGMENTS = 2
"""Last segments of the path that are looked at: the thing and what is done with it."""
_MAX_PROSE = 200
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
LEAST_CHINESE = 4
"""Characters of Chinese that are prose without spaces between them."""


def speaks_of(leaf: Leaf, context: Context) -> bool:
    """Tell whether the route names what lists, or texts under a name like this one, are."""
    if context.method not in _SENDING:
        return False
    if "[]" in leaf.path and context.ask_of_route(_collection_of) is not None:
        return True
    is_bare = bool(leaf.keys) and fold(leaf.keys[-1]) in word_list("bare_texts")
    return is_bare and context.ask_of_route(_named_text) is not None


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield what the route names: a collection for the members of a list, or what a text under a bare name is."""
    yield from _text_of(leaf, context)
    if not isinstance(leaf.value, str) or "[]" not in leaf.path or context.method not in _SENDING:
        return
    entry = context.ask_of_route(_collection_of)
    several = context.ask(_are_several, leaf.path)
    if entry is None or not several or not any_shape(("word", "text", "phone"), leaf.value):
        return
    reason = say("detection.route", label=entry.term.labels)
    yield Detection(entry.term.id, EvidenceKind.SHAPE, reason, confidence=0.6, collects=True)


def _text_of(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield what a text is that stands under a name like `t` or `content` in what is sent to the route."""
    sent = context.method in _SENDING and bool(leaf.decoding) and bool(leaf.keys)
    if not sent or not isinstance(leaf.value, str) or fold(leaf.keys[-1]) not in word_list("bare_texts"):
        return
    entry = context.ask_of_route(_named_text)
    if entry is not None and is_prose(leaf.value):
        reason = say("detection.route_text", label=entry.term.labels)
        yield Detection(entry.term.id, EvidenceKind.KEY, reason, confidence=0.6)


def _named_text(context: Context) -> KeyEntry | None:
    plain = key_index().plain
    entries = (e for name in subjects(context) for e in plain.get(name, ()))
    return next((e for e in entries if not e.hint and set(e.lineage) & word_list("texts_of_routes")), None)


def chinese_in(text: str) -> int:
    """Return how many characters of Chinese are in the beginning of `text`."""
    return 0 if text.isascii() else len(_CHINESE.findall(text, 0, _MAX_PROSE))


def is_prose(text: str) -> bool:
    """Tell whether `text` is of several words, or of several Chinese characters."""
    return chinese_in(text) >= LEAST_CHINESE or (" " in text.strip() and any_shape(("text",), text))


def _are_several(context: Context, path: str) -> bool:
    return len(set(context.texts_on(path))) > 1


def _collection_of(context: Context) -> KeyEntry | None:
    found = map(collection_called, reversed(segments(context.url_path)[-_SEGMENTS:]))
    return next((entry for entry in found if entry is not None), None)


def collection_called(name: str) -> KeyEntry | None:
    """Return the collection that `name` is a name of, in the singular or the plural: `contact`, `sms_list`."""
    plain, own = key_index().plain, fold(name)
    entries = (e for form in (own, singular(own), own + "s") for e in plain.get(form, ()))
    return next((e for e in entries if _is_named_by_routes(e)), None)


def _is_named_by_routes(entry: KeyEntry) -> bool:
    """Tell whether a route may name the collection: no doubtful name, and no track, which is made of degrees."""
    return entry.collects and not entry.hint and "location" not in entry.lineage
