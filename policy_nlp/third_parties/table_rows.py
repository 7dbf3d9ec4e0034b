"""The rows of a table that is a third-party list: cells that stand for those above, titles between rows, links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, Document, Link
from policy_nlp.third_parties.columns import Column, is_mere_header
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import (
    is_category,
    is_company,
    is_first_party,
    is_phrase,
    product_in,
    split_name,
    tidy,
)
from policy_nlp.third_parties.permissions import is_blank

_LONGEST_NAME, _LONGEST_TITLE = 100, 60
_SAME = re.compile(
    r"(?:(?:内容|信息|目的|类型)?(?:同上|同前|与?上同|同上述|与上(?:述|一行)?(?:相同|一致))|〃|″|[\"“”']{1,2}|ditto|idem"
    r"|(?:the )?same(?: as (?:the )?(?:above|previous|before)(?: row)?)?|as above|see above)[。.]?",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"cookie|tracker|pixel|web beacon", re.IGNORECASE)
Links = Mapping[int, Sequence[Link]]


def links_by_block(document: Document) -> Links:
    """Return the web links of a document by the block that they stand in."""
    found: dict[int, list[Link]] = defaultdict(list)
    for link in document.links:
        if link.target.startswith("http"):
            found[link.block].append(link)
    return found


def is_header(row: Block) -> bool:
    """Whether a row holds the headers of its own columns."""
    return bool(row.cells) and all(c.header == c.text for c in row.cells)


def row_entries(
    table: Sequence[Block], columns: Sequence[Column], links: Links, language: str
) -> Iterator[Entry]:
    """Yield the parties of a table's rows; `table`: its blocks with the titles that stand between the rows."""
    above: list[str] = []
    title = ""
    cookies = any(_COOKIES.search(c.header) for row in table[:3] for c in row.cells)
    for block in table:
        alone = _title(block)
        if alone:
            title = alone
        elif block.cells and not is_header(block):
            above = _resolved(block, columns, above)
            texts = _by_column(columns, above)
            name, company = _names(texts)
            if _is_party(name, company, language) and not (cookies and not _is_known(name)):
                yield _entry((block,), (name, company), texts, links.get(block.index, ()), title)


def _title(block: Block) -> str:
    """Return the text of a row that has one cell alone, a title of the rows below it."""
    texts = [t for t in dict.fromkeys(c.text.strip() for c in block.cells) if t]
    if not block.cells:
        texts = [block.text]
    short = len(texts) == 1 and len(texts[0]) <= _LONGEST_TITLE and "://" not in texts[0]
    return texts[0] if short and (len(block.cells) > 2 or not block.cells) else ""


def _resolved(row: Block, columns: Sequence[Column], above: Sequence[str]) -> list[str]:
    """Return the texts of a row's cells, those of the row above for "same as above" and for a missing name."""
    texts = [cell.text.strip() for cell in row.cells]
    goes_on = not any(t for t, c in zip(texts, columns, strict=False) if c in (Column.NAME, Column.COMPANY))
    for n, text in enumerate(texts[: len(above)]):
        if _SAME.fullmatch(text) or (goes_on and not text and _is_whose(columns, n)):
            texts[n] = above[n]
    return texts


def _is_whose(columns: Sequence[Column], number: int) -> bool:
    return number < len(columns) and columns[number] in (
        Column.NAME,
        Column.COMPANY,
        Column.LINK,
        Column.PURPOSE,
    )


def _by_column(columns: Sequence[Column], cells: Sequence[str]) -> dict[Column, list[str]]:
    texts: dict[Column, list[str]] = {}
    for column, text in zip(columns, cells, strict=False):
        said = text and (column is Column.DATA or not is_blank(text))
        if said and text not in texts.setdefault(column, []):
            texts[column].append(text)
    return texts


def _is_party(name: str, company: str | None, language: str) -> bool:
    if not name or len(name) > _LONGEST_NAME or is_first_party(name):
        return False
    if is_phrase(name) or (len(name) > 2 and is_mere_header(name)):
        return False
    return company is not None or not is_category(name, language)


def _is_known(name: str) -> bool:
    """Whether a provider in a table of cookies is an organisation by name, not a site or a kind."""
    return is_company(name) or party_of_name(name) is not None


def _entry(
    blocks: tuple[Block, ...],
    names: tuple[str, str | None],
    texts: Mapping[Column, Sequence[str]],
    links: Sequence[Link],
    title: str,
) -> Entry:
    return Entry(
        blocks=blocks,
        name=names[0],
        company=names[1],
        data="；".join(
            t for t in texts.get(Column.DATA, ()) if len(texts[Column.DATA]) == 1 or not is_blank(t)
        ),
        permission="；".join(texts.get(Column.PERMISSION, ())),
        purpose="；".join(texts.get(Column.PURPOSE, ())),
        method=" ".join(texts.get(Column.METHOD, ())) or None,
        link=_address(texts) or _target(texts, links),
        title=title,
    )


def _names(texts: Mapping[Column, Sequence[str]]) -> tuple[str, str | None]:
    companies = texts.get(Column.COMPANY, ())
    company = tidy(companies[0]) if companies else None
    if texts.get(Column.NAME):
        name, own = split_name(texts[Column.NAME][0])
        return name, company or own
    if company is None:
        return "", None
    product = next((p for t in texts.get(Column.PURPOSE, [])[:1] if (p := product_in(t))), None)
    name, own = split_name(company)
    return product or name, own or (company if product or is_company(company) else None)


def _address(texts: Mapping[Column, Sequence[str]]) -> str | None:
    """Return the first web address in the row's cell of links."""
    words = (word for text in texts.get(Column.LINK, ()) for word in text.split())
    found = next((word for word in words if "://" in word or "www." in word), None)
    return found.strip("<>()（）,，;；") if found else None


def _target(texts: Mapping[Column, Sequence[str]], links: Sequence[Link]) -> str | None:
    """Return what the words of the row lead to: those of its cell of links before those of its name."""
    for column in (Column.LINK, Column.NAME, Column.COMPANY):
        for text in texts.get(column, ()):
            found = next((link.target for link in links if link.text and link.text in text), None)
            if found is not None:
                return found
    return links[0].target if len(links) == 1 and Column.LINK in texts else None
