"""A document as PDF of A4 pages: larger headings, bullets, ruled tables over page breaks, page numbers."""

from __future__ import annotations

from functools import cache, partial
from html import escape
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from policy_nlp.document import Block, BlockKind, Document

from .parts import Table, depth_of, numbers_of, parts_of

_SONG = "STSong-Light"
_GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
_INDENT = 14


@cache
def _register() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(_SONG))


def write_pdf(document: Document) -> bytes:
    """Return the file."""
    _register()
    target = BytesIO()
    made = SimpleDocTemplate(target, pagesize=A4, title=document.title or "", invariant=1)
    numbers = numbers_of(document)
    story = [x for part in parts_of(document) for x in _part(part, document.language == "zh", numbers)]
    made.build(story, onFirstPage=_footer, onLaterPages=_footer)
    return target.getvalue()


def _footer(canvas: Any, made: Any) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(A4[0] / 2, 30, str(made.page))


def _style(chinese: bool, **changes: Any) -> ParagraphStyle:
    own = {"fontName": _SONG, "wordWrap": "CJK"} if chinese else {"fontName": "Helvetica"}
    return ParagraphStyle("own", **{"fontSize": 10.5, "leading": 15, "spaceAfter": 6, **own, **changes})


def _part(part: Block | Table, chinese: bool, numbers: dict[int, int]) -> list[Any]:
    if isinstance(part, Table):
        return [_table(part, chinese), Spacer(1, 8)]
    if part.kind is BlockKind.HEADING:
        size = max(18 - 2 * depth_of(part), 12)
        bold = {} if chinese else {"fontName": "Helvetica-Bold"}
        return [
            Paragraph(_marked(part.text, chinese), _style(chinese, fontSize=size, leading=1.5 * size, **bold))
        ]
    if part.kind is BlockKind.LIST_ITEM:
        left = _INDENT * part.level
        style = _style(chinese, leftIndent=left, bulletIndent=left - _INDENT + 2, bulletFontName="Helvetica")
        mark = f"{numbers[part.index]}." if part.index in numbers else "•"
        return [Paragraph(_marked(part.text, chinese), style, bulletText=mark)]
    return [Paragraph(_marked(part.text, chinese), _style(chinese))]


def _marked(text: str, chinese: bool) -> str:
    """Return the text as markup; what Helvetica has not is set in the Chinese font."""
    if chinese:
        return escape(text)
    runs = groupby(text, key=_is_western)
    shown = ((western, escape("".join(run))) for western, run in runs)
    return "".join(run if western else f'<font name="{_SONG}">{run}</font>' for western, run in shown)


def _is_western(character: str) -> bool:
    return bool(character.encode("cp1252", "ignore"))


def _table(table: Table, chinese: bool) -> LongTable:
    cell = partial(_cell, style=_style(chinese, fontSize=9, leading=12, spaceAfter=0), chinese=chinese)
    rows, spans = [], []
    for number, row in enumerate(table.rows):
        line: list[Any] = []
        for text, span in row:
            if span > 1:
                spans.append(("SPAN", (len(line), number), (len(line) + span - 1, number)))
            line += [cell(text), *[""] * (span - 1)]
        rows.append(line + [""] * (table.columns - len(line)))
    widths = [(A4[0] - 144) / table.columns] * table.columns
    made = LongTable(
        rows, colWidths=widths, splitInRow=1, repeatRows=0 if table.header is None else table.header + 1
    )
    made.setStyle(TableStyle(spans, parent=_GRID))
    return made


def _cell(text: str, style: ParagraphStyle, chinese: bool) -> Paragraph:
    return Paragraph(_marked(text, chinese), style)
