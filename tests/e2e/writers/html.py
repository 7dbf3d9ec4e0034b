"""A document as a web page: nested lists, tables with spans, headings by level."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from policy_nlp.document import Block, BlockKind, Document

from .parts import Table, depth_of, is_item, numbers_of, parts_of


def write_html(document: Document, encoding: str = "utf-8") -> str:
    """Return the page."""
    title = f"<title>{escape(document.title)}</title>" if document.title else ""
    body = "\n".join(_lines(document))
    return f'<!DOCTYPE html>\n<html><head><meta charset="{encoding}">{title}</head><body>\n{body}\n</body></html>\n'


def _lines(document: Document) -> Iterator[str]:
    numbers = numbers_of(document)
    lists: list[str] = []
    for part in parts_of(document):
        wanted = part.level if isinstance(part, Block) and is_item(part) else 0
        number = numbers.get(part.index) if isinstance(part, Block) else None
        while len(lists) > wanted or (lists and len(lists) == wanted and (lists[-1] == "ul") == bool(number)):
            yield f"</{lists.pop()}>"
        while len(lists) < wanted:
            lists.append("ol" if number and len(lists) == wanted - 1 else "ul")
            yield f'<ol start="{number}">' if lists[-1] == "ol" else "<ul>"
        yield _part(part, document)
    yield from (f"</{name}>" for name in reversed(lists))


def _part(part: Block | Table, document: Document) -> str:
    if isinstance(part, Table):
        return _table(part)
    tag = {BlockKind.HEADING: f"h{depth_of(part)}", BlockKind.LIST_ITEM: "li"}.get(part.kind, "p")
    return f"<{tag}>{linked(part, document)}</{tag}>"


def linked(block: Block, document: Document) -> str:
    """Return the text of a block with its hyperlinks."""
    text = escape(block.text)
    for link in document.links:
        if link.block == block.index and link.text:
            shown = escape(link.text)
            text = text.replace(shown, f'<a href="{escape(link.target)}">{shown}</a>', 1)
    return text


def _table(table: Table) -> str:
    rows = []
    for number, row in enumerate(table.rows):
        tag = "th" if number == table.header else "td"
        cells = (f'<{tag} colspan="{span}">{escape(text)}</{tag}>' for text, span in row)
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"
