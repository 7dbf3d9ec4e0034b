"""When a policy takes effect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from policy_nlp.document import Block, Document

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {n: i for i, n in enumerate(_NAMES, start=1)}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR = r"((?:19|20)\d{2})"
_GAP = r"\s?[】\]]?\s?{}\s?[【\[]?\s?"
_CHINESE = _YEAR + _GAP.format("年") + r"(\d{1,2})" + _GAP.format("月") + r"(\d{1,2})"
# Patterns and the groups of year, month and day.
_DATES: tuple[tuple[re.Pattern[str], tuple[int, int, int]], ...] = (
    (re.compile(_CHINESE), (1, 2, 3)),
    (re.compile(rf"{_YEAR}\s?[-/.．]\s?(\d{{1,2}})\s?[-/.．]\s?(\d{{1,2}})(?!\d)"), (1, 2, 3)),
    (re.compile(rf"\b{_MONTH}\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s{_YEAR}", re.IGNORECASE), (3, 1, 2)),
    (
        re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?[\s-]{_MONTH},?[\s-]{_YEAR}", re.IGNORECASE),
        (3, 2, 1),
    ),
    (re.compile(rf"\b(\d{{1,2}})/(\d{{1,2}})/{_YEAR}\b"), (3, 1, 2)),
)
# What the word before a date makes of it: effect before update before publication.
_EFFECT = r"生效|施行|实施|effective|takes? effect|in force|applies (?:from|beginning)|as of"
_UPDATE = r"更新|修订|修改|版本日期|updated|revised|modified|amended|last change|revision|\bdate\b"
_RELEASE = r"发布|公布|版本|published|posted|version"
_WORD = re.compile(rf"(?P<effect>{_EFFECT})|(?P<update>{_UPDATE})|(?P<release>{_RELEASE})", re.IGNORECASE)
_AFTER = re.compile(
    r"\s?日?(?:\s?\d{1,2}:\d{2})?(?:开始|起|正式|将|之日|即|\s)*(?:生效|施行|实施)(?!日|时间|[:：])"
)
_AFTER_UPDATE = re.compile(r"\s?日?\s?(?:更新|修订|修改|发布)(?!日|时间|[:：])")
_RANKS = {"effect": 3, "update": 2, "release": 1}
_NEAR, _SHORT_LINE = 40, 80
_TOP, _BOTTOM = 40, 15


def date_of(document: Document) -> str | None:
    """Return the ISO 8601 date of effect; else of the last update, else of publication."""
    best: tuple[int, str] = (-1, "")
    for block in document.blocks:
        edge = block.index < _TOP or block.index >= len(document.blocks) - _BOTTOM
        if edge or len(block.text) <= _SHORT_LINE:
            best = max([best, *_dated(block)], key=lambda dated: dated[0])
    return best[1] or None


def _dated(block: Block) -> Iterator[tuple[int, str]]:
    text = block.text[:3000]
    for pattern, groups in _DATES:
        for found in pattern.finditer(text):
            iso = _iso(*(found.group(g) for g in groups))
            rank = _rank(text[max(0, found.start() - _NEAR) : found.start()], text[found.end() :])
            if iso is not None and (rank or (block.index < 5 and len(text) <= _SHORT_LINE)):
                yield rank, iso


def _rank(before: str, after: str) -> int:
    if _AFTER.match(after):
        return _RANKS["effect"]
    if _AFTER_UPDATE.match(after):
        return _RANKS["update"]
    words = [word.lastgroup for word in _WORD.finditer(before)]
    return _RANKS[words[-1]] if words and words[-1] else 0


def _iso(year: str, month: str, day: str) -> str | None:
    number = _MONTHS.get(month[:3].lower()) or (int(month) if month.isdigit() else 0)
    # Month and day may stand the other way round (31/12/2024).
    for first, second in ((number, int(day)), (int(day), number)):
        try:
            return date(int(year), first, second).isoformat()
        except ValueError:
            continue
    return None
