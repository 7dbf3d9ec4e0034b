"""Layout A: a real table, its columns in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.third_parties.columns import Column, column_of, names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import is_category, is_company, product_in, split_name, tidy

_LONGEST_NAME = 100
_EMPTY = frozenset({"", "无", "/", "-", "—", "不涉及", "n/a", "none", "暂无"})


def table_entries(document: Document, *, announced: bool = False) -> Iterator[Entry]:
    """Yield the rows of every table that is a third-party list; `announced`: the whole document is one."""
    rows = [b for b in document.blocks if b.kind is BlockKind.TABLE_ROW]
    for _, group in groupby(rows, key=lambda b: b.table):
        table = list(group)
        columns = _columns(table)
        if _is_list(table, columns, document, announced=announced):
            for row in table:
                if not _is_header(row):
                    yield from _entry(row, columns, document.language)


def _columns(table: Sequence[Block]) -> list[Column]:
    headers = max((tuple(c.header for c in row.cells) for row in table), key=lambda h: sum(map(bool, h)))
    found = [column_of(header) for header in headers]
    names = [n for n, column in enumerate(found) if column is Column.NAME]
    # "插件名称 | 第三方名称": the one that speaks of the SDK names it, the other its company.
    for extra in names:
        if len(names) > 1 and extra != _best_name(names, headers):
            found[extra] = Column.COMPANY
    return _by_content(table, found)


def _by_content(table: Sequence[Block], columns: list[Column]) -> list[Column]:
    """Correct the headers by the cells: legal names are companies where another column names SDKs."""
    cells = [[c.text for c in row.cells] for row in table if not _is_header(row)]
    for n, column in enumerate(columns):
        if column is Column.NAME and _share(cells, n, is_company) > 0.7:
            other = next((m for m in range(len(columns)) if m != n and _share(cells, m, _is_sdk) > 0.5), None)
            if other is not None and columns[other] in (Column.PURPOSE, Column.OTHER):
                columns[n], columns[other] = Column.COMPANY, Column.NAME
    return columns


def _share(cells: Sequence[Sequence[str]], column: int, test: Callable[[str], bool]) -> float:
    return sum(1 for row in cells if column < len(row) and test(row[column])) / max(len(cells), 1)


def _is_sdk(text: str) -> bool:
    return len(text) <= 40 and "sdk" in text.lower()


def _best_name(names: Sequence[int], headers: Sequence[str]) -> int:
    def rank(n: int) -> tuple[bool, bool]:
        header = headers[n].lower()
        return ("sdk" not in header and "插件" not in header, "名称" not in header and "name" not in header)

    return min(names, key=rank)


def _is_header(row: Block) -> bool:
    return all(c.header == c.text for c in row.cells)


def _is_list(
    table: Sequence[Block], columns: Sequence[Column], document: Document, *, announced: bool
) -> bool:
    parties = [n for n, c in enumerate(columns) if c in (Column.NAME, Column.COMPANY)]
    if not parties or not set(columns) & {Column.DATA, Column.PURPOSE, Column.LINK}:
        return False
    first = next((n for n, c in enumerate(columns) if c not in (Column.OTHER, Column.PURPOSE)), 0)
    body = [row for row in table if not _is_header(row)]
    texts = [row.cells[n].text for row in body for n in parties if n < len(row.cells)]
    named = sum(1 for text in texts if is_company(text) or "sdk" in text.lower() or product_in(text))
    if columns[first] is Column.DATA:
        # A table of data categories with a column of recipients: their categories, not their names.
        return named * 2 > len(body)
    headers = [c.header for c in table[-1].cells]
    strong = any(names_a_party(headers[n]) for n in parties if n < len(headers))
    return strong or announced or named * 3 >= len(body) or (named > 0 and _announced(body[0], document))


def _announced(row: Block, document: Document) -> bool:
    lead = document.blocks[row.lead_in].text if row.lead_in is not None else ""
    return any(names_a_party(text) for text in (*row.headings[-2:], lead))


def _entry(row: Block, columns: Sequence[Column], language: str) -> Iterator[Entry]:
    texts: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if cell.text.strip().lower() not in _EMPTY and cell.text not in texts.setdefault(column, []):
            texts[column].append(cell.text)
    name, company = _names(texts)
    if not name or len(name) > _LONGEST_NAME or (company is None and is_category(name, language)):
        return
    yield Entry(
        blocks=(row,),
        name=name,
        company=company,
        data="；".join(texts.get(Column.DATA, [])),
        permission="；".join(texts.get(Column.PERMISSION, [])),
        purpose="；".join(texts.get(Column.PURPOSE, [])),
        method=" ".join(texts.get(Column.METHOD, [])) or None,
        link=_link(texts),
    )


def _names(texts: dict[Column, list[str]]) -> tuple[str, str | None]:
    companies = texts.get(Column.COMPANY, [])
    company = tidy(companies[0]) if companies else None
    if texts.get(Column.NAME):
        name, own = split_name(texts[Column.NAME][0])
        return name, company or own
    if company is None:
        return "", None
    product = next((p for t in texts.get(Column.PURPOSE, [])[:1] if (p := product_in(t))), None)
    name, own = split_name(company)
    return product or name, own or company


def _link(texts: dict[Column, list[str]]) -> str | None:
    found = [
        word
        for text in texts.get(Column.LINK, [])
        for word in text.split()
        if "://" in word or "www." in word
    ]
    return found[0].strip("<>()（）,，;；") if found else None
