"""Structured data into pieces: records that name parties or data become tables, the rest headings and text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from importlib import import_module
from itertools import count

from policy_nlp.document import BlockKind
from policy_nlp.intake import readers
from policy_nlp.intake.forms import Form, form_of
from policy_nlp.intake.grids import table_pieces
from policy_nlp.intake.limits import MAX_COLUMNS
from policy_nlp.intake.literals import Node
from policy_nlp.intake.normal import fold, unify_breaks
from policy_nlp.intake.pieces import GridCell, Piece, paragraph
from policy_nlp.intake.readers import plain
from policy_nlp.third_parties.columns import Column, column_of, names_a_party, words_of

_WIDE = re.compile(r"[\u3400-\u9fff]")
_PLATFORM = re.compile(
    r"(?:ios|iphone|ipad|android|harmony ?(?:os)?|openharmony|web|h5|mac ?(?:os)?|windows|mini ?program)$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:sub|section |group |category |page )?(?:title|heading|header|caption)"
    r"|name|label|category|group|type|platform|section|question|tab",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"content|contents|body|text|html|markdown|paragraphs?|answer|clauses?|lines?", re.IGNORECASE
)
_DATE = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}")
_TOLD = re.compile(
    r"\b(?:date|updated?|effective|e?mail|company|controller|contact|phone|address|version)\b", re.IGNORECASE
)
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,2000}>")
_HREF = re.compile(r"<a\s[^<>]{0,1000}?href\s{0,5}=\s{0,5}[\"']?([^\"'\s<>]{1,1000})", re.IGNORECASE)
_SENTENCE = re.compile(r"[。！？；]|[.!?](?:\s|$)")
_LONGEST_TITLE, _LONGEST_SAID, _LONGEST_CELL = 80, 200, 6000


def pieces_of(root: Node) -> list[Piece]:
    """Return the pieces of a tree of literals, in its order."""
    return list(_Rendering().node(root, None, 0))


class _Rendering:
    """One way through a tree; it numbers the tables."""

    def __init__(self) -> None:
        self._tables = count(1)

    def node(self, node: Node, key: str | None, depth: int) -> Iterator[Piece]:
        """Yield the pieces of a node that stands under `key`."""
        records = records_of(node)
        title = None if records else _title_of(node)
        if title is None:
            yield from self._heading(key, depth)
        if records:
            yield from self._table(records)
            return
        for item in node.items:
            name, value = item
            if isinstance(value, Node):
                yield from self.node(value, name, depth + 1)
            elif item is title:
                yield _heading(value, depth)
            else:
                yield from self._text(name, value)

    def _heading(self, key: str | None, depth: int) -> Iterator[Piece]:
        """Yield a key that a reader should see."""
        seen = key is not None and (_WIDE.search(key) or _PLATFORM.match(key) or names_a_party(words_of(key)))
        if key and seen and len(key) <= _LONGEST_TITLE:
            yield _heading(key, depth)

    def _table(self, records: Sequence[Node]) -> Iterator[Piece]:
        keys = list(dict.fromkeys(k for record in records for k, _ in record.items if k))[:MAX_COLUMNS]
        numbers = count()
        grid = [tuple(GridCell(k, True, next(numbers)) for k in keys)]
        for record in records:
            values = {k: v for k, v in reversed(record.items) if k}
            grid.append(tuple(GridCell(cell_text(values.get(k, "")), False, next(numbers)) for k in keys))
        yield from table_pieces(grid, next(self._tables))

    def _text(self, key: str | None, value: str) -> Iterator[Piece]:
        """Yield the paragraphs of a string that is meant to be read."""
        said = _said(key, value) if key else None
        if said is not None:
            yield paragraph(said)
        elif _is_prose(value, named=key is not None):
            last = 0
            number = 0
            for piece in _read(value):
                if piece.table is not None and piece.table != last:
                    last, number = piece.table, next(self._tables)
                yield piece.but(table=number) if piece.table is not None else piece


def _said(key: str, value: str) -> str | None:
    """Return a short value together with its key, where the key says what it is ("更新日期", "effectiveDate")."""
    spoken = words_of(key)
    if not value.strip() or len(value) > _LONGEST_SAID or _BODY.fullmatch(spoken):
        return None
    if _WIDE.search(key):
        return f"{fold(key)}：{fold(value)}"
    told = _TOLD.search(spoken) and (
        _WIDE.search(value) or " " in value or "@" in value or _DATE.match(value)
    )
    return f"{fold(spoken)}: {fold(value)}" if told else None


def records_of(node: Node) -> list[Node]:
    """Return the rows of the table that a node is: a list of objects, an object of objects, one object alone."""
    keyed = _keyed(node)
    if keyed:
        return keyed
    if node.bracket == "{":
        return [node] if is_record([node]) else []
    objects = [n for n in node.nodes if n.bracket == "{"]
    return objects if len(objects) == len(node.items) and is_record(objects) else []


def is_record(records: Sequence[Node]) -> bool:
    """Whether objects are the rows of a table, not sections of a text: by what their keys say."""
    keys = {k for record in records for k, _ in record.items if k}
    if (
        not records
        or not keys
        or len(keys) > MAX_COLUMNS
        or any(_has_records(n) for r in records for n in r.nodes)
    ):
        return False
    columns = {column_of(k) for k in keys} - {Column.OTHER}
    body = any(_BODY.fullmatch(words_of(k)) for k in keys)
    named = bool(columns & {Column.NAME, Column.COMPANY})
    if body or len(columns) < 2 or not (named or Column.DATA in columns):
        return False
    return len(columns) > 2 or _sentences(records) < 2 * len(records)


def _sentences(records: Sequence[Node]) -> int:
    texts = (value for record in records for _, value in record.items if isinstance(value, str))
    return sum(len(_SENTENCE.findall(_HREF.sub("", text))) for text in texts if "://" not in text)


def _has_records(node: Node) -> bool:
    """Whether a value holds objects of a list of its own, and not mere parts of a cell."""
    objects = [n for n in node.nodes if n.bracket == "{"]
    keys = {k for n in objects for k, _ in n.items if k}
    columns = {column_of(k) for k in keys}
    return Column.NAME in columns and len(columns - {Column.OTHER, Column.LINK}) > 1


def _keyed(node: Node) -> list[Node]:
    """Return the objects of an object that is keyed by names, each with its key as name; else nothing."""
    children = node.nodes
    if node.bracket != "{" or not children or len(children) != len(node.items):
        return []
    if any(c.bracket != "{" for c in children) or any(k is None or _PLATFORM.match(k) for k, _ in node.items):
        return []
    columns = {column_of(k) for c in children for k, _ in c.items if k}
    if Column.NAME in columns:
        return children if is_record(children) else []
    named = [
        Node("{", [("name", key or ""), *child.items])
        for (key, _), child in zip(node.items, children, strict=True)
    ]
    return named if is_record(named) else []


def _title_of(node: Node) -> tuple[str | None, str | Node] | None:
    """Return the first short string of an object that names the rest of it."""
    more = any(
        isinstance(v, Node) or (k and _BODY.fullmatch(words_of(k))) or len(v) > _LONGEST_TITLE
        for k, v in node.items
    )
    if node.bracket != "{" or not more:
        return None
    named = (item for item in node.items if item[0] and _TITLE.fullmatch(words_of(item[0])))
    return next((item for item in named if isinstance(item[1], str) and _is_title(item[1])), None)


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and (
        bool(_WIDE.search(text)) or text[:1].isupper() or bool(_PLATFORM.match(text))
    )


def _heading(text: str, depth: int) -> Piece:
    return Piece(BlockKind.HEADING, fold(_TAG.sub(" ", text)), level=max(1, min(6, depth)))


def cell_text(value: str | Node) -> str:
    """Return a value as the text of one cell: lists joined by commas, keys kept where they say something."""
    if isinstance(value, str):
        return fold(_without_tags(value)[:_LONGEST_CELL])
    parts = [p for key, inner in value.items if (p := _part(key, inner))]
    comma = "、" if any(_WIDE.search(p) for p in parts) else ", "
    return (comma if value.bracket == "[" else "；").join(parts)[:_LONGEST_CELL]


def _part(key: str | None, inner: str | Node) -> str:
    text = cell_text(inner)
    shown = key is not None and (_WIDE.search(key) or _PLATFORM.match(key))
    return f"{key}：{text}" if text and shown else text


def _without_tags(text: str) -> str:
    """Return a cell's text without mark-up; what a link leads to is kept behind its words."""
    if "<" not in text or not _TAG.search(text):
        return text
    targets = dict.fromkeys(m[1] for m in _HREF.finditer(text))
    shown = unescape(_TAG.sub(" ", text))
    return " ".join([shown, *(t for t in targets if t.startswith("http") and t not in shown)])


def _is_prose(text: str, *, named: bool) -> bool:
    if len(_WIDE.findall(text[:400])) >= 2:
        return True
    words = text.split(maxsplit=6)
    spoken = sum(1 for w in words if w.strip(",.;:!?()'\"").isalpha())
    return (
        len(words) >= (2 if named else 4) and spoken * 2 > len(words) and not text.startswith(("http", "/"))
    )


def _read(text: str) -> list[Piece]:
    """Return the pieces of a string that may be HTML or Markdown itself."""
    text = unify_breaks(text)
    form = form_of(text)
    if form not in (Form.HTML, Form.MARKDOWN):
        return plain.read(_without_tags(text))[1]
    # Not at the top: the reader of Markdown reads its components through this module.
    reader = import_module(f"{readers.__name__}.{form}")
    pieces: list[Piece] = reader.read(text if form is Form.HTML else _without_tags(text))[1]
    return pieces
