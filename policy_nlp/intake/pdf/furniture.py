"""Running headers, footers and page numbers: what comes back on page after page at the same height."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from policy_nlp.intake.normal import fold
from policy_nlp.intake.pdf.marks import Page
from policy_nlp.intake.pdf.rows import Row, rows_of

# Part of a page's height at its top and bottom in which they stand, and how many lines of it at most.
_EDGE, _LINES = 0.14, 4
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:page|p\.|第)?\s?[-–—·|]?\s?\d{1,4}\s?[-–—·|]?\s?(?:页)?"
    r"(?:\s?(?:/|of|,|，|共|／)\s?(?:共|of)?\s?\d{1,4}\s?(?:页|pages?)?)?",
    re.IGNORECASE,
)
# Points by which the height may differ from page to page.
_STEP = 4.0
_Key = tuple[str, int]


def drop_furniture(pages: Sequence[Page]) -> None:
    """Take the running headers, footers and page numbers off the pages."""
    edges = [_edge_rows(page) for page in pages]
    seen: Counter[_Key] = Counter(key for rows in edges for key in {k for _, k in rows})
    enough = 2 if len(pages) < 6 else 3
    for page, rows in zip(pages, edges, strict=True):
        dropped = {
            id(run)
            for row, key in rows
            if max(seen[key[0], key[1] + n] for n in (-1, 0, 1)) >= enough or _is_number(row, page)
            for run in row.runs
        }
        if dropped:
            page.runs = [run for run in page.runs if id(run) not in dropped]


def _edge_rows(page: Page) -> list[tuple[Row, _Key]]:
    """Return the first and last lines of a page, each with its text without numbers and its height."""
    runs = sorted(page.runs, key=lambda run: run.baseline)
    top = [run for run in runs if run.baseline <= _EDGE * page.height]
    bottom = [run for run in runs if run.baseline >= (1 - _EDGE) * page.height]
    rows = rows_of(top)[:_LINES] + rows_of(bottom)[-_LINES:]
    return [(row, (_key(row.text), round(row.baseline / _STEP))) for row in rows]


def _key(text: str) -> str:
    return _DIGITS.sub("#", fold(text)).lower()


def _is_number(row: Row, page: Page) -> bool:
    """Whether a line at the very top or bottom of a page is its number."""
    outer = row.baseline <= 0.08 * page.height or row.baseline >= 0.92 * page.height
    return outer and bool(_NUMBER.fullmatch(fold(row.text)))
