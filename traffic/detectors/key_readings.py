"""What the name of a field may say: its readings, from the most exact to the loosest, and what is known of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from traffic.detectors.key_index import KeyEntry, KeyIndex, key_index
from traffic.detectors.names import fold, singular, stripped
from traffic.detectors.wordlists import all_words, word_list
from traffic.leaves import Leaf

_ABOUT_PEOPLE = frozenset({"identity", "contact", "document", "health"})
_WHOLE_NAME = 0.75
"""How sure a reading of a whole name is; less, and only the end of it was known."""
_SHORTEST_END = 5
"""Letters of a known name at the end of one without marks between its words; shorter ones end many a word."""
_INFORMATION = re.compile(r"(?<=[a-z]{3})(?:info|infos|information|details|data)$")
"""What a name ends in that only says that facts stand below it: `device_info.dpi` is `device.dpi`."""


_LONGEST_NUMBERED = 100
"""Characters of a name that is looked at for the number at its end."""
_NUMBERED = re.compile(r"(.*[A-Za-z][_-]?)[0-9]+", re.DOTALL)
_HASHED = re.compile(r"md5|sha|hash", re.IGNORECASE)
"""What makes a number part of the word before it, or the only word of a name."""


@dataclass(frozen=True)
class Match:
    """Entries found under one reading of a name, with how sure that reading is."""

    entries: tuple[KeyEntry, ...]
    confidence: float
    hashed: str | None = None
    whole: bool = True
    """Whether the whole name was matched, not only its end."""


@lru_cache(maxsize=20_000)
def read_like(index: KeyIndex, name: str) -> str:
    """Return a name that is read as `name` is: fields that are counted (`ext1`, `ext2`) have the same one.

    That is `name` itself where it is known with its number, or has none at its end.
    """
    found = _NUMBERED.fullmatch(name) if name[-1:].isdigit() and len(name) < _LONGEST_NUMBERED else None
    if found is None or _HASHED.search(name):
        return name
    like = f"{found[1]}0"
    told = {fold(name), fold(like)}
    return like if told.isdisjoint(index.names) and told.isdisjoint(all_words()) else name


def readings(names: tuple[str, ...]) -> tuple[Match, ...]:
    """Return what the index knows, from the most exact reading of the name to the loosest."""
    return _known(key_index(), names[-1], names[-2] if len(names) > 1 else "")


@lru_cache(maxsize=50_000)
def _known(index: KeyIndex, own: str, parent: str) -> tuple[Match, ...]:
    folded = fold(own)
    # Of most names the whole is not known: those that differ in their numbers alone (`ext1`, `ext2`) are read once.
    return _read(index, folded if folded in index.names else "", *stripped(own), parent)


@lru_cache(maxsize=50_000)
def _read(
    index: KeyIndex, folded: str, parts: tuple[str, ...], hashed: str | None, parent: str
) -> tuple[Match, ...]:
    found = _readings(index, folded, parts, hashed, parent)
    return tuple(match for match in found if match.entries)


def _readings(
    index: KeyIndex, folded: str, parts: tuple[str, ...], hashed: str | None, parent: str
) -> Iterator[Match]:
    bare = "".join(parts)
    above = "".join(stripped(parent)[0]) if parent else ""
    for name in dict.fromkeys((folded, bare)):
        for up in dict.fromkeys((fold(parent), above, singular(above), _INFORMATION.sub("", above))):
            yield _match(index.dotted.get((up, name)), 0.85, hashed)
    yield _match(index.plain.get(folded), 0.8, None)
    yield _match(index.plain.get(bare), 0.75, hashed)
    if len(parts) > 1 and parts[-1] in word_list("nameless_ids"):  # `driver_uuid` is a `driver_id`
        yield _match(index.plain.get("".join(parts[:-1]) + "id"), 0.7, hashed)
    for up in dict.fromkeys((fold(parent), above, singular(above))):
        yield _match(_joined(index, up, bare), 0.75, hashed)
    if len(parts) > 1 and parts[-1] in word_list("name_versions"):  # `adIdGoogle`, `oaid_new`
        yield _match(filter(is_linkable, index.plain.get("".join(parts[:-1]), ())), 0.7, hashed)
    yield from _endings(index, parts, hashed)


def _joined(index: KeyIndex, parent: str, name: str) -> list[KeyEntry]:
    """Return what parent and name say as one word; `ad.id` and `vendor.id` are no `adid` and `vendorid`."""
    if not parent or 1 in (len(parent), len(name)):
        return []
    entries = index.plain.get(parent + name, [])
    of_record = name == "id" and singular(parent) in {"vendor", *word_list("records")}
    return [e for e in entries if not (of_record and "device.identifier" in e.lineage)]


def is_linkable(entry: KeyEntry) -> bool:
    """Tell whether values of the type, once named, are recognised again."""
    return bool(set(entry.lineage) & word_list("linkable"))


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


def readings_of_one(names: tuple[str, ...], leaf: Leaf) -> tuple[Match, ...]:
    """Return what the index knows of the name in the singular, where the leaf is one of a list: `cities[]`."""
    if not leaf.path.endswith("[]"):
        return ()
    words, hashed = stripped(names[-1])
    one = re.sub(r"ie$", "y", singular(words[-1])) if words else ""
    if not words or one == words[-1]:
        return ()
    found = readings((*names[:-1], "_".join((*words[:-1], one, *([hashed] if hashed else ())))))
    return tuple(match for match in found if match.confidence >= _WHOLE_NAME)
