"""Values that are alike: fresh times, identifiers and numbers of which every detector says the same.

A session sends thousands of times and identifiers that were never there before and will not come again. Of two that are
written alike, under one name, no detector says different things, unless one of them is a planted value.
That is a claim about all shapes and detectors, which a test holds them to.

Of shorter numbers, and of words, the claim is less: no detector says different things where they have the same shapes
of those that it asks for. Detectors that test a value otherwise have to say so; see `Context.tests_value`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpora.ontology import load_ontology
from traffic.columns import UUID, UUID_LENGTH
from traffic.detectors.names import fold
from traffic.detectors.placeholders import OF_NOTHING, is_only_words
from traffic.detectors.routes import LEAST_CHINESE
from traffic.detectors.wordlists import all_words, word_list
from traffic.leaves import Leaf

_NUMBERS = re.compile(
    r"(?P<milliseconds>1[4-9]\d{11})|(?P<seconds>1[4-7]\d{8})"
    r"|(?P<number5>8\d{4})|(?P<number6>8\d{5})|(?P<number7>[3-8]\d{6})|(?P<number8>[3-8]\d{7})"
    r"|(?P<number9>[3-8]\d{8})|(?P<float>[1-8]\d?\.\d{1,9})",
    re.ASCII,
)
"""All of these follow from the first two characters, the length, and the place of the point."""
_LOOSE_NUMBERS = re.compile(r"[1-9][0-9]{0,9}|[0-9]{1,4}\.[0-9]{1,9}")
"""Numbers of which the claim is less."""
_LONGEST_NUMBER = 14
"""Characters of the longest of all these."""
_HEXADECIMAL = re.compile(r"[0-9a-f]*")
_LETTER = r"[A-Za-z\u4e00-\u9fff]"
_WORDS = re.compile(rf"{_LETTER}{{1,15}}(?: {_LETTER}{{1,15}}){{2,19}}")
_SPACES = range(2, 20)
"""How many spaces such words have."""
_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z]")
NETWORK = "wifi"
"""What words have that may be a plate or speak of a network."""
_LENGTHS = (9, 16)
"""Characters from which on texts are looked at as rows, or as words for somebody."""
LOOSE = "?"
"""The first character of what is alike for values of one shape alone."""
IDENTIFIED = {
    UUID_LENGTH: "uuid", 16: f"{LOOSE}hex16", 24: f"{LOOSE}hex24", 32: "hex32", 40: "hex40", 64: "hex64",
}  # fmt: skip
"""Lengths of identifiers, and what they are."""
IF_QUIET = frozenset(kind for kind in IDENTIFIED.values() if kind.startswith(LOOSE))
"""Of these the claim holds only for texts that show nothing by themselves: some are a number within letters."""
MANY = 6
"""Different characters that an identifier has at least: fewer are filler."""
LONGEST = 100
"""Characters of a text that is looked at."""
_FILLER = 4
"""Characters from which on one over and over is filler."""


def kind_of(leaf: Leaf) -> str:
    """Return what the value of `leaf` is like in its field, or nothing where it is only like itself."""
    text = leaf.value
    if not isinstance(text, str):
        return ""
    return kind_of_text(text, leaf.path, leaf.keys[-1] if leaf.keys else "")


def kind_of_text(text: str, path: str, name: str) -> str:
    """Return what `text` is like as the value of the field `name` ("": it has none) at `path`, or nothing."""
    size = len(text)
    if size > LONGEST:
        return ""
    if " " in text:
        kind = "" if path.startswith("url.") else _words_like(text)
    elif size <= _LONGEST_NUMBER:
        kind = _number_kind(text, path)
    else:
        kind = _identifier_like(text)
    return "" if kind and size <= 2 * len(name) and may_be_name(text, name) else kind


def like(text: str) -> str:
    """Return what `text` is like, or nothing where it is only like itself."""
    return _strict_number(text, _point_of(text)) if len(text) <= _LONGEST_NUMBER else _identifier_like(text)


def _identifier_like(text: str) -> str:
    kind = IDENTIFIED.get(len(text))
    if kind is None or not (UUID if kind == "uuid" else _HEXADECIMAL).fullmatch(text):
        return ""
    return kind if _is_varied(text) and text not in OF_NOTHING else ""


def _number_kind(text: str, path: str) -> str:
    point = _point_of(text)
    if point == len(text):
        return ""
    return _strict_number(text, point) or ("" if path.startswith("url.") else _loose_number(text, point))


def _strict_number(text: str, point: int) -> str:
    kind = number_like(text[:2], len(text), point)
    return kind if kind and (point > 0 or _has_three(text)) else ""


def _loose_number(text: str, point: int) -> str:
    size = len(text)
    kind = loose_number(text[:1], size, point)
    if not kind or text in words_told():
        return ""
    same = text.count(text[0])
    differs = same < size - 1 if point > 0 else size < _FILLER or same < size
    return kind if differs else ""


def _point_of(text: str) -> int:
    """Return where the point of a number is, -1 where it has none; the length of `text` where it is no number."""
    size = len(text)
    if text.isdecimal():
        return -1 if text.isascii() else size
    point = text.find(".")
    if 0 < point < size - 1 and text.replace(".", "", 1).isdecimal() and text.isascii():
        return point
    return size


@cache
def number_like(start: str, size: int, point: int) -> str:
    """Return what a number is like that begins with `start`, if enough of its digits differ; `point`: or -1."""
    found = _NUMBERS.fullmatch(_number(start, size, point)) if point < size else None
    name = (found.lastgroup or "") if found else ""
    return f"float {point} {size}" if name == "float" else name


@cache
def loose_number(first: str, size: int, point: int) -> str:
    """Return what a number is loosely like that begins with the digit `first`.

    `point`: the place of its point, or -1.
    """
    if point == size or not _LOOSE_NUMBERS.fullmatch(_number(first, size, point)):
        return ""
    return f"{LOOSE}{size}" if point < 0 else f"{LOOSE}{point} {size}"


def _number(start: str, size: int, point: int) -> str:
    """Return a number of `size` characters that stands for all that begin with `start`."""
    digits = start.ljust(size, "5")
    return digits if point < 0 else f"{digits[:point]}.{digits[point + 1 :]}"


def _has_three(text: str) -> bool:
    """Tell whether a text of three characters or more has three different ones: mostly the first three are."""
    return (text[0] != text[1] and text[2] not in text[:2]) or len(set(text)) > 2


def _is_varied(text: str) -> bool:
    """Tell whether an identifier has digits, letters, and enough different ones of them."""
    some = ("0" in text) + ("1" in text) + ("5" in text) + ("9" in text)
    if some + ("a" in text) + ("b" in text) + ("d" in text) + ("e" in text) >= MANY:
        return True
    chars = set(text)
    return len(chars) >= MANY and not chars.isdisjoint("0123456789") and not chars.isdisjoint("abcdef")


def may_be_name(text: str, name: str) -> bool:
    """Tell whether a value may be the name of its own field."""
    if len(text) > 2 * len(name) or (text[0].isdigit() and name[:1].isalpha()):
        return False
    folded = fold(name)
    return text[0].lower() == folded[:1] and fold(text) == folded


def _words_like(text: str) -> str:
    size = len(text)
    letters = size - text.count(" ")
    if size - letters not in _SPACES or not _WORDS.fullmatch(text):
        return ""
    lowered = text.lower()
    if NETWORK in lowered or lowered.replace(" ", "") in told_together():
        return ""
    if lowered.startswith(_language_models().get(lowered[0], "\0")) or _PLATE.search(text):
        return ""
    # What is not of ASCII here is Chinese.
    return kind_of_words(size, letters, 0 if text.isascii() else size - len(text.encode("ascii", "ignore")))


@lru_cache(maxsize=10_000)
def kind_of_words(size: int, letters: int, chinese: int) -> str:
    """Return what words of `size` characters are like; nothing where they are too few or too many.

    `letters`: how many characters of them are no spaces; `chinese`: and how many of these are Chinese.
    """
    spaces = size - letters
    if spaces not in _SPACES or size > LONGEST:
        return ""
    long = sum([size >= length for length in _LENGTHS])
    if chinese:
        return f"{LOOSE}Chinese {long} {chinese >= LEAST_CHINESE}"
    # How many there are decides whether they are an excuse for an identifier, not which.
    return f"{LOOSE}words {long} {is_only_words(' '.join('a' * (spaces + 1)))}"


@cache
def language_models() -> frozenset[str]:
    """Return the words with which names of language models begin."""
    return word_list("language_models")


@cache
def _language_models() -> dict[str, tuple[str, ...]]:
    """Return them by their first characters."""
    models = language_models()
    return {first: tuple(m for m in models if m[0] == first) for first in {model[0] for model in models}}


@cache
def words_told() -> frozenset[str]:
    """Return all that detectors know by heart: their lists of words, and what stands for no value."""
    types = load_ontology().data_types.values()
    return all_words() | {p.lower() for data_type in types for p in data_type.wire.placeholders}


@cache
def told_together() -> frozenset[str]:
    """Return the same without spaces."""
    return frozenset(told.replace(" ", "") for told in words_told())
