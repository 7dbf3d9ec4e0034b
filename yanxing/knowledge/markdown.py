"""A sheet as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yanxing.knowledge.sheets import Sheet, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_CODE = re.compile(r"(`[^`]*`)")


def markdown_page(sheets: Iterable[Sheet]) -> str:
    """Return sheets as one page: the first is the page itself, the others are its sections."""
    lines = [
        text for level, sheet in enumerate(sheets) for text in _sheet(sheet, "#" if level == 0 else "##")
    ]
    return "\n".join(lines).rstrip() + "\n"


def _sheet(sheet: Sheet, mark: str) -> Iterator[str]:
    yield from (f"{mark} {_plain(sheet.title)}", "")
    if sheet.lead:
        yield from (_with_code(sheet.lead), "")
    yield from (f"- {_plain(name)}: {_plain(value)}" for name, value in sheet.facts)
    if sheet.facts:
        yield ""
    for table in sheet.tables:
        yield from _table(table, mark)


def _table(table: Table, mark: str) -> Iterator[str]:
    if table.title:
        yield from (f"{mark}# {_plain(table.title)}", "")
    yield _row(table.heads)
    yield _row(("---",) * len(table.heads), plain=False)
    yield from (_row(row) for row in table.rows)
    yield ""


def _row(cells: Iterable[str], *, plain: bool = True) -> str:
    return "| " + " | ".join(_plain(cell) if plain else cell for cell in cells) + " |"


def _with_code(text: str) -> str:
    """Return a sentence of the catalogue, in which backticks mark code."""
    return "".join(part if _CODE.fullmatch(part) else _escaped(part) for part in _CODE.split(text))


def _plain(text: str) -> str:
    """Return `text` with nothing in it that Markdown would read."""
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
