"""Layout B: one block of "key: value" lines for each third party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.third_parties.columns import Column, is_mere_header, names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.keys import (
    Field,
    chinese_key,
    english_key,
    field_of,
    has_key,
    inline_fields,
    tells_of_a_receiver,
)
from policy_nlp.third_parties.naming import (
    is_category,
    is_company,
    product_in,
    split_name,
    tidy,
    without_address,
)

_LONGEST_TITLE, _MOST_ITEMS = 80, 40
_MANY = re.compile(
    r"\b(?:partners|vendors|third part(?:y|ies)|third-party|sdks|providers|recipients|(?:sub-?)?processors"
    r"|suppliers|integrations)\b",
    re.IGNORECASE,
)
# The party that a policy is of is its controller, too.
_OWN_KEY = re.compile(r"^(?:data |responsible )?controller$", re.IGNORECASE)
_COMPRISES = re.compile(r"(?:包括|包含|具体为|内容)[:：]")
_KEY = frozenset({Column.DATA, Column.PURPOSE, Column.LINK, Column.METHOD, Column.COMPANY, Column.PERMISSION})


@dataclass
class _Card:
    """The lines of one third party."""

    title: Block | None
    fields: list[Field] = field(default_factory=list)
    """Meaning, key and value of each line."""
    blocks: list[Block] = field(default_factory=list)
    announced: bool = False
    """Whether the line above the first of several says that third parties follow."""

    def value(self, *columns: Column) -> str:
        return "；".join(value for column, _, value in self.fields if column in columns and value)

    @property
    def columns(self) -> set[Column]:
        return {column for column, _, _ in self.fields}


def field_entries(document: Document) -> Iterator[Entry]:
    """Yield the third parties that are described by keys and values."""
    taken: set[int] = set()
    for card in _cards(document.blocks):
        entry = _entry(card, document)
        if entry is not None:
            taken.update(b.index for b in entry.blocks)
            yield entry
    for block in document.blocks:
        if block.index not in taken and block.kind is not BlockKind.TABLE_ROW:
            fields = inline_fields(block.text)
            if not fields:
                continue
            inline = _entry(_Card(_title_above(block, fields, document), fields, [block]), document)
            if inline is not None and len(inline.name) <= _LONGEST_TITLE:
                yield inline


def _cards(blocks: Sequence[Block]) -> Iterator[_Card]:
    card: _Card | None = None
    title: Block | None = None
    announced = False
    parts = [*_parts(blocks)]
    for part, after in zip_longest(parts, parts[1:]):
        if card is not None and _is_aside(part, after, card):
            card.blocks.extend(part.blocks)
            continue
        if part.field is None:
            if card is not None:
                yield card
            card = None
            if title is not None and _says_no_name(part.blocks[0], title):
                card = _Card(title, blocks=[*part.blocks], announced=announced)
                continue
            title = part.blocks[0] if _may_be_title(part.blocks[0]) else None
            announced = title is not None and _is_of_many(title.text)
            continue
        column, key, value = part.field
        if card is not None and any(k == key for _, k, _ in card.fields):
            yield card
            card, title = None, None
        if card is not None and column is Column.NAME and Column.NAME in card.columns:
            # "SDK名称" and then "第三方名称": the second is the first one's company.
            column = Column.COMPANY
        if card is None:
            card = _Card(title, announced=announced)
        card.fields.append(Field(column, key, value))
        card.blocks.extend(part.blocks)
    if card is not None:
        yield card


def _says_no_name(block: Block, title: Block) -> bool:
    """Whether the line below a title is a key without a value ("功能类型：") or what the title comprises."""
    text = block.text
    mere = text.endswith(("：", ":")) and is_mere_header(text)
    return block.index == title.index + 1 and (mere or bool(_COMPRISES.match(text)))


def _is_aside(part: _Part, after: _Part | None, card: _Card) -> bool:
    """Whether a line has a key that lists rarely use, between two that are of one card."""
    block = part.blocks[0]
    if part.field is not None or block.kind is BlockKind.HEADING or not has_key(block.text):
        return False
    if after is None or after.field is None:
        return False
    return all(after.field.key != key for _, key, _ in card.fields) and after.field.column is not Column.NAME


@dataclass(frozen=True)
class _Part:
    """A field with the blocks that it stands in; one other block without."""

    blocks: tuple[Block, ...]
    field: Field | None = None


def _parts(blocks: Sequence[Block]) -> Iterator[_Part]:
    """Yield the blocks, a key together with the items below it that are its value."""
    at = 0
    while at < len(blocks):
        part = _part(blocks[at], _below(blocks, at))
        at += len(part.blocks)
        if part.field is not None and part.field.value.endswith(",") and _goes_on(blocks[at : at + 1]):
            # A line that was broken in its middle.
            value = f"{part.field.value} {blocks[at].text}"
            part = _Part((*part.blocks, blocks[at]), part.field._replace(value=value))
            at += 1
        yield part


def _goes_on(after: Sequence[Block]) -> bool:
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return any(b.kind in kinds and field_of(b.text) is None for b in after)


def _below(blocks: Sequence[Block], at: int) -> list[Block]:
    index = blocks[at].index
    items = blocks[at + 1 : at + 1 + _MOST_ITEMS]
    return list(takewhile(lambda b: b.kind is BlockKind.LIST_ITEM and b.lead_in == index, items))


def _part(block: Block, below: Sequence[Block]) -> _Part:
    """Return the key and value of a block; the items below it are the value of a mere key."""
    found = field_of(block.text) if block.kind is not BlockKind.TABLE_ROW else None
    if not below or (found is not None and found.value):
        return _Part((block,), found)
    column = found.column if found is not None else english_key(block.text) or chinese_key(block.text)
    if column is None or any(field_of(item.text) for item in below):
        return _Part((block,))
    key = found.key if found is not None else block.text
    return _Part((block, *below), Field(column, key, "; ".join(item.text for item in below)))


def _may_be_title(block: Block) -> bool:
    text = block.text
    sentence = "。" in text or (text.endswith((".", "!", "?")) and not is_company(text))
    return block.kind is not BlockKind.TABLE_ROW and len(text) <= _LONGEST_TITLE and not sentence


def _entry(card: _Card, document: Document) -> Entry | None:
    named = {Column.NAME, Column.PURPOSE} <= card.columns
    said = len(card.columns & _KEY) + any(_names_a_partner(key) for _, key, _ in card.fields)
    if not (card.columns & {Column.DATA, Column.PERMISSION} or named) or said < 2:
        return None
    if card.title is None and Column.NAME not in card.columns and Column.COMPANY not in card.columns:
        return None
    name, company = _names(card)
    if (
        not name
        or not _speaks_of_party(card, name, company)
        or (company is None and is_category(name, document.language))
    ):
        return None
    blocks = ([card.title] if card.title is not None and _own_title(card) else []) + card.blocks
    return Entry(
        blocks=tuple(blocks),
        name=name,
        company=company,
        data=card.value(Column.DATA),
        permission=card.value(Column.PERMISSION),
        purpose=card.value(Column.PURPOSE),
        method=card.value(Column.METHOD) or None,
        link=_link(card.value(Column.LINK)) or _target(card, document),
    )


def _title_above(block: Block, fields: Sequence[Field], document: Document) -> Block | None:
    """Return the line above one that holds several keys but no name."""
    if not block.index or not fields or any(f.column is Column.NAME for f in fields):
        return None
    above = document.blocks[block.index - 1]
    return above if _may_be_title(above) and field_of(above.text) is None else None


def _names_a_partner(key: str) -> bool:
    return english_key(key) is Column.NAME and names_a_party(key)


def _own_title(card: _Card) -> bool:
    """Whether the line above names the party, and not a whole list of them."""
    title = card.title
    if title is None or title.index != card.blocks[0].index - 1:
        return False
    # An English key leaves no doubt of what is the name; a Chinese one may hold the company's.
    return not any(column is Column.NAME and english_key(key) is column for column, key, _ in card.fields)


def _names(card: _Card) -> tuple[str, str | None]:
    written = next((v for c, _, v in card.fields if c is Column.NAME and v), "")
    company = next((tidy(without_address(v)) for c, _, v in card.fields if c is Column.COMPANY and v), None)
    if written and not (is_company(written) and card.title is not None and _own_title(card)):
        name, own = split_name(written)
        return name, company or own
    title = card.title.text if card.title is not None and _own_title(card) else ""
    if not title:
        return company or written, company or written
    name, own = split_name(_without_number(title))
    return name, company or (tidy(written) if written else own)


def _is_of_many(title: str) -> bool:
    """Whether a title announces several third parties ("Our partners")."""
    return bool(_MANY.search(title))


def _without_number(title: str) -> str:
    return re.sub(r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]\s?){1,2}", "", title).strip()


def _speaks_of_party(card: _Card, name: str, company: str | None) -> bool:
    keys = [key for _, key, _ in card.fields]
    above = card.blocks[0].headings[-2:]
    return (
        "sdk" in name.lower()
        or (company is not None and is_company(company) and not any(map(_OWN_KEY.search, keys)))
        or any(names_a_party(key) or tells_of_a_receiver(key) for key in keys)
        or card.announced
        or any(map(_is_of_many, above))
        or product_in(name) is not None
    )


def _target(card: _Card, document: Document) -> str | None:
    """Return what the words under a link's key lead to."""
    if Column.LINK not in card.columns:
        return None
    inside = {b.index for b in card.blocks}
    return next((x.target for x in document.links if x.block in inside and x.target.startswith("http")), None)


def _link(value: str) -> str | None:
    found = re.search(r"https?://[^\s，；。、）)]{3,500}", value)
    return found.group() if found else None
