from collections.abc import Callable

import pytest
from lxml import etree

from policy_nlp.errors import PolicyError
from policy_nlp.intake.docx import package
from policy_nlp.intake.docx.package import Package, Relation, W, number, switch, value

Make = Callable[..., bytes]
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_parts_and_what_they_refer_to(make_docx: Make) -> None:
    opened = Package(make_docx("<w:p/>", "https://a.example", styles="<w:style/>"), "f")
    assert opened.main == "word/document.xml"
    assert opened.relations["r1"] == Relation("hyperlink", "https://a.example")
    styles = opened.related("styles")
    assert styles is not None
    assert styles.tag == f"{W}styles"
    assert opened.related("numbering") is None
    assert opened.part("word/none.xml") is None


def test_strict_documents_are_read_as_others(make_docx: Make) -> None:
    strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'
    root = Package(make_docx("", extra={"word/document.xml": strict}), "f").part("word/document.xml")
    assert root is not None
    assert root.tag == f"{W}document"


BOMB = (
    '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {NAMES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = f'<!DOCTYPE d SYSTEM "file:///etc/hostname"><w:document {NAMES}/>'


@pytest.mark.parametrize(
    "xml",
    [BOMB, OUTSIDE, BOMB.encode("utf-16"), "<w:document", "", b"\xff\xfe\x00", "<a>" * 2000 + "</a>" * 2000],
)
def test_hostile_and_broken_parts(make_docx: Make, xml: str | bytes) -> None:
    with pytest.raises(PolicyError) as caught:
        Package(make_docx("", extra={"word/document.xml": xml}), "f").part("word/document.xml")
    assert caught.value.key == "policy.broken"


def test_too_many_tags(make_docx: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_XML_TAGS", 100)
    with pytest.raises(PolicyError) as caught:
        Package(make_docx("<w:p/>" * 100), "f").part("word/document.xml")
    assert caught.value.key == "policy.archive_too_large"


def test_properties() -> None:
    node = etree.fromstring(f'<w:rPr {NAMES}><w:b/><w:i w:val="0"/><w:sz w:val="21"/></w:rPr>')
    assert (switch(node, "b"), switch(node, "i"), switch(node, "vanish")) == (True, False, None)
    assert (value(node, "sz"), value(node, "none"), value(None, "sz")) == ("21", None, None)
    assert [number(x) for x in ("21", "-1", "x", None, "9" * 5000)] == [21, -1, None, None, None]
