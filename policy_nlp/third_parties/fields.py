"""Layout B: one block of "key: value" lines for each third party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.third_parties.columns import Column, column_of, is_mere_header, names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import is_company, product_in, split_name, tidy

_FIELD = re.compile(r"^[【\[]?([^:：。；;，,|]{2,24}?)[】\]]?\s?[:：]\s?(.{0,3000})$")
_LONGEST_TITLE = 80
_KEY = frozenset({Column.DATA, Column.PURPOSE, Column.LINK, Column.METHOD, Column.COMPANY, Column.PERMISSION})


@dataclass
class _Card:
    """The lines of one third party."""

    title: Block | None
    fields: list[tuple[Column, str, str]] = field(default_factory=list)
    """Meaning, key and value of each line."""
    blocks: list[Block] = field(default_factory=list)

    def value(self, *columns: Column) -> str:
        return "；".join(value for column, _, value in self.fields if column in columns and value)

    @property
    def columns(self) -> set[Column]:
        return {column for column, _, _ in self.fields}


def field_entries(document: Document) -> Iterator[Entry]:
    """Yield the third parties that are described by keys and values."""
    for card in _cards(document.blocks):
        entry = _entry(card)
        if entry is not None:
            yield entry


def _cards(blocks: Sequence[Block]) -> Iterator[_Card]:
    card: _Card | None = None
    title: Block | None = None
    for block in blocks:
        parsed = _field(block)
        if parsed is None:
            if card is not None:
                yield card
            card = None
            title = block if _may_be_title(block) else None
            continue
        column, key, value = parsed
        if card is not None and any(k == key for _, k, _ in card.fields):
            yield card
            card, title = None, None
        if card is not None and column is Column.NAME and Column.NAME in card.columns:
            # "SDK名称" and then "第三方名称": the second is the first one's company.
            column = Column.COMPANY
        if card is None:
            card = _Card(title)
        card.fields.append((column, key, value))
        card.blocks.append(block)
    if card is not None:
        yield card


def _field(block: Block) -> tuple[Column, str, str] | None:
    if block.kind is BlockKind.TABLE_ROW:
        return None
    found = _FIELD.match(block.text)
    if found is None:
        return None
    column = column_of(found.group(1)) if is_mere_header(found.group(1)) else Column.OTHER
    return None if column is Column.OTHER else (column, found.group(1).strip(), found.group(2).strip())


def _may_be_title(block: Block) -> bool:
    return (
        block.kind is not BlockKind.TABLE_ROW and len(block.text) <= _LONGEST_TITLE and "。" not in block.text
    )


def _entry(card: _Card) -> Entry | None:
    named = {Column.NAME, Column.PURPOSE} <= card.columns
    if not (card.columns & {Column.DATA, Column.PERMISSION} or named) or len(card.columns & _KEY) < 2:
        return None
    if card.title is None and Column.NAME not in card.columns and Column.COMPANY not in card.columns:
        return None
    name, company = _names(card)
    if not name or not _speaks_of_party(card, name, company):
        return None
    blocks = ([card.title] if card.title is not None and _own_title(card) else []) + card.blocks
    return Entry(
        blocks=tuple(blocks),
        name=name,
        company=company,
        data=card.value(Column.DATA, Column.PERMISSION),
        purpose=card.value(Column.PURPOSE),
        method=card.value(Column.METHOD) or None,
        link=_link(card.value(Column.LINK)),
    )


def _own_title(card: _Card) -> bool:
    return card.title is not None and card.title.index == card.blocks[0].index - 1


def _names(card: _Card) -> tuple[str, str | None]:
    written = next((v for c, _, v in card.fields if c is Column.NAME and v), "")
    company = next((tidy(v) for c, _, v in card.fields if c is Column.COMPANY and v), None)
    if written and not (is_company(written) and card.title is not None):
        name, own = split_name(written)
        return name, company or own
    title = card.title.text if card.title is not None and _own_title(card) else ""
    if not title:
        return company or written, company or written
    name, own = split_name(_without_number(title))
    return name, company or (tidy(written) if written else own)


def _without_number(title: str) -> str:
    return re.sub(r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]\s?){1,2}", "", title).strip()


def _speaks_of_party(card: _Card, name: str, company: str | None) -> bool:
    keys = [key for _, key, _ in card.fields]
    return (
        "sdk" in name.lower()
        or (company is not None and is_company(company))
        or any(names_a_party(key) for key in keys)
        or product_in(name) is not None
    )


def _link(value: str) -> str | None:
    found = re.search(r"https?://[^\s，；。、）)]{3,500}", value)
    return found.group() if found else None
