"""HTML into pieces: an iterative walk, so that no nesting is too deep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.grids import Budget, grid_of, is_layout, rows_of, table_pieces
from policy_nlp.intake.limits import MAX_LIST_DEPTH
from policy_nlp.intake.lines import LineBuffer
from policy_nlp.intake.navigation import mark_navigation, opens, unmark
from policy_nlp.intake.normal import HARD, SOFT, WRAP, fold
from policy_nlp.intake.pages.inlined import add_frames, states_of
from policy_nlp.intake.pages.nodes import INLINE, Node, Tree, parse_html
from policy_nlp.intake.pages.shapes import HEADINGS, LEVEL, give_names
from policy_nlp.intake.pages.styles import Styles
from policy_nlp.intake.pages.tabs import move_titles
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.walking import text_of, walk

_TERMS = frozenset({"dt", "caption", "legend"})
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = frozenset({"li", "dd"})


def read(text: str, file: str = "") -> tuple[str | None, list[Piece]]:  # noqa: ARG001 - it reads anything
    """Return the title and the pieces of an HTML text."""
    tree = parse_html(text)
    title = next((fold(text_of(node)) for node in tree.named("title")), "")
    pieces = _pieces(tree)
    shown = sum(len(piece.text) for piece in pieces)
    return title or None, pieces + _pieces(states_of(tree, shown))


def _pieces(tree: Tree) -> list[Piece]:
    styles = Styles(tree)
    add_frames(tree)
    give_names(tree, styles)
    move_titles(tree)
    mark_navigation(tree)
    pieces = list(_Walk(tree, styles).pieces())
    if not pieces and unmark(tree):
        # Links and dialogs are all the page has: better than nothing.
        pieces = list(_Walk(tree, styles).pieces())
    return _plainly(pieces)


def _plainly(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without emphasis where most of the page is emphasised: then it marks nothing."""
    bold = sum(len(p.text) for p in pieces if p.bold)
    if bold <= sum(len(p.text) for p in pieces) / 2 or len(pieces) < 4:
        return pieces
    return [p.but(bold=False) if p.bold else p for p in pieces]


class _Walk:
    """One reading of a page: what is open, and the text gathered since the last boundary."""

    def __init__(self, tree: Tree, styles: Styles) -> None:
        self._root = tree.root
        self._styles = styles
        self._line = LineBuffer()
        self._budget = Budget()
        self._heading = self._tables = 0
        self._bold = [False]
        self._pre = [False]
        self._changed: list[tuple[bool, bool]] = []
        self._lists: list[int] = []
        self._items: list[int] = []
        self._begun: list[bool] = []
        self._term = self._resumes = False
        self._anchors: list[list[str]] = []

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces of the page."""
        for kind, what in walk(self._root):
            if isinstance(what, str):
                self._text(what)
                continue
            name = what.name
            if name == "br":
                if kind == "start":
                    self._line.add(SOFT if what.get("data-break") == "soft" else HARD)
                continue
            if name not in INLINE:
                yield from self._flush()
                if name == "table" and kind == "start" and not is_layout(what):
                    yield from self._table(what)
                    what.skip = True
                    continue
            if kind == "start":
                self._open(what, name)
            else:
                self._close(what, name)
        yield from self._flush()

    def _text(self, text: str) -> None:
        if self._line.empty and text.isspace() and not self._pre[-1]:
            # White space between blocks, of which every page is full.
            return
        shown = text.replace("\n", WRAP)
        if self._pre[-1]:
            # Two spaces at its end and an empty line mark a line whose end is meant.
            shown = text.replace("\n", SOFT).replace("  " + SOFT, HARD).replace(SOFT + SOFT, HARD)
        self._line.add(shown, bold=self._bold[-1])
        if self._anchors:
            self._anchors[-1].append(text)

    def _open(self, node: Node, name: str) -> None:
        """Note what opens: links, emphasis, preformatted text, headings, lists."""
        look = self._styles.look(node)
        emphasis = look.bold is not None or opens(node)
        if emphasis:
            self._bold.append(look.bold is not False)
        if look.pre is not None:
            self._pre.append(look.pre)
        self._changed.append((emphasis, look.pre is not None))
        if name == "a":
            self._anchors.append([])
        elif name in HEADINGS:
            self._heading = HEADINGS[name]
        elif name in _TERMS:
            self._term = True
        elif name in _LISTS:
            self._lists.append(int(node.get(LEVEL) or len(self._lists) + 1))
            self._resumes = node.get("start").strip() not in ("", "0", "1")
        elif name in _ITEMS and not node.holds:
            self._items.append(int(node.get(LEVEL) or 0) or (self._lists[-1] if self._lists else 1))
            self._begun.append(False)

    def _close(self, node: Node, name: str) -> None:
        emphasis, pre = self._changed.pop()
        if emphasis:
            self._bold.pop()
        if pre:
            self._pre.pop()
        if name == "a":
            shown = fold("".join(self._anchors.pop()))
            if shown and node.get("href"):
                self._line.link(shown, node.get("href"))
        elif name in HEADINGS:
            self._heading = 0
        elif name in _TERMS:
            self._term = False
        elif name in _LISTS:
            self._lists.pop()
        elif name in _ITEMS and not node.holds:
            self._items.pop()
            self._begun.pop()

    def _flush(self) -> Sequence[Piece]:
        return [self._placed(piece) for piece in self._line.take()] if self._line.begun else ()

    def _placed(self, piece: Piece) -> Piece:
        if self._heading:
            return piece.but(kind=BlockKind.HEADING, level=self._heading)
        if self._term:
            return piece.but(introduces=True)
        if not self._items:
            return piece
        level, continues = min(self._items[-1], MAX_LIST_DEPTH), self._begun[-1]
        self._begun[-1] = True
        resumes, self._resumes = self._resumes, False
        return piece.but(kind=BlockKind.LIST_ITEM, level=level, continues=continues, resumes=resumes)

    def _table(self, table: Node) -> Iterator[Piece]:
        self._tables += 1
        for caption in table.tags("caption")[:1]:
            yield Piece(BlockKind.PARAGRAPH, self._cell(caption)[0], introduces=True)
        if self._budget.allows(table):
            yield from table_pieces(grid_of(table, self._cell, self._budget), self._tables)
            return
        for row in rows_of(table):
            shown = " | ".join(self._cell(cell)[0] for cell in row.tags("td", "th"))
            yield from [Piece(BlockKind.PARAGRAPH, shown)] if shown.strip(" |") else ()

    def _cell(self, cell: Node) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the text of a cell in one line, with its links; spaces part its paragraphs, items and inner cells."""
        parts: list[str] = []
        links: list[tuple[str, str]] = []
        for kind, what in walk(cell):
            if isinstance(what, str):
                parts.append(what.replace("\n", WRAP))
            elif what.name == "br" or what.name not in INLINE:
                parts.append(HARD)
            elif what.name == "a" and kind == "start" and "href" in what.attributes:
                links.append((fold(text_of(what)), what.get("href")))
        lines = [fold(line) for line in "".join(parts).split(HARD)]
        return " ".join(line for line in lines if line), tuple(link for link in links if link[0])
