"""Sheets as Markdown: nothing in them is read as markup."""

from markdown_it import MarkdownIt

from yanxing.knowledge.markdown import markdown_page
from yanxing.knowledge.sheets import Sheet, Table


def test_the_first_sheet_is_the_page_and_the_others_are_sections() -> None:
    page = markdown_page([Sheet("Page", "lead"), Sheet("One", facts=(("Name", "x"),))])
    assert page == "# Page\n\nlead\n\n## One\n\n- Name: x\n"


def test_special_characters_stay_what_they_are() -> None:
    table = Table("", ("a",), (("x|y\n`z` *s* <b> [l](u)",),))
    html = MarkdownIt("commonmark").enable("table").render(markdown_page([Sheet("*P*", tables=(table,))]))
    assert "<td>x|y `z` *s* &lt;b&gt; [l](u)</td>" in html
    assert "<h1>*P*</h1>" in html


def test_code_in_a_lead_stays_code_and_all_else_is_escaped() -> None:
    assert markdown_page([Sheet("P", "*All*: `do ID_X` shows <one>.")]) == (
        "# P\n\n\\*All\\*: `do ID_X` shows \\<one\\>.\n"
    )
