from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from policy_nlp.errors import EmptyPolicyError, PolicyError
from policy_nlp.intake.pdf import opening
from policy_nlp.intake.pdf.clock import Clock
from policy_nlp.intake.pdf.opening import read_pages

Make = Callable[..., bytes]
Write = Callable[..., None]


def raw(*objects: str, root: int = 1) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj {content} endobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(body)
    size = len(objects) + 1
    end = f"trailer <</Size {size}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF"
    return body + f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def test_pages_and_title(make_pdf: Make, write: Write) -> None:
    def draw(canvas) -> None:
        canvas.setTitle("Privacy Policy")
        write(canvas, "We collect your name")

    found = read_pages(make_pdf(draw, draw), "policy.pdf")
    assert found.title == "Privacy Policy"
    assert [page.number for page in found.pages] == [0, 1]


def test_a_password_for_opening_is_told_and_none_for_reading_is_needed(make_pdf: Make, write: Write) -> None:
    def draw(canvas) -> None:
        write(canvas, "We collect your name")

    open_to_all = make_pdf(draw, encrypt=StandardEncryption("", "owner"))
    assert read_pages(open_to_all, "policy.pdf").pages[0].letters == 17
    with pytest.raises(PolicyError, match="password"):
        read_pages(make_pdf(draw, encrypt=StandardEncryption("user", "owner")), "policy.pdf")


def test_a_scan_is_no_policy(make_pdf: Make) -> None:
    from PIL import Image

    def draw(canvas) -> None:
        canvas.drawInlineImage(Image.new("L", (20, 20), 128), 100, 100, 300, 400)

    with pytest.raises(EmptyPolicyError, match="OCR"):
        read_pages(make_pdf(draw), "scan.pdf")
    with pytest.raises(EmptyPolicyError, match="no text"):
        read_pages(make_pdf(lambda canvas: None), "blank.pdf")


@pytest.mark.parametrize("keep", [5, 9, 60, 400])
def test_truncated_files_are_told(keep: int, make_pdf: Make, write: Write) -> None:
    data = make_pdf(lambda canvas: write(canvas, "We collect your name"))
    with pytest.raises(PolicyError):
        read_pages(data[:keep], "policy.pdf")


def test_garbage_is_told() -> None:
    with pytest.raises(PolicyError, match="broken"):
        read_pages(b"%PDF-1.7\n" + bytes(range(256)) * 50, "policy.pdf")


@pytest.mark.parametrize(
    "objects",
    [
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        (
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Pages/Kids[2 0 R]/Count 1>>",
        ),
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>"),
        ("<</Type/Catalog/Pages 1 0 R>>",),
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + "3 0 R " * 500 + "]/Count -7>>", "null"),
    ],
)
def test_lying_page_trees_end(objects: tuple[str, ...]) -> None:
    with pytest.raises(PolicyError):
        read_pages(raw(*objects), "policy.pdf")


def test_huge_pages_are_read(make_pdf: Make, write: Write) -> None:
    def draw(canvas) -> None:
        canvas.setPageSize((5e8, 5e8))
        write(canvas, "We collect your name")

    assert read_pages(make_pdf(draw), "policy.pdf").pages[0].letters == 17


def test_text_without_characters_is_not_read_silently() -> None:
    font = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>"
    system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    inner = f"<</Type/Font/Subtype/CIDFontType2/BaseFont/A{system}/FontDescriptor 7 0 R>>"
    content = "BT /F 12 Tf 50 700 Td <" + "".join(f"{n:04x}" for n in range(0xE010, 0xE050)) + "> Tj ET"
    data = raw(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        font,
        inner,
        "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/StemV 80>>",
    )
    with pytest.raises(PolicyError, match="which characters"):
        read_pages(data, "policy.pdf")


def test_limits(make_pdf: Make, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    data = make_pdf(*[lambda canvas: write(canvas, "We collect your name")] * 3)
    monkeypatch.setattr(opening, "MAX_PDF_PAGES", 2)
    with pytest.raises(PolicyError, match="3 pages"):
        read_pages(data, "policy.pdf")
    monkeypatch.setattr(opening, "MAX_PDF_PAGES", 3)
    monkeypatch.setattr(opening, "MAX_PDF_GLYPHS", 40)
    with pytest.raises(PolicyError, match="too much"):
        read_pages(data, "policy.pdf")
    monkeypatch.setattr(opening, "MAX_PDF_GLYPHS", 400)
    monkeypatch.setattr(opening, "MAX_PDF_PAGE_GLYPHS", 10)
    with pytest.raises(PolicyError, match="too much"):
        read_pages(data, "policy.pdf")
    monkeypatch.setattr(opening, "MAX_PDF_PAGE_GLYPHS", 400)
    with pytest.raises(PolicyError, match="too much"):
        read_pages(data, "policy.pdf", Clock(seconds=-1.0))
