"""The text of a page as runs of glyphs."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policy_nlp.intake.normal import is_wide
from policy_nlp.intake.pdf.geometry import Frame, turn_of
from policy_nlp.intake.pdf.marks import Run
from policy_nlp.intake.pdf.tags import Tag, read_tags

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]B$|W[6-9]$", re.IGNORECASE)
_SYMBOL_NAME = re.compile(r"symbol|wingdings|webdings|dingbats", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
# Weight of the stems of a bold face; regular faces lie at 200 to 500.
_HEAVY = 600
_STROKED = (api.FPDF_TEXTRENDERMODE_FILL_STROKE, api.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)
# Parts of an em: what parts two words, what parts two runs, how far a glyph may stand from the baseline.
_WORD_GAP, _RUN_GAP, _OFF_LINE = 0.2, 0.9, 0.1
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
# Radicals that producers write instead of the characters; Unicode has no mapping for these.
_RADICALS = dict(
    zip(
        map(ord, "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰"),
        "母民虎西见角贝车长门青页风飞食马鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
# Their ink stands in the right half; they may be moved under the glyph before them, and pdfium orders by origin.
_HALF_EMPTY = "（《「『【〔〈〖［｛"
# pdfium's sign for a hyphen at the end of a line.
_HYPHEN = 2


@dataclass(frozen=True)
class _Style:
    """What the glyphs of one text object share."""

    size: float
    turn: int | None
    bold: bool
    symbol: bool
    tag: Tag | None


@dataclass
class _Glyph:
    text: str
    x: float
    y: float
    edge: tuple[float, float, float, float]
    style: _Style


@dataclass(frozen=True)
class Text:
    """The text of a page."""

    runs: list[Run]
    frame: Frame
    glyphs: int
    """How many the page has, spaces included."""
    letters: int
    unreadable: int


def read_text(page: pdfium.PdfPage, limit: int) -> Text:
    """Return the runs of a page; none where it has more than `limit` glyphs."""
    tags = read_tags(page)
    text = page.get_textpage()
    try:
        count = text.count_chars()
        glyphs, unreadable = _glyphs(text, tags, count if count <= limit else 0)
    finally:
        text.close()
    turns = Counter(g.style.turn for g in glyphs if g.style.turn is not None)
    left, bottom, right, top = page.get_bbox()
    frame = Frame(left, bottom, right, top, turns.most_common(1)[0][0] if turns else 0)
    upright = [g for g in glyphs if g.style.turn == frame.turn]
    letters = sum(1 for g in glyphs if not g.text.isspace())
    return Text(_runs(upright, frame), frame, count, letters, unreadable)


def _glyphs(text: pdfium.PdfTextPage, tags: dict[int, Tag], count: int) -> tuple[list[_Glyph], int]:
    """Return the glyphs of a page, and how many of them have no character."""
    found: list[_Glyph] = []
    unreadable = 0
    styles: dict[int, _Style] = {}
    x, y, box = ctypes.c_double(), ctypes.c_double(), api.FS_RECTF()
    for number in range(count):
        target = api.FPDFText_GetTextObject(text, number)
        if not target:
            continue
        key = ctypes.addressof(target.contents)
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(text, number, target, tags)
        code = api.FPDFText_GetUnicode(text, number)
        shown = _character(code)
        if not style.symbol and (shown == "\ufffd" or api.FPDFText_HasUnicodeMapError(text, number) == 1):
            unreadable += 1
        # The spaces that pdfium sees in gaps are none where another font writes, nor in stretched lines.
        if shown == " " and api.FPDFText_IsGenerated(text, number) == 1:
            continue
        if style.size <= 0 or not api.FPDFText_GetCharOrigin(text, number, x, y):
            continue
        api.FPDFText_GetLooseCharBox(text, number, box)
        edge = (box.left, box.bottom, box.right, box.top)
        found.append(_Glyph(shown, x.value, y.value, edge, style))
    return found, unreadable


def _style(text: pdfium.PdfTextPage, number: int, target: object, tags: dict[int, Tag]) -> _Style:
    matrix = api.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    api.FPDFText_GetMatrix(text, number, matrix)
    api.FPDFText_GetFontInfo(text, number, name, len(name) - 1, flags)
    size = abs(api.FPDFText_GetFontSize(text, number)) * (matrix.c**2 + matrix.d**2) ** 0.5
    font = name.value.decode("utf-8", "replace")
    tag = tags.get(api.FPDFPageObj_GetMarkedContentID(target)) if tags else None
    bold = (
        (tag is not None and tag.strong)
        or bool(_BOLD_NAME.search(font))
        or bool(flags.value & _FORCED_BOLD)
        or api.FPDFText_GetFontWeight(text, number) >= _HEAVY
        or api.FPDFTextObj_GetTextRenderMode(target) in _STROKED
    )
    usable = size if 0.5 < size < 1000 else 0.0
    return _Style(usable, turn_of(matrix.a, matrix.b), bold, bool(_SYMBOL_NAME.search(font)), tag)


def _character(code: int) -> str:
    """Return the character of a code point as a reader sees it; U+FFFD for none."""
    if 0x20 < code < 0x2E80 and code != 0xA0:
        return chr(code)
    if code == _HYPHEN:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if 0x2E80 <= code < 0x2FE0:
        return _RADICALS.get(code) or unicodedata.normalize("NFKC", chr(code))
    if code in (0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000):
        return " "
    private = 0xE000 <= code < 0xF900 or code >= 0xF0000
    return "\ufffd" if code < 0x20 or private or 0xD800 <= code < 0xE000 or code == 0xFFFE else chr(code)


def _runs(glyphs: list[_Glyph], frame: Frame) -> list[Run]:
    found: list[Run] = []
    spaced = False
    for glyph in _in_order(list(_from_left(glyphs, frame))):
        if glyph.text == " ":
            spaced = True
            continue
        x, y = frame.place(glyph.x, glyph.y)
        box = frame.box(*glyph.edge)
        if box is None:
            continue
        right = max(box.right, x)
        size = glyph.style.size
        last = found[-1] if found else None
        if last is not None and _goes_on(last, x, y, glyph.style):
            gap = x - last.right
            if spaced or _parts_words(last.text[-1], glyph.text[0], gap / size):
                last.text += " "
                last.starts.append(min(last.right, x))
            last.text += glyph.text
            last.starts += [x] * len(glyph.text)
            last.right = max(last.right, right)
        else:
            style = glyph.style
            starts = [x] * len(glyph.text)
            found.append(
                Run(
                    glyph.text, starts, right, y, size, style.bold, style.symbol, spaced=spaced, tag=style.tag
                )
            )
        spaced = False
    return found


def _from_left(glyphs: Iterable[_Glyph], frame: Frame) -> Iterator[_Glyph]:
    """Yield the glyphs line by line; where a line goes back, its glyphs from the left.

    What another font must lend, quotation marks above all, is often written after the line that has room for it.
    """
    upright = frame.turn % 2 == 0
    for _, group in groupby(glyphs, key=lambda g: round(g.y if upright else g.x, 1)):
        line = list(group)
        starts = [frame.place(g.x, g.y)[0] for g in line]
        if all(a <= b for a, b in pairwise(starts)):
            yield from line
            continue
        yield from (line[number] for number in sorted(range(len(line)), key=starts.__getitem__))


def _in_order(glyphs: list[_Glyph]) -> list[_Glyph]:
    """Return the glyphs, opening marks of full width after what stands in their empty left half."""
    order = list(glyphs)
    for n, glyph in enumerate(order[:-1]):
        after = order[n + 1]
        if (
            glyph.text in _HALF_EMPTY
            and glyph.y == after.y
            and 0 <= after.x - glyph.x < 0.4 * glyph.style.size
        ):
            order[n], order[n + 1] = after, glyph
    return order


def _goes_on(run: Run, x: float, y: float, style: _Style) -> bool:
    """Whether a glyph goes on where a run ends."""
    size = run.size
    return (
        abs(y - run.baseline) <= _OFF_LINE * size
        and abs(style.size - size) <= 0.02 * size
        and style.bold == run.bold
        and style.symbol == run.symbol
        and style.tag == run.tag
        and (-0.6 * size <= x - run.right <= _RUN_GAP * size or x == run.starts[-1])
        and x >= run.starts[-1]
    )


def _parts_words(before: str, after: str, gap: float) -> bool:
    """Whether a gap, in parts of an em, is a space that the file does not write."""
    return gap > _WORD_GAP and not is_wide(before) and not is_wide(after)
