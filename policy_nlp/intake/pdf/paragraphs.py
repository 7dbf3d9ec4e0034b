"""Lines become paragraphs, headings and list items, across pages and columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from policy_nlp.document import BlockKind
from policy_nlp.intake.limits import MAX_LIST_DEPTH
from policy_nlp.intake.normal import fold, is_wide
from policy_nlp.intake.pdf.joining import Text, Words, is_tight
from policy_nlp.intake.pdf.lines import Body, Line
from policy_nlp.intake.pdf.marks import Page, Run
from policy_nlp.intake.pieces import Piece

# Leading beyond this part of the usual one parts paragraphs.
_WIDER = 1.22
# Ems: a first line further in begins a paragraph; one further out does so too.
_INDENT, _DEEPEST_INDENT = 1.2, 4.6
_LONGEST_HEADING = 200
# Part of its region that a line must fill to be wrapped, where only its words say so.
_LONG = 0.5


@dataclass
class Paragraph:
    """Lines that are one text."""

    lines: list[Line]
    level: int = 0
    """Level of a heading; 0 for other text."""

    @property
    def left(self) -> float:
        """Where its lines after the first begin, as far as known."""
        return self.lines[1].row.left if len(self.lines) > 1 else self.lines[0].text_left

    @property
    def leading(self) -> float | None:
        """Distance of its first two lines."""
        if len(self.lines) < 2 or self.lines[1].opens:
            return None
        return self.lines[1].row.baseline - self.lines[0].row.baseline


def paragraphs_of(lines: Sequence[Line], body: Body) -> list[Paragraph]:
    """Return the paragraphs that lines form."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1], line, body):
            found[-1].lines.append(line)
        else:
            stated = line.tag.level if body.tagged and line.tag else 0
            found.append(Paragraph([line], stated or body.level_of(line.row.size, bold=line.row.bold)))
    return found


def _goes_on(paragraph: Paragraph, line: Line, body: Body) -> bool:
    """Whether a line goes on with a paragraph."""
    last = paragraph.lines[-1]
    if body.tagged and line.tag and last.tag and not line.opens:
        return line.tag == last.tag and _goes_on_in_block(paragraph, line)
    if line.bullet or abs(line.row.size - last.row.size) > 0.06 * last.row.size:
        return False
    full = last.is_full(line, centred=paragraph.level > 0)
    if line.opens:
        return _goes_on_beyond(paragraph, line, full=full)
    if not _is_near(paragraph, last, line, body):
        return False
    if line.numbered and (last.ended or not full or _outdented(paragraph, line)):
        return False
    return _is_in_place(paragraph, line) and (full or _runs_on(last, line))


