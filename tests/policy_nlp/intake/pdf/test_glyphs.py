from collections.abc import Callable

import pypdfium2 as pdfium
import pytest

from policy_nlp.intake.pdf.geometry import Frame
from policy_nlp.intake.pdf.glyphs import Text, _character, _Glyph, _parts_words, _runs, _Style, read_text


def text_of(data: bytes, limit: int = 10_000) -> Text:
    document = pdfium.PdfDocument(data)
    page = document.get_page(0)
    try:
        return read_text(page, limit)
    finally:
        page.close()
        document.close()


def test_runs_have_text_place_and_size(make_pdf: Callable[..., bytes], write: Callable[..., None]) -> None:
    found = text_of(make_pdf(lambda c: write(c, "We collect your name", x=72, y=100, size=12)))
    (run,) = found.runs
    assert run.text == "We collect your name"
    assert (round(run.left), round(run.baseline), round(run.size)) == (72, 100, 12)
    assert (found.letters, found.unreadable) == (17, 0)


def test_chinese_without_embedded_font_is_read(
    make_pdf: Callable[..., bytes], write: Callable[..., None]
) -> None:
    assert (
        text_of(make_pdf(lambda c: write(c, "我们收集“设备型号”（IMEI）"))).runs[0].text
        == "我们收集“设备型号”（IMEI）"
    )


def test_bold_by_name_and_by_stroke(make_pdf: Callable[..., bytes], write: Callable[..., None]) -> None:
    def draw(canvas) -> None:
        write(canvas, "bold", font="Helvetica-Bold")
        write(canvas, "plain", y=100)
        pen = canvas.beginText(72, 600)
        pen.setTextRenderMode(2)
        pen.textOut("stroked")
        canvas.drawText(pen)

    assert [(r.text, r.bold) for r in text_of(make_pdf(draw)).runs] == [
        ("bold", True),
        ("plain", False),
        ("stroked", True),
    ]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_read_upright(
    turn: int, make_pdf: Callable[..., bytes], write: Callable[..., None]
) -> None:
    def draw(canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(turn)
        canvas.translate(-200, -500)
        write(canvas, "first", "second")

    runs = sorted(text_of(make_pdf(draw)).runs, key=lambda run: run.text)
    assert [r.text for r in runs] == ["first", "second"]
    assert runs[0].baseline < runs[1].baseline
    assert runs[0].left == pytest.approx(runs[1].left)


def test_slanted_watermarks_are_left_out(make_pdf: Callable[..., bytes], write: Callable[..., None]) -> None:
    def draw(canvas) -> None:
        write(canvas, "We collect your name")
        canvas.rotate(45)
        canvas.drawString(300, 100, "DRAFT")

    assert [r.text for r in text_of(make_pdf(draw)).runs] == ["We collect your name"]


def test_no_glyphs_of_a_page_beyond_the_limit(
    make_pdf: Callable[..., bytes], write: Callable[..., None]
) -> None:
    data = make_pdf(lambda c: write(c, "abcdefgh"))
    assert text_of(data, limit=8).runs[0].text == "abcdefgh"
    assert (text_of(data, limit=7).runs, text_of(data, limit=7).glyphs) == ([], 8)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (0x41, "A"),
        (0xFB01, "fi"),
        (0x2F64, "用"),
        (0x2ED3, "长"),
        (0x3000, " "),
        (0xA0, " "),
        (2, "-"),
        (0xE001, "\ufffd"),
    ],
)
def test_characters_are_those_that_a_reader_sees(code: int, shown: str) -> None:
    assert _character(code) == shown


def test_gaps_part_words_of_letters_alone() -> None:
    assert _parts_words("a", "b", 0.3)
    assert not _parts_words("a", "b", 0.1)
    assert not _parts_words("我", "b", 0.3)


def test_marks_that_another_font_writes_later_stand_in_their_gaps(make_pdf: Callable[..., bytes]) -> None:
    def draw(canvas) -> None:
        canvas.setFont("STSong-Light", 10)
        canvas.drawString(72, 700, "我们")
        canvas.drawString(97, 700, "平台")
        canvas.drawString(122, 700, "的用户")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(92, 700, "[")
        canvas.drawString(117, 700, "]")

    assert "".join(run.text for run in text_of(make_pdf(draw)).runs) == "我们[平台]的用户"


def test_gaps_between_chinese_characters_are_no_spaces(make_pdf: Callable[..., bytes]) -> None:
    def draw(canvas) -> None:
        for number, character in enumerate("隐私政策"):
            canvas.setFont("STSong-Light", 10)
            canvas.drawString(72 + 15 * number, 700, character)

    assert [run.text for run in text_of(make_pdf(draw)).runs] == ["隐私政策"]


def test_letters_of_one_glyph_stay_together() -> None:
    style = _Style(10.0, 0, bold=False, symbol=False, tag=None)
    letters = [("o", 50.0, 55.0), ("f", 55.0, 64.0), ("f", 55.0, 64.0), ("i", 55.0, 64.0), ("c", 64.0, 69.0)]
    glyphs = [_Glyph(text, left, 100.0, (left, 98.0, right, 108.0), style) for text, left, right in letters]
    assert [run.text for run in _runs(glyphs, Frame(0, 0, 600, 800))] == ["offic"]
