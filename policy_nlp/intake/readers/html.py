"""HTML into pieces: an iterative walk, so that no nesting is too deep."""

from __future__ import annotations

import re
import warnings
from collections.abc import Generator, Iterator

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning

from policy_nlp.document import BlockKind
from policy_nlp.intake.grids import grid_of, is_layout, table_pieces
from policy_nlp.intake.limits import MAX_LIST_DEPTH
from policy_nlp.intake.lines import LineBuffer
from policy_nlp.intake.navigation import find_menus, is_dropped
from policy_nlp.intake.normal import HARD, SOFT, WRAP, fold
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.walking import walk

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "picture", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "source", "span", "st1", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
})  # fmt: skip
_BOLD = frozenset({"b", "strong"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PRE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)


def parse_html(text: str) -> BeautifulSoup:
    """Parse a page or a fragment, however broken."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(text, "lxml")


def read(text: str, file: str = "") -> tuple[str | None, list[Piece]]:  # noqa: ARG001 - it reads anything
    """Return the title and the pieces of an HTML text."""
    soup = parse_html(text)
    title = soup.title.get_text() if soup.title is not None else ""
    return fold(title) or None, list(_Walk(soup).pieces())


class _Walk:
    """One reading of a page: what is open, and the text gathered since the last boundary."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._soup = soup
        self._menus = find_menus(soup)
        self._sections = _sections_in_items(soup)
        self._line = LineBuffer()
        self._bold = self._pre = self._heading = self._tables = 0
        self._lists: list[int] = []
        self._items: list[int] = []
        self._begun: list[bool] = []
        self._term = False
        self._anchors: list[tuple[str, list[str]]] = []

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces of the page."""
        events = walk(self._soup, self._dropped)
        event = next(events, None)
        while event is not None:
            skip = False
            if event[0] == "text":
                self._text(event[1])
            elif event[0] == "start":
                skip = yield from self._start(event[1])
            else:
                yield from self._end(event[1])
            try:
                event = events.send(skip)
            except StopIteration:
                event = None
        yield from self._flush()

    def _dropped(self, tag: Tag) -> bool:
        return is_dropped(tag, self._menus)

    def _text(self, text: str) -> None:
        shown = text if self._pre else text.replace("\n", WRAP)
        self._line.add(
            shown.replace("  \n", HARD).replace("\n", SOFT) if self._pre else shown, bold=self._bold > 0
        )
        if self._anchors:
            self._anchors[-1][1].append(text)

    def _start(self, tag: Tag) -> Generator[Piece, None, bool]:
        name = tag.name.lower()
        if name == "br":
            self._line.add(SOFT if tag.get("data-break") == "soft" else HARD)
        elif name == "a" and tag.get("href"):
            self._anchors.append((str(tag["href"]), []))
        elif name not in _INLINE:
            yield from self._flush()
            if name == "table" and not is_layout(tag):
                yield from self._table(tag)
                return True
        self._open(tag, name, 1)
        return False

    def _end(self, tag: Tag) -> Iterator[Piece]:
        name = tag.name.lower()
        if name == "a" and tag.get("href") and self._anchors:
            target, parts = self._anchors.pop()
            self._line.link(fold("".join(parts)), target)
        elif name not in _INLINE and name != "br":
            yield from self._flush()
        self._open(tag, name, -1)

    def _open(self, tag: Tag, name: str, step: int) -> None:
        """Count what is open: emphasis, preformatted text, headings, lists."""
        style = str(tag.get("style") or "")
        self._bold += step * (name in _BOLD or bool(_BOLD_STYLE.search(style)))
        self._pre += step * (name in ("pre", "listing", "plaintext") or bool(_PRE.search(style)))
        if name in _HEADINGS:
            self._heading = _HEADINGS[name] if step > 0 else 0
        elif name in ("summary", "dt", "caption", "legend"):
            self._term = step > 0
        elif name in ("ul", "ol", "dl"):
            self._lists += [1] if step > 0 else []
            if step < 0 and self._lists:
                self._lists.pop()
        elif name in ("li", "dd") and id(tag) not in self._sections:
            if step > 0:
                self._items.append(len(self._lists) or 1)
                self._begun.append(False)
            elif self._items:
                self._items.pop()
                self._begun.pop()

    def _flush(self) -> Iterator[Piece]:
        for piece in self._line.take():
            if self._heading:
                yield piece.but(kind=BlockKind.HEADING, level=self._heading)
            elif self._term:
                yield piece.but(introduces=True)
            elif self._items:
                level = min(self._items[-1], MAX_LIST_DEPTH)
                yield piece.but(kind=BlockKind.LIST_ITEM, level=level, continues=self._begun[-1])
                self._begun[-1] = True
            else:
                yield piece

    def _table(self, table: Tag) -> Iterator[Piece]:
        self._tables += 1
        caption = table.find("caption", recursive=False)
        if caption is not None:
            yield Piece(BlockKind.PARAGRAPH, self._cell(caption), introduces=True)
        yield from table_pieces(grid_of(table, self._cell), self._tables)

    def _cell(self, cell: Tag) -> str:
        """Return the text of a cell in one line; spaces part its paragraphs, items and inner cells."""
        parts: list[str] = []
        for _, what in walk(cell, self._dropped):
            if isinstance(what, str):
                parts.append(what.replace("\n", WRAP))
            elif what.name == "br" or what.name not in _INLINE:
                parts.append(HARD)
        return fold(" ".join(fold(line) for line in "".join(parts).split(HARD) if line.strip()))


def _sections_in_items(soup: BeautifulSoup) -> frozenset[int]:
    """Return the `id()` of list items that hold headings or tables: they are sections, not items."""
    found: set[int] = set()
    seen: set[int] = set()
    for tag in soup.find_all([*_HEADINGS, "table"]):
        for above in tag.parents:
            if id(above) in seen:
                break
            seen.add(id(above))
            if above.name in ("li", "dd"):
                found.add(id(above))
    return frozenset(found)