def _goes_on_in_block(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line of the same block goes on; else the block has a break of line here."""
    last = paragraph.lines[-1]
    if line.numbered and last.ended:
        return False
    return last.is_full(line, centred=paragraph.level > 0) or _runs_on(last, line)


def _goes_on_beyond(paragraph: Paragraph, line: Line, *, full: bool) -> bool:
    """Whether a line at the top of a page or column goes on with the paragraph before it.

    A full line that ends a sentence stands more often within a paragraph than at its end.
    """
    last, size = paragraph.lines[-1], line.row.size
    if not full or paragraph.level or (line.numbered and last.ended) or _outdented_item(paragraph, line):
        return False
    indented = paragraph.lines[0].row.left - paragraph.left > size
    return not (last.ended and indented and line.row.left - line.left > size)


def _outdented_item(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line stands further out than the text of an item of a list."""
    first = paragraph.lines[0]
    hangs = len(paragraph.lines) < 2 or paragraph.left > first.row.left + 0.5 * line.row.size
    inside = first.text_left - first.left > line.row.left - line.left + 0.5 * line.row.size
    return first.bullet and hangs and inside


def _is_near(paragraph: Paragraph, last: Line, line: Line, body: Body) -> bool:
    size = max(last.row.size, line.row.size)
    usual = paragraph.leading or body.leading * size
    return 0 < line.row.baseline - last.row.baseline <= max(_WIDER * usual, usual + 0.1 * size)


def _outdented(paragraph: Paragraph, line: Line) -> bool:
    return line.row.left < paragraph.left - 0.5 * line.row.size


def _is_in_place(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line begins where the next line of a paragraph does."""
    size = line.row.size
    shift = line.row.left - paragraph.left
    last = paragraph.lines[-1]
    if paragraph.level:
        return True
    if shift > _INDENT * size:
        return not last.ended
    if shift < -size:
        return len(paragraph.lines) == 1 and last.row.left - line.row.left <= _DEEPEST_INDENT * size
    return True


def _runs_on(last: Line, line: Line) -> bool:
    """Whether the words say that a line goes on although the one before had room for more."""
    wide = last.row.right - last.row.left >= _LONG * (last.right - last.left)
    start = line.text[:1]
    if last.ended or not wide or abs(line.row.left - last.row.left) > line.row.size:
        return False
    return (start.isascii() and start.islower()) or (is_wide(start) and start in "，。、；）”》")


def _is_one_link(before: Line, after: Line) -> bool:
    link = before.row.runs[-1].link
    return link is not None and link == after.row.runs[0].link


@dataclass
class _List:
    """Where the items of a list stand, from the outermost."""

    lefts: list[float] = field(default_factory=list)

    def level_of(self, left: float, slack: float) -> int:
        """Return the depth of an item that begins at `left`."""
        while self.lefts and left < self.lefts[-1] - slack:
            self.lefts.pop()
        if not self.lefts or left > self.lefts[-1] + slack:
            self.lefts.append(left)
        return min(len(self.lefts), MAX_LIST_DEPTH)


class Writer:
    """Turns paragraphs into pieces, with the lists that stand open."""

    def __init__(self, pages: Sequence[Page], body: Body, words: Words) -> None:
        self._links = {page.number: page.links for page in pages}
        self._body = body
        self._words = words
        self._list = _List()
        self._item: tuple[int, float] | None = None
        self._tagged: tuple[int, int] | None = None

    def pieces(self, paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
        """Yield the pieces of paragraphs that follow each other."""
        for paragraph in paragraphs:
            text = self.text(paragraph)
            if text:
                yield self._piece(paragraph, text)

    def close(self) -> None:
        """Note that no list goes on, as a table stands here."""
        self._list, self._item = _List(), None

    def text(self, paragraph: Paragraph) -> str:
        """Return the text of a paragraph in one line."""
        text = Text(self._words)
        last: Line | None = None
        for line in paragraph.lines:
            tight = last is not None and is_tight(last.row, line.row, last.right)
            text.add(
                line.bare if self._body.tagged else line.text,
                tight=tight,
                same_link=last is not None and _is_one_link(last, line),
            )
            last = line
        return fold(str(text))

    def _piece(self, paragraph: Paragraph, text: str) -> Piece:
        first = paragraph.lines[0]
        links = tuple(links_of([run for x in paragraph.lines for run in x.row.runs], self._links[first.page]))
        bold = not self._body.bold and all(line.row.bold for line in paragraph.lines)
        item = first.tag.items[-1] if self._body.tagged and first.tag and first.tag.items else None
        if item is not None and not paragraph.level:
            begun = self._tagged == (first.page, item[0])
            self._tagged = first.page, item[0]
            level = item[1] or 1
            return Piece(BlockKind.LIST_ITEM, text, level=level, bold=bold, continues=begun, links=links)
        if first.bullet:
            level = self._list.level_of(first.text_left, 0.6 * first.row.size)
            self._item = level, first.text_left
            return Piece(BlockKind.LIST_ITEM, text, level=level, bold=bold, links=links)
        if paragraph.level and len(text) <= _LONGEST_HEADING:
            self.close()
            return Piece(BlockKind.HEADING, text, level=paragraph.level, bold=bold, links=links)
        inside = self._item
        if inside is not None and not first.numbered and self._belongs(paragraph, inside[1]):
            return Piece(BlockKind.LIST_ITEM, text, level=inside[0], bold=bold, continues=True, links=links)
        self.close()
        return Piece(BlockKind.PARAGRAPH, text, bold=bold, links=links)

    def _belongs(self, paragraph: Paragraph, left: float) -> bool:
        """Whether a paragraph without bullet stands where the text of the item before it does."""
        first, second = paragraph.lines[0], paragraph.lines[1:2]
        size = first.row.size
        if abs(first.row.left - left) > 0.5 * size or left - first.left <= 0.8 * size:
            return False
        if second:
            return second[0].opens or left - second[0].row.left <= 0.8 * size
        return not (self._body.indent and abs(left - first.left - self._body.indent * size) <= 0.5 * size)


def links_of(
    runs: Sequence[Run], links: Sequence[tuple[tuple[float, ...], str]]
) -> Iterator[tuple[str, str]]:
    """Yield the text and target of each link in runs; what follows with the same target belongs together."""
    text, target = "", None
    for run in runs:
        here = links[run.link][1] if run.link is not None and run.link < len(links) else None
        if target is not None and here != target:
            yield fold(text), target
        if here is not None:
            text = f"{text}{' ' if run.spaced else ''}{run.text}" if here == target else run.text
        target = here
    if target is not None:
        yield fold(text), target
