"""The ways in which a planted value shows itself, and how rare a text must be to be believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from traffic.detectors.digests import hex_length

_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?")
_SLACK = 8
"""Characters beside a value that a leaf may have and still be that value: quotes, a prefix such as `sha256:`."""
_WORDS_OF_MANY = ("identity.name", "identity.gender", "location.", "special.", "profile", "background.")
"""Types of which one word alone is the name of many things: Summer, Hope, Florence."""
_IDENTIFIER = re.compile(r"(?=[^\d]*\d)[0-9a-z_:+/=-]{12,}")
"""What may stand right beside other letters: `uid9774d56d682e549c`."""
_DOTTED = ("device.installed_apps", "device.app_info")
"""Types of names with dots, of which one may be the beginning of another: com.tencent.mm, com.tencent.mm.plugin."""
_NAME_BEFORE = re.compile(r"[A-Za-z0-9._+-]")
_NAME_AFTER = re.compile(r"[A-Za-z0-9_]|-[A-Za-z0-9]|\.(?!json|log|txt|html?|png|jpe?g|gif|do|php)[A-Za-z]")
_MOST_DIGITS = 5
"""Digits beside a value that are looked at."""
_REMEMBERED = 1_000
"""Texts that are remembered, as each is asked about several times in a row."""
_LONG_WORD = 20
"""Letters of a word that stands in a text by no accident."""


@dataclass(frozen=True)
class Spelling:
    """One way to write a planted value."""

    text: str
    name: str = ""
    """Of the way: message `detection.spelling_NAME`; empty where the value is written as it was planted."""
    form: str = "plain"
    steps: tuple[str, ...] = ()
    """Decoding steps that lead from the text to the value."""
    fields: tuple[str, ...] = ()
    """Folded names of fields; the text is believed in one of them alone."""
    common: bool = False
    """Whether many texts are written so: it wants the name of its field, however long it is."""
    shown: bool = True
    """Whether the text itself is looked for; if not, only digests of it are."""
    hashed: bool = True
    """Whether digests of the text are looked for."""
    lead: tuple[str, ...] = ()
    """Digits that may stand right before the text: country codes."""
    tail: int = 0
    """How many more digits may follow: check digits, versions."""


@dataclass(frozen=True)
class Trace:
    """A way in which one planted value shows itself."""

    data_type: str
    form: str = "plain"
    steps: tuple[str, ...] = ()
    spelling: str = ""
    """Name of the way in which the value is written (of a digest: was written before it)."""
    length: int = 0
    """Of the spelling that is looked for."""
    fields: tuple[str, ...] = ()
    """Folded names of the fields that the value was planted for (`heart_rate=148`)."""
    needs_key: bool = False
    """Whether the value is too common to be believed without the name of its field."""
    tells: bool = True
    """Whether the text gives a person away to whoever reads it in a record, whatever the field."""
    lead: tuple[str, ...] = ()
    """Digits that may stand right before the value."""
    tail: int = 0
    """How many more digits may follow."""

    def fills(self, text: str) -> bool:
        """Tell whether the traced value is (nearly) all of `text`."""
        digest = hex_length(self.form)
        return len(text) <= (digest or 2 * self.length) + _SLACK


@lru_cache(maxsize=_REMEMBERED)
def reach(text: str, data_type: str = "") -> tuple[str, bool]:
    """Tell where `text` is looked for ("inside" or as the "whole"), and whether its field must speak too."""
    if is_small_number(text):
        return "whole", _is_common_number(re.sub(r"\D", "", text))
    heavy = weight(text)
    if text.isascii() and text.isalpha():
        if heavy >= _LONG_WORD:
            return "inside", False
        return "whole", heavy < 6 or (bool(data_type) and data_type.startswith(_WORDS_OF_MANY))
    return ("inside", False) if heavy >= 6 else ("whole", True)


def _is_common_number(digits: str) -> bool:
    """Tell whether a small number stands in many places: a short one, a round one, 888888, 123456."""
    return len(digits) < 6 or len(set(digits)) <= 2 or digits in "0123456789" or digits in "9876543210"


def is_small_number(text: str) -> bool:
    """Tell whether `text` is a number of less than eight digits: a count, a price, a size."""
    return _NUMBER.fullmatch(text) is not None and len(re.sub(r"\D", "", text)) < 8


def is_rare(text: str) -> bool:
    """Tell whether `text` is rare enough to be believed wherever it stands."""
    return reach(text) == ("inside", False)


def weight(text: str) -> int:
    """Return how rare `text` is, roughly: letters and digits, those of non-Latin scripts twice."""
    if text.isascii():
        return len(text) if text.isalnum() else sum(map(str.isalnum, text))
    return sum((1 if c.isascii() else 2) for c in text if c.isalnum())


def stands_alone(text: str, start: int, end: int, trace: Trace) -> bool:
    """Tell whether a match is no piece of a longer number or, where it is short, of a longer word."""
    first, last = text[start], text[end - 1]
    before, after = text[max(0, start - _MOST_DIGITS - 1) : start], text[end : end + 1]
    if first.isdigit() and before[-1:].isdigit() and not _follows(before, trace.lead):
        return False
    if last.isdigit() and (more := _digits_after(text, end)) and more > trace.tail:
        return False
    if _IDENTIFIER.fullmatch(text, start, end):
        return True
    if trace.data_type in _DOTTED or "@" in text[start:end]:
        return _is_whole_name(text, start, end)
    return not _are_one_word(before[-1:], first) and not _are_one_word(last, after)


def _is_whole_name(text: str, start: int, end: int) -> bool:
    """Tell whether a match is no end of a longer mail address or package, and no beginning of one."""
    return not _NAME_BEFORE.search(text[max(0, start - 1) : start]) and not _NAME_AFTER.match(text, end)


def _are_one_word(one: str, other: str) -> bool:
    both_digits = one.isdigit() and other.isdigit()  # looked at above
    return _is_latin(one) and _is_latin(other) and not both_digits


def _follows(before: str, leads: tuple[str, ...]) -> bool:
    """Tell whether the digits at the end of `before` are one of `leads`, no more and no less."""
    return any(before.endswith(lead) and not before[: -len(lead)][-1:].isdigit() for lead in leads)


def _digits_after(text: str, end: int) -> int:
    count = 0
    while count < _MOST_DIGITS and text[end + count : end + count + 1].isdigit():
        count += 1
    return count


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
