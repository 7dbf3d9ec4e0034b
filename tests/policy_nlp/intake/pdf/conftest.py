from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]
Make = Callable[..., bytes]
SONG = "STSong-Light"


@pytest.fixture
def make_pdf() -> Make:
    """Return a maker of PDFs: one function for each page, which draws it."""
    pdfmetrics.registerFont(UnicodeCIDFont(SONG))

    def made(*pages: Draw, **settings: Any) -> bytes:
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=A4, invariant=1, **settings)
        for draw in pages:
            draw(canvas)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    return made


@pytest.fixture
def write() -> Callable[..., None]:
    """Return a writer of lines: text, left edge, height from the top, size, font."""

    def written(
        canvas: Canvas,
        *lines: str,
        x: float = 72,
        y: float = 72,
        size: float = 11,
        leading: float = 16,
        font: str = "",
    ) -> None:
        for number, line in enumerate(lines):
            canvas.setFont(font or (SONG if any(c > "\u2e80" for c in line) else "Helvetica"), size)
            canvas.drawString(x, A4[1] - y - number * leading, line)

    return written
