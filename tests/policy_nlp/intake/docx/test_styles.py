import pytest
from lxml import etree

from policy_nlp.intake.docx.styles import Look, Styles, look_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def styles(text: str) -> Styles:
    return Styles(etree.fromstring(f"<w:styles {W}>{text}</w:styles>"))


def style(key: str, name: str, more: str = "", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{based}{more}</w:style>'


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 1", 1),
        ("Heading 3", 3),
        ("标题 2", 2),
        ("標題2", 2),
        ("Title", 1),
        ("副标题", 2),
        ("Normal", None),
    ],
)
def test_headings_by_name(name: str, level: int | None) -> None:
    assert styles(style("x", name)).look("x").heading == level


def test_headings_by_outline_and_by_descent() -> None:
    known = styles(
        style("a", "heading 2")
        + style("b", "Clause", base="a")
        + style("c", "Plain again", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "a")
        + style("d", "Chapter", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    )
    assert [known.look(key).heading for key in "abcd"] == [2, 2, 0, 1]


def test_a_style_overrides_what_it_descends_from() -> None:
    known = styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("a", "A", "<w:rPr><w:b/><w:sz w:val='28'/></w:rPr>")
        + style("b", "B", "<w:rPr><w:b w:val='0'/></w:rPr>", "a")
        + style("c", "C")
    )
    assert (known.look("b").bold, known.look("b").size) == (False, 28)
    assert known.paragraph("c").size == 21
    assert known.paragraph("unknown").size == 21


def test_the_default_style_is_that_of_paragraphs_without_one() -> None:
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert styles(normal).paragraph(None).hidden


def test_circles_end() -> None:
    known = styles(style("a", "A", base="b") + style("b", "B", "<w:rPr><w:b/></w:rPr>", "a"))
    assert known.look("a").bold
    assert Styles(None).look("a") == Look()


def test_contents_and_direct_properties() -> None:
    assert styles(style("t", "toc 2")).look("t").contents
    assert styles(style("t", "HTML Preformatted")).look("t").wrapped
    properties = etree.fromstring(
        f'<w:pPr {W}><w:numPr><w:ilvl w:val="2"/><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="3"/></w:pPr>'
    )
    look = look_of(properties, None)
    assert (look.heading, look.list_id, look.list_level) == (4, "5", 2)


@pytest.mark.parametrize(
    ("name", "nested"), [("List Bullet", None), ("List Bullet 2", 1), ("list number 3", 2)]
)
def test_depths_of_built_in_lists(name: str, nested: int | None) -> None:
    assert styles(style("x", name)).look("x").nested == nested
