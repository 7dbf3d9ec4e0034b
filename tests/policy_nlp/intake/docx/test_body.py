from collections.abc import Callable

import pytest

from policy_nlp.intake.docx.body import html_of
from policy_nlp.intake.docx.package import Package

Make = Callable[..., bytes]
NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inner)}</w:p>"


def shown(data: bytes) -> str:
    return html_of(Package(data, "f")).replace("\n", "")


def test_headings_numbers_and_bullets(make_docx: Make) -> None:
    body = (
        paragraph(run("收集"), properties='<w:pStyle w:val="H"/>')
        + paragraph(run("姓名"), properties='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
        + paragraph(run("共享"), properties='<w:pStyle w:val="H"/>')
    )
    page = shown(make_docx(body, styles=STYLES, numbering=NUMBERS))
    assert page == "<h1>一、收集</h1><ul><ul><li>姓名</li></ul></ul><h1>二、共享</h1>"


@pytest.mark.parametrize(
    ("inner", "page"),
    [
        (
            run("我们")
            + "<w:ins>"
            + run("会")
            + "</w:ins>"
            + "<w:del><w:r><w:delText>不</w:delText></w:r></w:del>",
            "我们会",
        ),
        ("<w:moveTo>" + run("到") + "</w:moveTo><w:moveFrom>" + run("从") + "</w:moveFrom>", "到"),
        (run("看见") + run("隐藏", "<w:vanish/>"), "看见"),
        (
            "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + run("控件") + "</w:sdtContent></w:sdt>",
            "控件",
        ),
        ("<w:smartTag>" + run("标记") + "</w:smartTag>", "标记"),
        ("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>", "一<br>二\t三"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:t>是</w:t></w:r>", "✓是"),
        (
            "<w:r><w:ruby><w:rt>"
            + run("pin")
            + "</w:rt><w:rubyBase>"
            + run("拼")
            + "</w:rubyBase></w:ruby></w:r>",
            "拼",
        ),
        (run("强", '<w:rStyle w:val="S"/>') + run("弱"), "<b>强</b>弱"),
    ],
)
def test_what_a_reader_sees(make_docx: Make, inner: str, page: str) -> None:
    assert shown(make_docx(paragraph(inner), styles=STYLES)) == f"<p>{page}</p>"


def test_links_by_reference_and_by_field(make_docx: Make) -> None:
    mark = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>".format
    body = paragraph(
        '<w:hyperlink r:id="r1">' + run("清单") + "</w:hyperlink>",
        mark("begin")
        + '<w:r><w:instrText>HYPERLINK "https://b.example"</w:instrText></w:r>'
        + mark("separate"),
        run("名单") + mark("end") + run("。"),
        "<w:fldSimple w:instr='HYPERLINK \"https://c.example\"'>" + run("目录") + "</w:fldSimple>",
    )
    assert shown(make_docx(body, "https://a.example")) == (
        '<p><a href="https://a.example">清单</a><a href="https://b.example">名单</a>。<a href="https://c.example">目录</a></p>'
    )


def test_a_deleted_end_joins_two_paragraphs(make_docx: Make) -> None:
    body = paragraph(run("我们不会"), properties="<w:rPr><w:del/></w:rPr>") + paragraph(run("收集您的位置。"))
    assert shown(make_docx(body)) == "<p>我们不会收集您的位置。</p>"


def test_tables(make_docx: Make) -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"

    restart, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('名称')}{cell('信息')}</w:tr>"
        f"<w:tr>{cell('甲', restart)}{cell('型号')}</w:tr><w:tr>{cell('', more)}{cell('位置')}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('乙')}{cell('姓名')}</w:tr>"
    )
    page = shown(make_docx(f"<w:tbl>{rows}</w:tbl>")).replace(' colspan="1"', "").replace(' rowspan="1"', "")
    assert page == (
        "<table><tr><th><p>名称</p><th><p>信息</p></tr>"
        '<tr><td rowspan="2"><p>甲</p><td><p>型号</p></tr><tr><td><p>位置</p></tr></table>'
    )


def test_text_boxes_and_notes_stand_below_their_paragraph(make_docx: Make) -> None:
    box = f"<w:txbxContent>{paragraph(run('框'))}</w:txbxContent>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph(run("前") + f"<w:r>{choice}</w:r>" + reference + run("后")) + paragraph(
        run("完") + reference
    )
    note = f'<w:footnote w:id="2">{paragraph(run("注") + reference)}</w:footnote>'
    assert shown(make_docx(body, footnotes=note)) == "<p>前后</p><p>框</p><p>注</p><p>完</p>"


@pytest.mark.parametrize(
    ("name", "chunk"),
    [
        ("a.html", "<html><body><p>网页</p></body></html>"),
        ("a.mht", "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>网页</p>"),
    ],
)
def test_enclosed_pages(make_docx: Make, name: str, chunk: str) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="x/aFChunk" Target="{name}"/></Relationships>'
    )
    extra = {f"word/{name}": chunk, "word/_rels/document.xml.rels": relations}
    assert "<p>网页</p>" in shown(make_docx('<w:altChunk r:id="r9"/>', extra=extra))


def test_hostile_bodies_end_soon(make_docx: Make) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 70 + paragraph(run("深")) + "</w:tc></w:tr></w:tbl>" * 70
    assert "深" in shown(make_docx(deep))
    fields = paragraph("<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 5000) + paragraph(run("后"))
    shown(make_docx(fields))
    wild = (
        "<w:tc>"
        + paragraph(run("散"))
        + "</w:tc><w:tr/><w:txbxContent/><w:r><w:t>外</w:t></w:r><w:hyperlink/>"
    )
    assert "散" in shown(make_docx(wild))
    assert (
        html_of(Package(make_docx("", extra={"_rels/.rels": "<a/>", "word/document.xml": "<a/>"}), "f")) == ""
    )
