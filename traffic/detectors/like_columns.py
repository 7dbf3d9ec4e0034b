"""What the values of one field are like, told for all values of a message at once; see `traffic.detectors.likes`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from traffic.columns import BETWEEN, are_hexadecimal, are_uuids, bits_of_rows, common_length, join_texts
from traffic.detectors.likes import (
    ANY_NUMBER,
    IDENTIFIED,
    LONGEST,
    LOOSE_NUMBERS,
    MANY,
    NETWORK,
    kind_of_text,
    kind_of_words,
    language_models,
    length_of_words,
    loose_number,
    may_be_name,
    number_like,
    words_told,
)
from traffic.detectors.names import fold
from traffic.detectors.placeholders import OF_NOTHING

_FEW_DIGITS = re.compile(r"\0(?![0-9]{1,3}\0)(([0-9])\2*(?:(?!\2)([0-9.])(?:\2|\3)*)?)(?=\0)")
"""A number of more than three digits, between others, that has but two different characters."""
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
_ONE_DIGIT = str.maketrans("123456789", "000000000")
_ONE_LETTER = bytes.maketrans(b"bcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", b"a" * 51)


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
    joined = join_texts(texts)
    if joined is None or not joined.isascii():
        return None
    loose = not path.startswith("url.")
    if "0" <= joined[0] <= "9":
        return _kinds_of_numbers(texts, joined, name, loose=loose)
    return _kinds_of_words(texts, joined, name) if loose and " " in texts[0] else None


def _but_for(kinds: list[str], texts: Sequence[str], odd: Iterable[int], path: str, name: str) -> list[str]:
    """Return the kinds with those of the `odd` texts, by their numbers, as they are by themselves."""
    for number in odd:
        kinds[number] = kind_of_text(texts[number], path, name)
    return kinds


def _kinds_of_identifiers(texts: Sequence[str], kind: str, name: str) -> list[str] | None:
    if not (are_uuids(texts) if kind == "uuid" else are_hexadecimal(texts)):
        return None
    width, table = len(texts[0]), "".join(texts).encode().translate(_SIXTEEN)
    few = bits_of_rows(table, width, _TESTED).translate(_IS_FEW)
    odd = [number for number, is_few in enumerate(few) if is_few] if 1 in few else []
    odd.extend(_numbers_of(OF_NOTHING, texts))
    odd.extend(_named(texts, name, width))
    return _but_for([kind] * len(texts), texts, odd, "", name)


def _kinds_of_numbers(texts: Sequence[str], joined: str, name: str, *, loose: bool) -> list[str] | None:
    shapes = joined.translate(_ONE_DIGIT).split(BETWEEN)
    kinds = {}
    for shape in set(shapes):
        if not ANY_NUMBER.fullmatch(shape):
            return None
        kinds[shape] = _number_kinds(shape, loose=loose)
    found = [kinds[shape][text[:2]] for shape, text in zip(shapes, texts, strict=True)]
    few = {match[1] for match in _FEW_DIGITS.finditer(f"{BETWEEN}{joined}{BETWEEN}")}
    odd = [
        *_numbers_of(few, texts),
        *_numbers_of(words_told(), texts),
        *_named(texts, name, len(min(texts, key=len))),
    ]
    return _but_for(found, texts, odd, "" if loose else "url.", name)


@lru_cache(maxsize=1000)
def _number_kinds(shape: str, *, loose: bool) -> Mapping[str, str]:
    """Return the kinds of numbers that are like `shape` but for their digits, by their first two characters."""
    point, size = shape.find("."), len(shape)
    starts = [f"{n:02}" for n in range(100)] if shape[1:2] == "0" else [f"{n}{shape[1:2]}" for n in range(10)]
    weaker = {
        s: loose_number(point, size) for s in starts if loose and LOOSE_NUMBERS.fullmatch(s + shape[2:])
    }
    return {start: number_like(start, size, point) or weaker.get(start, "") for start in starts}


def _kinds_of_words(texts: Sequence[str], joined: str, name: str) -> list[str] | None:
    letters = joined.encode().translate(_ONE_LETTER)
    parted = b" %b " % letters.replace(b"\0", b" ")
    if letters.translate(None, b"a \0") or b"  " in parted or _LONGER_WORD in letters:
        return None
    kinds = [kind_of_words(length_of_words(len(text)), text.count(" ")) for text in texts]
    lowered = joined.lower()
    whole, told = lowered.split(BETWEEN), words_told()
    odd = [*_numbers_of(told, texts), *_numbers_of(told, whole)]
    odd.extend(_numbers_of(told, lowered.replace(" ", "").split(BETWEEN)))
    models = language_models()
    odd.extend(
        [number for number, text in enumerate(whole) if len(text) > LONGEST or text.startswith(models)]
    )
    if NETWORK in lowered:
        odd.extend([number for number, text in enumerate(whole) if NETWORK in text])
    odd.extend(_named(texts, name, len(min(texts, key=len))))
    return _but_for(kinds, texts, odd, "", name)


def _numbers_of(some: set[str] | frozenset[str], texts: Sequence[str]) -> list[int]:
    """Return the numbers of those texts that are one of `some`."""
    return [] if some.isdisjoint(texts) else [number for number, text in enumerate(texts) if text in some]


def _named(texts: Sequence[str], name: str, shortest: int) -> list[int]:
    """Return the numbers of the texts that may be the name of their own field."""
    first = fold(name)[:1]
    if shortest > 2 * len(name):
        return []
    starts = {first, first.upper()}
    return [n for n, text in enumerate(texts) if text[0] in starts and may_be_name(text, name)]
