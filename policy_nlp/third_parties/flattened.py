"""Layout D: a table of which each cell became a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types
from policy_nlp.third_parties.columns import Column, column_of, is_mere_header, names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import is_company, split_name, tidy

_LONGEST_HEADER, _MOST_COLUMNS, _LONGEST_TITLE = 24, 9, 60
_LONGEST_CELL, _LONGEST_NAME, _LONGEST_SAID = 600, 60, 40
_ANCHOR = re.compile(r"(?:SDK|组件|插件)(?:[（(][^（()）]{1,30}[)）])?$", re.IGNORECASE)
_DRAWN = re.compile(r"\S\s(https?://\S{3,500})$")
_LONGEST_ANCHOR, _LONGEST_GAP, _FEWEST_ANCHORS, _FEWEST_COLUMNS = 36, 16, 3, 3
_OWN = frozenset({"我行", "我司", "我们", "本公司"})


def flattened_entries(document: Document) -> Iterator[Entry]:
    """Yield the rows of flattened tables: headers and rows of as many lines, or lines around names."""
    blocks = document.blocks
    at = 0
    taken: set[int] = set()
    while at < len(blocks):
        columns = _header_run(blocks, at)
        rows = list(_rows(blocks, at + len(columns), columns)) if columns else []
        if len(rows) >= 2:
            taken.update(b.index for row in rows for b in row)
            yield from (e for row in rows if (e := _entry(row, columns)) is not None)
        at += len(columns) + sum(map(len, rows)) if len(rows) >= 2 else 1
    yield from (e for e in _anchored(document) if not any(b.index in taken for b in e.blocks))


def _header_run(blocks: Sequence[Block], at: int) -> list[Column]:
    """Return the meanings of the header lines that begin at a block; empty where none do."""
    columns: list[Column] = []
    strong = False
    for block in blocks[at : at + _MOST_COLUMNS]:
        if block.kind is BlockKind.TABLE_ROW or not _may_be_header(block.text):
            break
        column = column_of(block.text)
        if column is Column.OTHER or (column in columns and column is not Column.PURPOSE):
            break
        strong = strong or (column in (Column.NAME, Column.COMPANY) and names_a_party(block.text))
        columns.append(column)
    if len(columns) < _FEWEST_COLUMNS or not (strong or _announced(blocks, at)):
        return []
    whole = {Column.DATA, Column.PURPOSE} & set(columns) and {Column.NAME, Column.COMPANY} & set(columns)
    return columns if whole else []


def _announced(blocks: Sequence[Block], at: int) -> bool:
    """Whether the line above, or a heading right above it, says that third parties follow."""
    above = blocks[at - 1].text if at else ""
    return any(
        len(text) <= _LONGEST_TITLE and names_a_party(text) for text in (above, *blocks[at].headings[-1:])
    )


def _may_be_header(text: str) -> bool:
    return len(text) <= _LONGEST_HEADER and text[-1] not in "：:" and is_mere_header(text)


def _rows(blocks: Sequence[Block], at: int, columns: Sequence[Column]) -> Iterator[list[Block]]:
    size = len(columns)
    while at + size <= len(blocks) + 1:
        # A link may have been drawn to the end of the line above it.
        drawn = columns[-1] is Column.LINK and _ends_with_link(blocks[at : at + size - 1])
        row = list(blocks[at : at + size - drawn])
        if len(row) < size - drawn:
            return
        if any(b.kind is BlockKind.TABLE_ROW or len(b.text) > _LONGEST_CELL for b in row) or not _fits(
            row, columns
        ):
            return
        yield row
        at += len(row)


def _ends_with_link(row: Sequence[Block]) -> bool:
    return bool(row) and _DRAWN.search(row[-1].text) is not None


def _fits(row: Sequence[Block], columns: Sequence[Column]) -> bool:
    """Whether the lines are what the columns want: names are short, companies are such, links are links."""
    for block, column in zip(row, columns, strict=False):
        text = block.text
        if column in (Column.NAME, Column.COMPANY) and (
            len(text) > _LONGEST_NAME or "。" in text or is_mere_header(text)
        ):
            return False
        if column is Column.COMPANY and not is_company(text) and text not in _OWN and len(text) > 16:
            return False
        if (column is Column.LINK) != text.startswith("http") and text.startswith("http"):
            return False
        if column in (Column.DATA, Column.PURPOSE) and is_company(text):
            return False
    return True


def _entry(row: Sequence[Block], columns: Sequence[Column]) -> Entry | None:
    texts: dict[Column, str] = {}
    for block, column in zip(row, columns, strict=False):
        texts[column] = f"{texts[column]}；{block.text}" if column in texts else block.text
    name, own = split_name(texts.get(Column.NAME) or texts.get(Column.COMPANY, ""))
    if not name:
        return None
    company = tidy(texts[Column.COMPANY]) if Column.COMPANY in texts else own
    return Entry(
        blocks=tuple(row),
        name=name,
        company=company,
        data=texts.get(Column.DATA, ""),
        permission=texts.get(Column.PERMISSION, ""),
        purpose=texts.get(Column.PURPOSE, ""),
        method=texts.get(Column.METHOD),
        link=texts.get(Column.LINK) or _link_drawn(row[-1]),
    )


def _link_drawn(last: Block) -> str | None:
    found = _DRAWN.search(last.text)
    return found.group(1) if found else None


def _anchored(document: Document) -> Iterator[Entry]:
    """Yield rows whose lines vary in number: each begins with the line that names an SDK."""
    groups = list(_groups(document.blocks))
    whole = [g for g in groups if any(_is_party(b.text) for b in g[1])]
    if len(whole) >= _FEWEST_ANCHORS and len(whole) * 2 >= len(groups):
        for anchor, lines in whole:
            yield _anchored_entry(anchor, lines, document.language)


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """Yield the lines that name an SDK, each with the lines up to the next one."""
    anchors = [b for b in blocks if _is_anchor(b)]
    for number, anchor in enumerate(anchors):
        after = anchors[number + 1].index if number + 1 < len(anchors) else len(blocks)
        lines = blocks[anchor.index + 1 : min(after, anchor.index + 1 + _LONGEST_GAP)]
        kept: list[Block] = []
        for line in lines:
            sentences = "。" in line.text[:-1] and len(line.text) > _LONGEST_SAID
            if line.kind is BlockKind.TABLE_ROW or len(line.text) > _LONGEST_CELL or sentences:
                break
            kept.append(line)
        if kept:
            yield anchor, kept


def _is_anchor(block: Block) -> bool:
    text = block.text
    return (
        block.kind is not BlockKind.TABLE_ROW
        and len(text) <= _LONGEST_ANCHOR
        and bool(_ANCHOR.search(text))
        and not any(mark in text for mark in "：:，,。；")
    )


def _is_party(text: str) -> bool:
    head = re.split(r"[，,；;\s]", text)[0]
    return len(text) <= _LONGEST_NAME and (is_company(head) or text in _OWN)


def _anchored_entry(anchor: Block, lines: Sequence[Block], language: str) -> Entry:
    company = next((re.split(r"[，,；;]", b.text)[0] for b in lines if _is_party(b.text)), None)
    past = next((n for n, b in enumerate(lines) if _is_party(b.text)), 0)
    # The purpose stands before the company, the data after it.
    data = [b.text for b in lines[past:] if not _is_party(b.text) and find_data_types(b.text, language)]
    purpose = [b.text for b in lines[: past or 1] if not _is_party(b.text)]
    name, own = split_name(anchor.text)
    return Entry(
        (anchor, *lines), name, company or own, data="；".join(data), purpose="；".join(purpose), running=True
    )
