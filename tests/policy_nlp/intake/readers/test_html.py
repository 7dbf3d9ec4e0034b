import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
from policy_nlp.intake.readers.html import read


def test_links_of_a_table_stay_with_their_rows() -> None:
    row = "<tr><td>{0}</td><td><a href='https://{0}.example'>Link</a></td></tr>"
    _, pieces = read(
        f"<table><tr><th>Name</th><th>Policy</th></tr>{row.format('a')}{row.format('b')}</table>"
    )
    assert [p.links for p in pieces] == [
        (),
        (("Link", "https://a.example"),),
        (("Link", "https://b.example"),),
    ]


def lines(html: str) -> list[tuple[str, str]]:
    return [(b.kind.value, b.text) for b in load_document(f"<html><body>{html}</body></html>").blocks]


def test_breaks_and_containers_part_blocks() -> None:
    html = "We collect:<br>your name;<br/>your age.<div>We <b>share</b> it.<span>Really.</span></div>"
    assert [text for _, text in lines(html)] == [
        "We collect:",
        "your name;",
        "your age.",
        "We share it.Really.",
    ]


def test_source_lines_are_no_breaks() -> None:
    assert lines("<p>我们收集您的设\n   备型号。We collect\n  your name.</p>") == [
        ("paragraph", "我们收集您的设备型号。We collect your name.")
    ]


def test_preformatted_lines_are_blocks() -> None:
    assert len(lines("<pre>隐私政策\n我们收集您的姓名。\n我们收集您的年龄。</pre>")) == 3


def test_nested_lists_have_their_lead_in() -> None:
    html = "<p>We collect the following:</p><ul><li>Device data, such as:<ul><li>model</li></ul></li><li>name</li></ul>"
    blocks = load_document(html).blocks
    assert [(b.text, b.level, b.lead_in) for b in blocks[1:]] == [
        ("Device data, such as:", 1, 0),
        ("model", 2, 1),
        ("name", 1, 0),
    ]


def test_definition_lists() -> None:
    blocks = load_document("<dl><dt>Device data</dt><dd>model and maker</dd></dl>").blocks
    assert (blocks[1].kind, blocks[1].lead_in) == (BlockKind.LIST_ITEM, 0)


def test_items_that_hold_headings_are_sections() -> None:
    html = "<ol><li><h2>Data</h2><p>We collect your name.</p></li></ol>"
    assert lines(html) == [("heading", "Data"), ("paragraph", "We collect your name.")]


def test_bold_paragraphs_are_headings() -> None:
    html = (
        "<p><strong>Device data</strong></p><p>We collect the model of your device when you use the app.</p>"
    )
    assert lines(html)[0] == ("heading", "Device data")
    html = "<p><b>设备信息</b></p><p>我们会收集您的设备型号，用于统计崩溃，并改进服务。</p>"
    assert lines(html)[0] == ("heading", "设备信息")


def test_links_and_title() -> None:
    title, _ = read("<title> Privacy  Policy </title><p>x")
    assert title == "Privacy Policy"
    document = load_document("<p>See <a href='https://example.com/sdk'>our list</a>.</p>")
    assert [(link.text, link.target, link.block) for link in document.links] == [
        ("our list", "https://example.com/sdk", 0)
    ]


@pytest.mark.parametrize(
    "html", ["<p>a<table><tr><td>b", "</div></p><li>a", "<ul><p>a</ul></ul></td>", "<table><p>a</table>"]
)
def test_broken_markup_keeps_its_text(html: str) -> None:
    assert "a" in "".join(text for _, text in lines(html))


def test_table_captions_lead_in() -> None:
    blocks = load_document(
        "<table><caption>Data</caption><tr><th>Name<th>Use</tr><tr><td>IMEI<td>ads</tr></table>"
    ).blocks
    assert blocks[0].text == "Data"
    assert blocks[2].lead_in == 0


def test_a_numbered_list_resumes() -> None:
    html = '<p>We collect:</p><ol><li>name</ol><p>It is shown.</p><ol start="2"><li>age<li>city</ol><ol><li>x</ol>'
    items = [p for p in read(html)[1] if p.kind is BlockKind.LIST_ITEM]
    assert [p.resumes for p in items] == [False, True, False, False]
