from policy_nlp.intake.docx.numbering import Label
from policy_nlp.intake.docx.paragraphs import BREAK, Paragraph, Run, render
from policy_nlp.intake.docx.styles import Look


def test_headings_bullets_and_numbers() -> None:
    assert Paragraph(Look(heading=2), [Run("收集")], Label("一、")).html(21) == "<h2>一、收集</h2>\n"
    bullet = Paragraph(Look(), [Run("姓名")], Label(bullet=True, level=1))
    assert bullet.html(21) == "<ul><ul><li>姓名</li></ul></ul>\n"
    assert Paragraph(Look(heading=0), [Run("a<b")]).html(21) == "<p>a&lt;b</p>\n"


def test_text_that_stands_out() -> None:
    large, bold = Run("标题", size=32), Run("标题", bold=True, size=21)
    assert Paragraph(Look(), [large]).html(21) == "<p><b>标题</b></p>\n"
    assert Paragraph(Look(), [bold], Label("1. ")).html(21) == "<p><b>1. 标题</b></p>\n"
    assert Paragraph(Look(), [bold, Run("正文", size=21)]).html(21) == "<p><b>标题</b>正文</p>\n"


def test_links_and_breaks() -> None:
    runs = [Run("见", link='https://a.example/"'), Run("此", link='https://a.example/"'), Run(f"。{BREAK}二")]
    assert Paragraph(Look(), runs).html(21) == '<p><a href="https://a.example/&quot;">见此</a>。<br>二</p>\n'


def test_what_hangs_on_a_paragraph_stands_below_it() -> None:
    note = Paragraph(Look(), [Run("注")])
    assert Paragraph(Look(), [Run("文")], after=[note, "<table>"]).html(21) == "<p>文</p>\n<p>注</p>\n<table>"
    assert Paragraph(Look(), [Run(" ")], after=[note]).html(21) == "<p>注</p>\n"


def test_wrapped_lines_may_be_joined() -> None:
    line, blank = Paragraph(Look(wrapped=True), [Run("我们")]), Paragraph(Look(wrapped=True))
    assert render([line, line, blank], 21) == '我们<br data-break="soft">' * 2 + "<p></p>"


def test_lines_of_contents_are_left_out_but_no_long_text() -> None:
    line, clause = (
        Paragraph(Look(contents=True), [Run("一、收集 3")]),
        Paragraph(Look(contents=True), [Run("我们" * 100)]),
    )
    assert render([line, clause], 21).startswith("<p>我们")
