from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4

from policy_nlp.intake.pdf import shapes
from policy_nlp.intake.pdf.geometry import Frame
from policy_nlp.intake.pdf.marks import Page
from policy_nlp.intake.pdf.shapes import read_links, read_shapes

Draw = Callable[..., None]


def shapes_of(data: bytes) -> Page:
    document = pdfium.PdfDocument(data)
    source = document.get_page(0)
    frame = Frame(*source.get_bbox())
    page = Page(0, *frame.size)
    try:
        read_shapes(source, frame, page)
        page.links = read_links(document, source, frame)
    finally:
        source.close()
        document.close()
    return page


def test_strokes_thin_rectangles_and_frames_are_rules(make_pdf: Callable[..., bytes]) -> None:
    def draw(canvas) -> None:
        canvas.line(50, 700, 300, 700)
        canvas.rect(50, 600, 250, 0.6, stroke=0, fill=1)
        canvas.rect(50, 400, 100, 80)

    page = shapes_of(make_pdf(draw))
    assert len(page.rules) == 6
    assert page.rules[0].top == pytest.approx(A4[1] - 700, abs=0.1)


def test_filled_rectangles_are_boxes_and_discs_are_dots(make_pdf: Callable[..., bytes]) -> None:
    def draw(canvas) -> None:
        canvas.rect(50, 600, 250, 40, stroke=0, fill=1)
        canvas.circle(60, 500, 2, stroke=0, fill=1)
        canvas.circle(60, 400, 90)

    page = shapes_of(make_pdf(draw))
    assert (len(page.boxes), len(page.dots), len(page.rules)) == (1, 1, 0)


def test_drawings_within_the_page_are_read_in_their_place(make_pdf: Callable[..., bytes]) -> None:
    def draw(canvas) -> None:
        canvas.beginForm("frame")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(50, 700)
        canvas.doForm("frame")

    (rule,) = shapes_of(make_pdf(draw)).rules
    assert (round(rule.left), round(rule.top)) == (50, round(A4[1] - 700))


def test_links_that_lead_out_are_read(make_pdf: Callable[..., bytes]) -> None:
    def draw(canvas) -> None:
        canvas.linkURL("https://example.com/sdk", (50, 700, 150, 712))
        canvas.bookmarkPage("here")
        canvas.linkAbsolute("here", "here", (50, 600, 150, 612))

    ((box, target),) = shapes_of(make_pdf(draw)).links
    assert target == "https://example.com/sdk"
    assert round(box.bottom) == round(A4[1] - 700)


def test_no_more_shapes_than_the_limit(
    make_pdf: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "MAX_PDF_SHAPES", 30)

    def draw(canvas) -> None:
        for n in range(100):
            canvas.line(50, 10 + 5 * n, 300, 10 + 5 * n)

    assert 0 < len(shapes_of(make_pdf(draw)).rules) < 30
