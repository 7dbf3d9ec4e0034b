"""What the values of one field are like, told for all values of a message at once; see `traffic.detectors.likes`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import TypeVar

from traffic.columns import (
    BETWEEN,
    are_hexadecimal,
    are_uuids,
    bits_of_rows,
    common_length,
    join_texts,
    zeros_for_digits,
)
from traffic.detectors.likes import (
    IDENTIFIED,
    MANY,
    NETWORK,
    kind_of_text,
    kind_of_words,
    language_models,
    loose_number,
    may_be_name,
    number_like,
    told_together,
    words_told,
)
from traffic.detectors.names import fold
from traffic.detectors.placeholders import OF_NOTHING

T = TypeVar("T")
_FEW_DIGITS = re.compile(r"\0(?![0-9]{1,3}\0)(([0-9])\2*(?:(?!\2)([0-9.])(?:\2|\3)*)?)(?=\0)")
"""A number of more than three digits, between others, that has but two different characters."""
_NUMBER = re.compile(r"[0-9]{1,13}|[0-9]{1,4}\.[0-9]{1,9}")
"""Numbers, of which some are alike."""
_LONGER_WORD = b"a" * 16
"""Letters, however they are called, that are one too many for a word."""
_COLUMN = 12
"""Texts from which on it is faster to look at all of them in one go."""
_SIXTEEN = bytes.maketrans(
    b"0123456789abcdef", bytes([1, 1, 2, 2, 4, 4, 8, 8, 16, 16, 32, 32, 64, 64, 128, 128])
)
_IS_FEW = bytes(bits.bit_count() < MANY for bits in range(256))
"""1 for the bits of `_SIXTEEN` that are too few. Enough of them are never without digits, nor without letters."""
_TESTED = (*range(8), *range(24, 32))
"""Places of hexadecimal digits in all identifiers by which most are known to be no filler."""
_ONE_LETTER = bytes.maketrans(b"bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ", b"a" * 25 + b"A" * 25)
_LOWER = bytes(range(256)).lower()
_CHINESE_ROWS = bytes((0, *range(0x4E, 0xA0)))
"""The first bytes of what is of ASCII, or Chinese."""
_TEN = bytes.maketrans(b"0123456789", bytes([1, 2, 4, 8, 16, 32, 64, 128, 128, 128]))
_IS_TWO = bytes(bits.bit_count() < 3 for bits in range(256))
"""1 for the bits of `_TEN` that may be of two digits or fewer."""
_FILLER = 4
"""Digits below which no number is filler."""


def kinds_of(texts: Sequence[str], path: str, name: str) -> list[str]:
    """Return what each of `texts`, values of the field at `path`, is like, as `kind_of` does.

    `texts`: none is empty; fastest where they are written alike. `name`: the last key of the field.
    """
    found = _kinds_together(texts, path, name) if len(texts) >= _COLUMN else None
    return [kind_of_text(text, path, name) for text in texts] if found is None else found


def _kinds_together(texts: Sequence[str], path: str, name: str) -> list[str] | None:
    """Return the kinds of texts that are all written alike; None where they are not."""
    kind = IDENTIFIED.get(len(texts[0]))
    if kind is not None and common_length(texts):
        return _kinds_of_identifiers(texts, kind, name)
    joined, loose = join_texts(texts), not path.startswith("url.")
    if joined is None:
        return None
    if "0" <= joined[0] <= "9":
        return _kinds_of_numbers(texts, joined, name, loose=loose) if joined.isascii() else None
    # Where most are too few words to be alike, that is told faster one by one.
    several = loose and joined.count(" ") >= 2 * len(texts)
    return _kinds_of_words(texts, joined, name) if several else None


def _but_for(kinds: list[str], texts: Sequence[str], odd: Iterable[int], path: str, name: str) -> list[str]:
    """Return the kinds with those of the `odd` texts, by their numbers, as they are by themselves."""
    for number in odd:
        kinds[number] = kind_of_text(texts[number], path, name)
    return kinds


def _kinds_of_identifiers(texts: Sequence[str], kind: str, name: str) -> list[str] | None:
    if not (are_uuids(texts) if kind == "uuid" else are_hexadecimal(texts)):
        return None
    width, table = len(texts[0]), "".join(texts).encode().translate(_SIXTEEN)
    few = bits_of_rows(table, width, [place for place in _TESTED if place < width]).translate(_IS_FEW)
    odd = [number for number, is_few in enumerate(few) if is_few] if 1 in few else []
    odd.extend(_numbers_of(OF_NOTHING, texts))
    odd.extend(_named(texts, name, width))
    return _but_for([kind] * len(texts), texts, odd, "", name)


def _kinds_of_numbers(texts: Sequence[str], joined: str, name: str, *, loose: bool) -> list[str] | None:
    shapes = zeros_for_digits(joined).split(BETWEEN)
    kinds = {}
    for shape in set(shapes):
        if not _NUMBER.fullmatch(shape):
            return None
        kinds[shape] = _number_kinds(shape, loose=loose)
    if len(kinds) == 1:
        by_start = kinds[shapes[0]]
        found = [by_start[text[:2]] for text in texts]
    else:
        found = [kinds[shape][text[:2]] for shape, text in zip(shapes, texts, strict=True)]
    odd = [*_of_few_digits(texts, joined, kinds), *_numbers_of(words_told(), texts)]
    odd.extend(_named(texts, name, min(map(len, kinds))))
    return _but_for(found, texts, odd, "" if loose else "url.", name)


def _of_few_digits(texts: Sequence[str], joined: str, shapes: Iterable[str]) -> Iterable[int]:
    """Return the numbers of the texts that are filler by their digits, if they are not too short for that."""
    longest = max(shapes, key=len)
    if len(longest) < _FILLER:
        return ()
    if len(texts) * len(longest) == len(joined) - len(texts) + 1 and "." not in longest:
        few = bits_of_rows("".join(texts).encode().translate(_TEN), len(longest), range(len(longest)))
        return [number for number, is_few in enumerate(few.translate(_IS_TWO)) if is_few]
    return _numbers_of({match[1] for match in _FEW_DIGITS.finditer(f"{BETWEEN}{joined}{BETWEEN}")}, texts)


@lru_cache(maxsize=1000)
def _number_kinds(shape: str, *, loose: bool) -> Mapping[str, str]:
    """Return the kinds of numbers that are like `shape` but for their digits, by their first two characters."""
    point, size = shape.find("."), len(shape)
    starts = [f"{n:02}" for n in range(100)] if shape[1:2] == "0" else [f"{n}{shape[1:2]}" for n in range(10)]
    weaker = {first: loose_number(first, size, point) if loose else "" for first in "0123456789"}
    return {start: number_like(start, size, point) or weaker[start[0]] for start in starts}


def _kinds_of_words(texts: Sequence[str], joined: str, name: str) -> list[str] | None:
    letters = _letters_of(joined)
    if letters is None:
        return None
    sizes = map(len, letters.translate(None, b" ").split(b"\0"))
    chinese = map(len, letters.translate(None, b"aA ").split(b"\0")) if b"?" in letters else repeat(0)
    kinds = list(map(kind_of_words, map(len, texts), sizes, chinese))
    odd = _words_to_ask_for(texts, joined, name)
    if b"?A" in letters:
        odd.extend([number for number, part in enumerate(letters.split(b"\0")) if b"?A" in part])
    return _but_for(kinds, texts, odd, "", name)


def _letters_of(joined: str) -> bytes | None:
    """Return "a" for small letters, "A" for capitals and "?" for Chinese; None where there is more than words."""
    letters = joined.encode("ascii", "replace").translate(_ONE_LETTER)
    words = letters.replace(b"A", b"a").replace(b"?", b"a")
    if letters.translate(None, b"aA? \0") or "?" in joined or _LONGER_WORD in words:
        return None
    if b"  " in b" %b " % words.replace(b"\0", b" "):
        return None
    if not joined.isascii():
        rows = joined.encode("utf-16-le", "surrogatepass")[1::2]
        if rows.translate(None, _CHINESE_ROWS) or rows.count(0) + letters.count(b"?") != len(joined):
            return None
    return letters


def _words_to_ask_for(texts: Sequence[str], joined: str, name: str) -> list[int]:
    """Return the numbers of texts of words that may be known by heart, or be the name of their field."""
    together = joined.encode().translate(_LOWER, b" ")
    parts = together.split(b"\0")
    odd = _numbers_of(_told_together(), parts)
    own = fold(name).encode()
    if own in parts:
        odd.extend(_numbers_of({own}, parts))
    if NETWORK.encode() in together:
        odd.extend([number for number, part in enumerate(parts) if NETWORK.encode() in part])
    starts = {start for start in {text[:3] for text in texts} if start.lower().startswith(_model_starts())}
    if starts:
        odd.extend([number for number, text in enumerate(texts) if text[:3] in starts])
    return odd


@cache
def _told_together() -> frozenset[bytes]:
    return frozenset(told.encode() for told in told_together())


@cache
def _model_starts() -> tuple[str, ...]:
    return tuple({model[:3] for model in language_models()})


def _numbers_of(some: set[T] | frozenset[T], texts: Sequence[T]) -> list[int]:
    """Return the numbers of those texts that are one of `some`."""
    return [] if some.isdisjoint(texts) else [number for number, text in enumerate(texts) if text in some]


def _named(texts: Sequence[str], name: str, shortest: int) -> list[int]:
    """Return the numbers of the texts that may be the name of their own field."""
    first = fold(name)[:1]
    if shortest > 2 * len(name):
        return []
    starts = {first, first.upper()}
    return [n for n, text in enumerate(texts) if text[0] in starts and may_be_name(text, name)]
