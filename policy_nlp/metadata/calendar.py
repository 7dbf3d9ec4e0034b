"""Dates in a text, in the ways that Chinese and English write them; only those that can be read in one way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {n: i for i, n in enumerate(_NAMES, start=1)}
_MONTH = (
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"((?:19|20)\d{2})"
_GAP = r"\s?[】\]》]?\s?{}\s?[【\[《]?\s?"
_CHINESE = (
    _YEAR + _GAP.format("年") + r"(\d{1,2})" + _GAP.format("月") + r"(\d{1,2})(?!\d)\s?[】\]]?\s?[日号號]?"
)
_HAN_DIGITS = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
_HAN = "〇○零一二三四五六七八九"
_ROC = 1911
"""Year 0 of the Republic of China's calendar (民國)."""
# Full-width digits and marks have the same length as the plain ones.
_WIDE = {0xFF10 + n: str(n) for n in range(10)} | {ord("／"): "/", ord("－"): "-", ord("．"): "."}


# Every date has a year.
_HINT = re.compile(rf"[12１２][09０９]|[{_HAN}]\s?年|[民国國]\s?\d")


class FoundDate(NamedTuple):
    """A date in a text."""

    iso: str
    start: int
    end: int


def find_dates(text: str) -> list[FoundDate]:
    """Return the dates in `text` in their order.

    A date of numbers alone whose day and month may be taken for one another is none.
    """
    if not _HINT.search(text):
        return []
    plain = text if text.isascii() else text.translate(_WIDE)
    found: list[FoundDate] = []
    for pattern, read in _FORMS:
        for match in pattern.finditer(plain):
            iso = read(match)
            if iso and not any(f.start < match.end() and match.start() < f.end for f in found):
                found.append(FoundDate(iso, match.start(), match.end()))
    return sorted(found, key=lambda f: f.start)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _numbers(match: re.Match[str]) -> str | None:
    return _iso(int(match[1]), int(match[2]), int(match[3]))


def _republic(match: re.Match[str]) -> str | None:
    return _iso(int(match[1]) + _ROC, int(match[2]), int(match[3]))


def _han(match: re.Match[str]) -> str | None:
    year = "".join(_HAN_DIGITS[c] for c in match[1])
    return _iso(int(year), _han_number(match[2]), _han_number(match[3]))


def _han_number(raw: str) -> int:
    """Return a number below 100 in Chinese numerals or digits."""
    if raw.isdigit():
        return int(raw)
    raw = raw.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = raw.rpartition("十")
    if not ten:
        return int("".join(_HAN_DIGITS[c] for c in raw))
    return 10 * int(_HAN_DIGITS.get(tens, "1")) + int(_HAN_DIGITS.get(ones, "0"))


def _month_first(match: re.Match[str]) -> str | None:
    return _iso(int(match[3]), _MONTHS[match[1][:3].lower()], int(match[2]))


def _day_first(match: re.Match[str]) -> str | None:
    return _iso(int(match[3]), _MONTHS[match[2][:3].lower()], int(match[1]))


def _year_first(match: re.Match[str]) -> str | None:
    return _iso(int(match[1]), _MONTHS[match[2][:3].lower()], int(match[3]))


def _slashes(match: re.Match[str]) -> str | None:
    """Return a date of two numbers and a year where only one of the numbers can be the month."""
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if first > 12 or first == second:
        return _iso(year, second, first)
    return _iso(year, first, second) if second > 12 else None


def _dots(match: re.Match[str]) -> str | None:
    """Return a date with points, which puts the day first wherever it is written."""
    return _iso(int(match[3]), int(match[2]), int(match[1]))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (re.compile(_CHINESE), _numbers),
    (re.compile(r"(?:民国|民國)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?"), _republic),
    (
        re.compile(rf"([{_HAN}]{{4}})\s?年\s?([{_HAN}十\d]{{1,3}})\s?月\s?([{_HAN}十廿卅\d]{{1,3}})\s?[日号號]"),
        _han,
    ),
    (re.compile(rf"(?<![\d.-]){_YEAR}\s?[-/.]\s?(\d{{1,2}})\s?[-/.]\s?(\d{{1,2}})(?![\d]|[.-]\d)"), _numbers),
    (re.compile(rf"{_MONTH}\s?(\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s?{_YEAR}\b", re.IGNORECASE), _month_first),
    (
        re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\sday)?(?:\sof)?[\s-]?{_MONTH},?[\s-]?{_YEAR}\b", re.IGNORECASE),
        _day_first,
    ),
    (re.compile(rf"\b{_YEAR}[\s,-]{{1,2}}{_MONTH}[\s-](\d{{1,2}})(?:st|nd|rd|th)?\b", re.IGNORECASE), _year_first),
    (re.compile(rf"(?<![\d/.-])(\d{{1,2}})\s?\.\s?(\d{{1,2}})\s?\.\s?{_YEAR}(?!\d)"), _dots),
    (re.compile(rf"(?<![\d/.-])(\d{{1,2}})[/-](\d{{1,2}})[/-]{_YEAR}(?!\d)"), _slashes),
    (re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"), _numbers),
)  # fmt: skip


def ranges(text: str, dates: list[FoundDate]) -> Iterator[FoundDate]:
    """Yield the dates that begin or end a range ("2021年1月1日至2022年1月1日")."""
    for before, after in pairwise(dates):
        if _TO.fullmatch(text[before.end : after.start]):
            yield before
            yield after


_TO = re.compile(r"\s?(?:[-–—~～至到]{1,2}|to|until|through)\s?", re.IGNORECASE)
