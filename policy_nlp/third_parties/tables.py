"""Layout A: a real table, its columns in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types, find_purposes
from policy_nlp.third_parties.columns import Column, column_of, is_mere_header, names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.keys import english_key
from policy_nlp.third_parties.naming import is_category, is_company, is_phrase, product_in
from policy_nlp.third_parties.permissions import says_nothing
from policy_nlp.third_parties.short_purposes import is_short_purpose
from policy_nlp.third_parties.table_rows import is_header, links_by_block, row_entries

_LONGEST_PRODUCT, _LONGEST_SHORT_NAME, _MOST, _SOME = 24, 40, 0.6, 0.3
_SERVICE = re.compile(
    r"(?:types? of )?(?:services?|technolog(?:y|ies)|applications?|tools?)|产品|组件", re.IGNORECASE
)


def table_entries(document: Document, *, announced: bool = False) -> Iterator[Entry]:
    """Yield the rows of every table that is a third-party list; `announced`: the whole document is one."""
    tables: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.table is not None:
            tables.setdefault(block.table, []).append(block)
    links = links_by_block(document)
    for blocks in tables.values():
        rows = [b for b in blocks if b.kind is BlockKind.TABLE_ROW]
        columns = _columns(rows, document.language) if rows else []
        if columns and _is_list(rows, columns, document, announced=announced):
            yield from row_entries(blocks, columns, links, document.language)


def _columns(table: Sequence[Block], language: str) -> list[Column]:
    # Not those of a row of headers over another one, where a row below them has both together.
    below = [row for row in table if not is_header(row)] or table
    headers = max((tuple(c.header for c in row.cells) for row in below), key=lambda h: sum(map(bool, h)))
    if not any(headers):
        headers = tuple(c.text for c in table[0].cells)
        if sum(map(is_mere_header, headers)) < len(headers) - 1:
            return _told_by_cells(_cells(table), language)
    found = [_meaning(header) for header in headers]
    names = [n for n, column in enumerate(found) if column is Column.NAME]
    # "插件名称 | 第三方名称": the one that speaks of the SDK names it, the other its company.
    best = _best_name(names, headers) if names else 0
    for extra in names:
        if extra != best:
            of_service = _SERVICE.fullmatch(headers[extra].strip()) is not None
            cells = _cells(table)
            kind = of_service and _share(cells, extra, _is_product) < _SOME
            # "合作方全称 | 产品": beside legal names a product is what the row is named by.
            kind = kind and not (_share(cells, best, is_company) > 0.7 and _names_products(cells, extra))
            found[extra] = Column.PURPOSE if kind else Column.COMPANY
    return _by_content(table, found)


def _meaning(header: str) -> Column:
    """Return what a header says, also where it is a question ("What it receives")."""
    column = column_of(header)
    group, _, own = header.rpartition(" ")
    if column is Column.DATA and group and column_of(own) in (Column.NAME, Column.COMPANY):
        # "SDK信息" over "SDK名称" and "所属公司".
        return column_of(own)
    return column if column is not Column.OTHER else english_key(header) or Column.OTHER


def _told_by_cells(cells: Sequence[Sequence[str]], language: str) -> list[Column]:
    """Return the columns of a table without headers by what stands in them; empty where no party stands first."""
    found: list[Column] = []
    for n in range(max((len(row) for row in cells), default=0)):
        tests = {
            Column.LINK: lambda t: "://" in t,
            Column.COMPANY: is_company,
            Column.NAME: lambda t: _is_sdk(t) or party_of_name(t) is not None,
            Column.DATA: lambda t: says_nothing(t) or bool(find_data_types(t, language)),
            Column.PURPOSE: lambda t: bool(find_purposes(t, language)),
        }
        fits = (c for c, test in tests.items() if c not in found and _share(cells, n, test) >= _MOST)
        found.append(next(fits, Column.OTHER))
    known = [c for c in found if c is not Column.OTHER]
    return found if len(cells) > 1 and known[:1] in ([Column.NAME], [Column.COMPANY]) else []


def _by_content(table: Sequence[Block], columns: list[Column]) -> list[Column]:
    """Correct the headers by the cells: legal names are companies where another column names SDKs."""
    cells = _cells(table)
    _swap_names(cells, columns)
    _name_by_purpose(cells, columns)
    for n, column in enumerate(columns):
        if column is Column.NAME and _share(cells, n, is_company) > 0.7:
            other = next((m for m in range(len(columns)) if m != n and _share(cells, m, _is_sdk) > 0.5), None)
            if other is not None and columns[other] in (Column.PURPOSE, Column.OTHER):
                columns[n], columns[other] = Column.COMPANY, Column.NAME
    return columns


def _swap_names(cells: Sequence[Sequence[str]], columns: list[Column]) -> None:
    """Take the column of legal names for the company where the other one holds none: "合作方全称 | 产品"."""
    for n, column in enumerate(columns):
        if column is Column.COMPANY and Column.NAME in columns and _share(cells, n, is_company) < 0.3:
            name = columns.index(Column.NAME)
            if _share(cells, name, is_company) > 0.7:
                columns[n], columns[name] = Column.NAME, Column.COMPANY


def _name_by_purpose(cells: Sequence[Sequence[str]], columns: list[Column]) -> None:
    """Take a name column that says what for beside a column of companies ("Vendor | Service") for the purpose."""
    if Column.COMPANY in columns and Column.NAME in columns:
        name = columns.index(Column.NAME)
        if _share(cells, name, is_short_purpose) >= _SOME and _share(cells, name, _is_product) < _SOME:
            columns[name] = Column.PURPOSE


def _cells(table: Sequence[Block]) -> list[list[str]]:
    return [[c.text for c in row.cells] for row in table if not is_header(row)]


def _share(cells: Sequence[Sequence[str]], column: int, test: Callable[[str], bool]) -> float:
    return sum(1 for row in cells if column < len(row) and test(row[column])) / max(len(cells), 1)


def _is_sdk(text: str) -> bool:
    return len(text) <= 40 and "sdk" in text.lower()


def _is_product(text: str) -> bool:
    return product_in(text) is not None


def _names_products(cells: Sequence[Sequence[str]], column: int) -> bool:
    """Whether few cells of a column are purposes, and none of them is as long as a description."""
    if _share(cells, column, lambda t: len(t) > _LONGEST_PRODUCT) > 0:
        return False
    return _share(cells, column, _is_purpose) < _SOME


def _is_purpose(text: str) -> bool:
    said = sum(len(m.text) for m in find_purposes(text, "en"))
    return is_short_purpose(text) or said >= 0.8 * len(text)


def _best_name(names: Sequence[int], headers: Sequence[str]) -> int:
    def rank(n: int) -> tuple[bool, bool, bool]:
        header = headers[n].lower()
        return (
            "sdk" not in header and "插件" not in header,
            "名称" not in header and "name" not in header,
            _SERVICE.fullmatch(header.strip()) is not None,
        )

    return min(names, key=rank)


def _is_list(
    table: Sequence[Block], columns: Sequence[Column], document: Document, *, announced: bool
) -> bool:
    parties = [n for n, c in enumerate(columns) if c in (Column.NAME, Column.COMPANY)]
    if not parties or not set(columns) & {Column.DATA, Column.PURPOSE, Column.LINK}:
        return False
    first = next((n for n, c in enumerate(columns) if c not in (Column.OTHER, Column.PURPOSE)), 0)
    body = [row for row in table if not is_header(row)]
    texts = [row.cells[n].text for row in body for n in parties if n < len(row.cells)]
    named = sum(1 for text in texts if is_company(text) or "sdk" in text.lower() or product_in(text))
    if columns[first] is Column.DATA:
        # A table of data categories with a column of recipients: their categories, not their names.
        return named * 2 > len(body)
    headers = [c.header or c.text for c in table[0].cells]
    strong = any(names_a_party(headers[n]) for n in parties if n < len(headers))
    if strong or announced or named * 3 >= len(body):
        return True
    return (
        bool(body) and _announced(body[0], document) and (named > 0 or _are_names(texts, document.language))
    )


def _are_names(texts: Sequence[str], language: str) -> bool:
    """Whether most cells of a column could be names."""
    short = [t for t in texts if 2 <= len(t) <= _LONGEST_SHORT_NAME and not re.search(r"[。；;:：]|\.\s", t)]
    return sum(1 for t in short if not is_category(t, language) and not is_phrase(t)) * 2 > len(texts)


def _announced(row: Block, document: Document) -> bool:
    lead = document.blocks[row.lead_in].text if row.lead_in is not None else ""
    return any(names_a_party(text) for text in (*row.headings[-2:], lead))
