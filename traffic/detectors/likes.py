"""Values that are alike: fresh times, identifiers and numbers of which every detector says the same.

A session sends thousands of times and identifiers that were never there before and will not come again. Of two that are
written alike, under one name, no detector says different things, unless one of them is a planted value.
That is a claim about all shapes and detectors, which a test holds them to.

Of shorter numbers, and of words, the claim is less: no detector says different things where they have the same shapes
of those that it asks for. Detectors that test a value otherwise have to say so; see `Context.tests_value`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpora.ontology import load_ontology
from traffic.columns import UUID, UUID_LENGTH
from traffic.detectors.names import fold
from traffic.detectors.placeholders import OF_NOTHING, is_only_words
from traffic.detectors.routes import LEAST_CHINESE, chinese_in
from traffic.detectors.wordlists import all_words, word_list
from traffic.leaves import Leaf

_NUMBERS = re.compile(
    r"(?P<milliseconds>1[4-9]\d{11})|(?P<seconds>1[4-7]\d{8})"
    r"|(?P<number5>8\d{4})|(?P<number6>8\d{5})|(?P<number7>[3-8]\d{6})|(?P<number8>[3-8]\d{7})"
    r"|(?P<number9>[3-8]\d{8})|(?P<float>[1-8]\d?\.\d{1,9})",
    re.ASCII,
)
"""All of these follow from the first two characters, the length, and the place of the point."""
LOOSE_NUMBERS = re.compile(r"[1-9][0-9]{0,9}|[0-9]{1,4}\.[0-9]{1,9}")
"""Numbers of which the claim is less."""
ANY_NUMBER = re.compile(r"[0-9]{1,13}|[0-9]{1,4}\.[0-9]{1,9}")
"""All that are one of the numbers above, and more."""
IDENTIFIED = {UUID_LENGTH: "uuid", 32: "hex32", 40: "hex40", 64: "hex64"}
"""Lengths of identifiers, and what they are."""
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
IDENTIFIERS = frozenset({"uuid", "hex32", "hex40"})
"""Kinds of which every one begins with hexadecimal digits that may be those of a digest, and has no others."""
LOOSE = "?"
"""The first character of what is alike for values of one shape alone."""
MANY = 6
"""Different characters that an identifier has at least: fewer are filler."""
LONGEST = 100
"""Characters of a text that is looked at."""
_FILLER = 4
"""Characters from which on one over and over is filler."""


def kinds_of(texts: Sequence[str], path: str, name: str) -> list[str]:
    """Return what each of the texts of a field is like."""
    return [kind_of(Leaf(path, (name,) if name else (), text)) for text in texts]


def kind_of(leaf: Leaf) -> str:
    """Return what the value of `leaf` is like in its field, or nothing where it is only like itself."""
    text = leaf.value
    if not isinstance(text, str):
        return ""
    return kind_of_text(text, leaf.path, leaf.keys[-1] if leaf.keys else "")


def kind_of_text(text: str, path: str, name: str) -> str:
    """Return what `text` is like as the value of the field `name` ("": it has none) at `path`, or nothing."""
    if len(text) > LONGEST:
        return ""
    kind = like(text) or ("" if path.startswith("url.") else loosely_like(text))
    return "" if kind and name and may_be_name(text, name) else kind


def like(text: str) -> str:
    """Return what `text` is like, or nothing where it is only like itself."""
    kind = IDENTIFIED.get(len(text))
    if kind is not None:
        found = (UUID if kind == "uuid" else _HEXADECIMAL).fullmatch(text)
        return kind if found and _is_varied(text) and text not in OF_NOTHING else ""
    if not ANY_NUMBER.fullmatch(text):
        return ""
    point = text.find(".")
    kind = number_like(text[:2], len(text), point)
    return kind if kind and (point > 0 or _has_three(text)) else ""


def loosely_like(text: str) -> str:
    """Return what `text` is like to detectors that ask for its shape alone, or nothing."""
    if " " in text:
        return _words_like(text)
    if not LOOSE_NUMBERS.fullmatch(text) or text in words_told():
        return ""
    size, same = len(text), text.count(text[0])
    if "." in text:
        return loose_number(text.index("."), size) if same < size - 1 else ""
    return loose_number(-1, size) if size < _FILLER or same < size else ""


@cache
def number_like(start: str, size: int, point: int) -> str:
    """Return what a number is like that begins with `start`, if enough of its digits differ; `point`: or -1."""
    digits = start.ljust(size, "5")
    found = _NUMBERS.fullmatch(digits if point < 0 else f"{digits[:point]}.{digits[point + 1 :]}")
    name = (found.lastgroup or "") if found else ""
    return f"float {point} {size}" if name == "float" else name


@cache
def loose_number(point: int, size: int) -> str:
    """Return what a number of `size` characters is loosely like; `point`: the place of its point, or -1."""
    return f"{LOOSE}{size}" if point < 0 else f"{LOOSE}{point} {size}"


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
    if not _WORDS.fullmatch(text):
        return ""
    lowered, told = text.lower(), words_told()
    if text in told or lowered in told or lowered.replace(" ", "") in told or NETWORK in lowered:
        return ""
    if lowered.startswith(language_models()):
        return ""
    if text.isascii():
        return kind_of_words(length_of_words(len(text)), text.count(" "))
    if _PLATE.search(text):
        return ""
    return f"{LOOSE}Chinese {length_of_words(len(text))} {chinese_in(text) >= LEAST_CHINESE}"


def length_of_words(size: int) -> int:
    """Return how many of the lengths that matter a text of `size` characters has."""
    return sum([size >= length for length in _LENGTHS])


@cache
def kind_of_words(length: int, spaces: int) -> str:
    """Return what words of ASCII are like; nothing where they are too few or too many."""
    if spaces not in _SPACES:
        return ""
    # How many there are decides whether they are an excuse for an identifier, not which.
    return f"{LOOSE}words {length} {is_only_words(' '.join('a' * (spaces + 1)))}"


@cache
def language_models() -> tuple[str, ...]:
    """Return the words with which names of language models begin."""
    return tuple(word_list("language_models"))


@cache
def words_told() -> frozenset[str]:
    """Return all that detectors know by heart: their lists of words, and what stands for no value."""
    types = load_ontology().data_types.values()
    return all_words() | {p.lower() for data_type in types for p in data_type.wire.placeholders}
