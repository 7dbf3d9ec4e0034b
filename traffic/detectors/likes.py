"""Values that are alike: fresh times, identifiers and numbers of which every detector says the same.

A session sends thousands of times and identifiers that were never there before and will not come again. Of two that are
written alike, under one name, no detector says different things, unless one of them is a planted value.
That is a claim about all shapes and detectors, which a test holds them to.

Of shorter numbers, and of words, the claim is less: no detector says different things where they have the same shapes
of those that it asks for. Detectors that test a value otherwise have to say so; see `Context.tests_value`.
"""

from __future__ import annotations

import re
from functools import cache

from corpora.ontology import load_ontology
from traffic.detectors.names import fold
from traffic.detectors.placeholders import OF_NOTHING, is_only_words
from traffic.detectors.routes import LEAST_CHINESE, chinese_in
from traffic.detectors.wordlists import all_words, word_list
from traffic.leaves import Leaf

_LIKES = re.compile(
    r"(?P<milliseconds>1[4-9]\d{11})|(?P<seconds>1[4-7]\d{8})"
    r"|(?P<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"
    r"|(?P<hex32>[0-9a-f]{32})|(?P<hex40>[0-9a-f]{40})|(?P<hex64>[0-9a-f]{64})"
    r"|(?P<number5>8\d{4})|(?P<number6>8\d{5})|(?P<number7>[3-8]\d{6})|(?P<number8>[3-8]\d{7})"
    r"|(?P<number9>[3-8]\d{8})|(?P<float>[1-8]\d?\.\d{1,9})",
    re.ASCII,
)
_LOOSE = re.compile(
    r"(?P<digits>[1-9][0-9]{0,9})|(?P<decimal>[0-9]{1,4}\.[0-9]{1,9})"
    r"|(?P<words>[A-Za-z\u4e00-\u9fff]{1,15}(?: [A-Za-z\u4e00-\u9fff]{1,15}){2,19})"
)
_CODE = re.compile(r"[\u4e00-\u9fff][A-Z]|[Ww][Ii][Ff][Ii]")
"""What words have that may be a plate or speak of a network."""
_LENGTHS = (9, 16)
"""Characters from which on texts are looked at as rows, or as words for somebody."""
IDENTIFIERS = frozenset({"uuid", "hex32", "hex40"})
"""Kinds of which every one begins with hexadecimal digits that may be those of a digest, and has no others."""
LOOSE = "?"
"""The first character of what is alike for values of one shape alone."""
_MANY = 6
"""Different characters that an identifier has at least: fewer are filler."""
_LONGEST = 100
_FILLER = 4
"""Characters from which on one over and over is filler."""


def kind_of(leaf: Leaf) -> str:
    """Return what the value of `leaf` is like in its field, or nothing where it is only like itself."""
    text = leaf.value
    if not isinstance(text, str) or len(text) > _LONGEST:
        return ""
    kind = like(text) or ("" if leaf.path.startswith("url.") else loosely_like(text))
    return "" if kind and leaf.keys and _may_be_name(text, leaf.keys[-1]) else kind


def _may_be_name(text: str, name: str) -> bool:
    """Tell whether a value may be the name of its own field."""
    if len(text) > 2 * len(name) or (text[0].isdigit() and name[:1].isalpha()):
        return False
    return fold(text) == fold(name)


def loosely_like(text: str) -> str:
    """Return what `text` is like to detectors that ask for its shape alone, or nothing."""
    found = _LOOSE.fullmatch(text)
    if found is None or text in _words_told():
        return ""
    if found.lastgroup == "words":
        return _words_like(text)
    if found.lastgroup == "digits":
        return f"{LOOSE}{len(text)}" if len(text) < _FILLER or len(set(text)) > 1 else ""
    return f"{LOOSE}{text.index('.')} {len(text)}" if len(set(text)) > 2 else ""


def _words_like(text: str) -> str:
    lowered, told = text.lower(), _words_told()
    if _CODE.search(text) or lowered in told or lowered.replace(" ", "") in told:
        return ""
    if lowered.startswith(_language_models()):
        return ""
    long = sum([len(text) >= length for length in _LENGTHS])
    if text.isascii():
        return f"{LOOSE}words {long} {is_only_words(text)}"
    return f"{LOOSE}Chinese {long} {chinese_in(text) >= LEAST_CHINESE}"


@cache
def _language_models() -> tuple[str, ...]:
    return tuple(word_list("language_models"))


@cache
def _words_told() -> frozenset[str]:
    """Return all that detectors know by heart: their lists of words, and what stands for no value."""
    types = load_ontology().data_types.values()
    return all_words() | {p.lower() for data_type in types for p in data_type.wire.placeholders}


def like(text: str) -> str:
    """Return what `text` is like, or nothing where it is only like itself."""
    if len(text) > 64 or not text[:1].isalnum():
        return ""
    found = _LIKES.fullmatch(text)
    if found is None or found.lastgroup is None:
        return ""
    name = found.lastgroup
    if name == "float":
        return f"float {text.index('.')} {len(text)}"
    if name.startswith(("hex", "uuid")):
        letters = set(text)
        if (
            text in OF_NOTHING
            or len(letters) < _MANY
            or letters.isdisjoint("0123456789")
            or letters.isdisjoint("abcdef")
        ):
            return ""
    elif len(set(text)) < 3:
        return ""
    return name
