import io
from collections.abc import Callable

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from policy_nlp.document import BlockKind, Document
from policy_nlp.intake import load_document
from policy_nlp.reading import read_policy

SONG = "STSong-Light"
ZH = {"fontName": SONG, "wordWrap": "CJK"}
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
Story = list[object]


@pytest.fixture(scope="module", autouse=True)
def _fonts() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(SONG))


def text(words: str, size: float = 10.5, **style: object) -> Paragraph:
    own = ZH if any(c > "\u2e80" for c in words) else {}
    return Paragraph(
        words, ParagraphStyle("own", fontSize=size, leading=1.5 * size, spaceAfter=6, **{**own, **style})
    )


def item(words: str, mark: str = "•") -> Paragraph:
    return Paragraph(
        words,
        ParagraphStyle("item", fontSize=10.5, leading=15, leftIndent=20, bulletIndent=6, **ZH),
        bulletText=mark,
    )


def table(rows: list[list[str]], repeat: int = 1) -> LongTable:
    return LongTable(
        [[text(c, 9) for c in row] for row in rows], colWidths=[90, 140, 220], repeatRows=repeat, style=GRID
    )


def loaded(*story: object, footer: Callable[..., None] | None = None) -> Document:
    file = io.BytesIO()
    numbers = footer or (lambda canvas, made: canvas.drawCentredString(297, 30, str(made.page)))
    SimpleDocTemplate(file, invariant=1).build(list(story), onFirstPage=numbers, onLaterPages=numbers)
    return load_document(file.getvalue())


def blocks(*story: object) -> list[tuple[BlockKind, str]]:
    return [(b.kind, b.text) for b in loaded(*story).blocks]


LONG = (
    "为了向您提供稳定、安全的服务，我们会在您使用应用时收集您的设备型号、操作系统版本、"
    "设备标识符和网络状态，用于统计崩溃、改进体验并防范风险。"
)


def test_a_chinese_policy_is_read_as_it_was_written() -> None:
    found = loaded(
        text("示例隐私政策", 20), text("我们收集的信息", 14), text(LONG), text("我们收集以下信息："),
        item("您的姓名和手机号码；"), item("您的位置信息。"),
    )  # fmt: skip
    assert [(b.kind, b.text) for b in found.blocks] == [
        (BlockKind.HEADING, "示例隐私政策"),
        (BlockKind.HEADING, "我们收集的信息"),
        (BlockKind.PARAGRAPH, LONG),
        (BlockKind.PARAGRAPH, "我们收集以下信息："),
        (BlockKind.LIST_ITEM, "您的姓名和手机号码；"),
        (BlockKind.LIST_ITEM, "您的位置信息。"),
    ]
    assert (found.title, found.form) == ("示例隐私政策", "pdf")
    assert found.blocks[4].lead_in == found.blocks[3].index


def test_paragraphs_go_on_over_pages_and_page_numbers_vanish() -> None:
    english = (
        "We collect the model of your device and your approximate location when you use the application. "
        * 12
    )
    paragraphs = [f"{n} of many. {english}".strip() for n in range(9)]
    found = loaded(*[text(p) for p in paragraphs])
    assert [b.text for b in found.blocks] == paragraphs


def test_a_table_over_pages_has_its_header_once() -> None:
    rows = [[f"示例 SDK {n}", "示例科技有限公司", LONG] for n in range(40)]
    found = loaded(text("第三方清单如下：", 12), table([["名称", "公司", "目的"], *rows]))
    lines = [b for b in found.blocks if b.kind is BlockKind.TABLE_ROW]
    assert [[c.text for c in b.cells] for b in lines[1:]] == rows
    assert {b.table for b in lines} == {1}
    assert all([c.header for c in b.cells] == ["名称", "公司", "目的"] for b in lines)


def test_links_lead_where_they_led() -> None:
    found = loaded(
        text('See <a href="https://example.com/sdk">our list of partners</a> for more about them.')
    )
    assert [(link.text, link.target) for link in found.links] == [
        ("our list of partners", "https://example.com/sdk")
    ]


def test_statements_are_those_of_the_same_text() -> None:
    sentences = ["我们收集您的手机号码，用于注册账号。", "我们会与合作伙伴共享您的设备标识符，用于投放广告。"]
    story: Story = [text("示例隐私政策", 18), text(sentences[0]), Spacer(1, 20), text(sentences[1])]
    file = io.BytesIO()
    SimpleDocTemplate(file, invariant=1).build(story)
    html = "<h1>示例隐私政策</h1>" + "".join(f"<p>{s}</p>" for s in sentences)

    def told(source: bytes | str) -> list[tuple[object, ...]]:
        return [(s.action, s.data_types, s.purposes, s.quote) for s in read_policy(source).statements]

    assert told(file.getvalue()) == told(html) != []


def test_a_long_document_is_read_whole() -> None:
    file = io.BytesIO()
    paragraphs = [LONG[n % 30 :] + LONG * 3 for n in range(160)]
    SimpleDocTemplate(file, invariant=1).build([text(paragraph) for paragraph in paragraphs])
    assert load_document(file.getvalue()).text.count(LONG) >= 3 * 160 - 1
