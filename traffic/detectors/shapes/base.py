"""What a value shape is, and the check digits that several shapes share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_DECIMAL = re.compile(r"[+-]?\d{1,20}(\.\d{1,20})?", re.ASCII)


@dataclass(frozen=True)
class Shape:
    """A named form that values have, with values that prove it."""

    name: str
    matches: Callable[[str], bool]
    """Whether a text, stripped of white space around it, has the form. Never raises."""
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def pattern(expression: str, flags: int = 0) -> Callable[[str], bool]:
    """Return a test for texts that match `expression` from end to end."""
    compiled = re.compile(expression, flags)
    return lambda text: compiled.fullmatch(text) is not None


def luhn_holds(digits: str) -> bool:
    """Tell whether the last of `digits` is the Luhn check digit of the others (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def is_digits(text: str) -> bool:
    """Tell whether `text` is ASCII digits alone."""
    return text.isascii() and text.isdigit()


def number_of(text: str) -> float | None:
    """Return the plain decimal number that `text` is, or None."""
    if not _DECIMAL.fullmatch(text):
        return None
    return float(text)
