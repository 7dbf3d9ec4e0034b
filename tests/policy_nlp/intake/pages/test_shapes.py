import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document


def blocks(html: str) -> list[tuple[str, str]]:
    return [(b.kind.value, b.text) for b in load_document(f"<html><body>{html}</body></html>").blocks]


ROWS = (
    ("Name", "Company", "Use"),
    ("Pushy", "Pushy Ltd", "to send messages"),
    ("Mapy", "Mapy Inc", "to show maps"),
)


def table(outer: str, row: str, cell: str) -> str:
    rows = ("".join(f"<div {cell}>{text}</div>" for text in texts) for texts in ROWS)
    return f"<div {outer}>" + "".join(f"<div {row}>{cells}</div>" for cells in rows) + "</div>"


@pytest.mark.parametrize(
    "html",
    [
        table("role=table", "role=row", "role=cell"),
        table("style='display:table'", "style='display: table-row'", "style='display:table-cell'"),
        "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>"
        + table("class=t", "class=r", "class=c"),
        table("class=sdk-table", "class=line", "class=x"),
        table("class=list", "class='sdk-row'", "class=cell"),
    ],
)
def test_tables_made_of_divs(html: str) -> None:
    document = load_document(f"<html>{html}")
    assert [b.kind for b in document.blocks] == [BlockKind.TABLE_ROW] * 3
    assert [c.header for c in document.blocks[2].cells] == ["Name", "Company", "Use"]


@pytest.mark.parametrize(
    "html",
    [
        (
            "<div class=row><div class=col-6><p>We collect your name.</p></div><div class=col-6>We share it."
            "</div></div>"
        ),
        "<div style='display:table'><div style='display:table-cell'>We collect it.</div></div>",
        (
            "<div class=grid><div><p>One.</p><p>Two.</p><p>Three.</p></div><div><p>Four.</p><p>Five.</p>"
            "<p>Six.</p></div></div>"
        ),
        table("class=cards", "class=card", "class=x"),
    ],
)
def test_layouts_are_no_tables(html: str) -> None:
    assert "table_row" not in [kind for kind, _ in blocks(html)]


def test_headings_and_lists_by_their_role() -> None:
    html = (
        "<div role=heading aria-level=3>Data</div><p>We collect:</p>"
        "<div role=list><div role=listitem>your name;</div><div role=listitem>your age.</div></div>"
    )
    assert [kind for kind, _ in blocks(html)] == ["heading", "paragraph", "list_item", "list_item"]


WORD_ITEM = (
    "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{1} lfo1'><![if !supportLists]><span"
    " style='font-family:Symbol'><span style='mso-list:Ignore'>{0}"
    "<span style='font:7.0pt \"Times\"'>&nbsp;&nbsp;"
    "</span></span></span><![endif]>{2}<o:p></o:p></p>"
)


def test_lists_of_word() -> None:
    html = "<p class=MsoNormal>We collect the following:<o:p></o:p></p>"
    html += WORD_ITEM.format("·", 1, "device data, such as:") + WORD_ITEM.format("o", 2, "the model")
    html += WORD_ITEM.format("Ø", 1, "your name")
    found = load_document(f"<html><body>{html}").blocks[1:]
    assert [(b.kind.value, b.level, b.text) for b in found] == [
        ("list_item", 1, "device data, such as:"),
        ("list_item", 2, "the model"),
        ("list_item", 1, "your name"),
    ]
    assert found[0].lead_in == 0


def test_numbers_of_word_are_text() -> None:
    html = WORD_ITEM.format("1.", 1, "We collect your name.") + WORD_ITEM.format("（二）", 1, "We share it.")
    assert [kind for kind, _ in blocks(html)] == ["list_item", "list_item"]
    title = (
        WORD_ITEM.format("一、", 1, "信息的收集")
        + "<p class=MsoNormal>我们收集您的姓名，并保存一年，仅用于开户。</p>"
    )
    assert blocks(title)[0] == ("heading", "一、 信息的收集")


def test_headings_and_contents_of_word() -> None:
    html = (
        "<p class=MsoTitle>Privacy</p><p class=MsoToc1>Data ....... 2</p><p class=MsoHeading7>Use of it</p>"
        "<p class=MsoNormal style='mso-outline-level:2'>Data</p><p class=MsoNormal>We collect it.</p>"
    )
    assert blocks(html) == [
        ("heading", "Privacy"),
        ("paragraph", "Use of it"),
        ("heading", "Data"),
        ("paragraph", "We collect it."),
    ]


def test_flat_lists_with_their_depth() -> None:
    google = "<ul class='c1 lst-kix_ab1-0'><li>device:</li></ul><ul class='lst-kix_ab1-1'><li>model</li></ul>"
    yuque = "<ul><li>device:</li></ul><ul data-lake-indent='1'><li>model</li></ul>"
    for html in (google, yuque):
        assert [b.level for b in load_document(f"<html><p>We collect:</p>{html}").blocks] == [0, 1, 2]


def test_texts_of_a_mini_program_are_lines() -> None:
    html = "<view><text class=title>设备信息</text><text>：我们收集型号。</text><text>我们收集姓名。</text></view>"
    assert [text for _, text in blocks(html)] == ["设备信息：我们收集型号。", "我们收集姓名。"]


def test_spans_shown_as_blocks_and_the_reverse() -> None:
    html = "<span style='display:block'>We collect it.</span><span style='display:block'>We share it.</span>"
    assert len(blocks(html)) == 2
    assert len(blocks("<p>We <div style='display:inline'>collect</div> <span>it.</span></p>")) <= 2


def test_rows_in_rows_lose_no_text() -> None:
    html = "<div class=row><div class=row>a</div><div class=row>b</div>" * 400 + "We collect it." * 2000
    assert load_document(f"<html><body>{html}").text.count("We collect it.") == 2000
