import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document


def rows(html: str) -> list[str]:
    return [b.text for b in load_document(html).blocks if b.kind is BlockKind.TABLE_ROW]


def test_merged_cells_are_repeated() -> None:
    html = """<table><tr><th>功能<th>信息<th>目的</tr>
    <tr><td rowspan=2>地图<td>位置<td>导航</tr><tr><td colspan=2>型号</tr></table>"""
    document = load_document(html)
    body = [b for b in document.blocks if b.kind is BlockKind.TABLE_ROW][1:]
    assert [b.text for b in body] == ["地图 | 位置 | 导航", "地图 | 型号"]
    assert [(c.header, c.text) for c in body[1].cells] == [
        ("功能", "地图"),
        ("信息", "型号"),
        ("目的", "型号"),
    ]
    assert all(document.text[c.start : c.end] == c.text for c in body[1].cells)


def test_header_of_two_rows() -> None:
    html = """<table><thead><tr><th colspan=2>Data<th rowspan=2>Use</tr><tr><th>Kind<th>Name</tr></thead>
    <tr><td>device<td>IMEI<td>ads</tr></table>"""
    last = load_document(html).blocks[-1]
    assert [c.header for c in last.cells] == ["Data › Kind", "Data › Name", "Use"]


def test_first_row_of_short_names_is_the_header() -> None:
    last = load_document("<table><tr><td>Name<td>Use</tr><tr><td>IMEI<td>to count</tr></table>").blocks[-1]
    assert [c.header for c in last.cells] == ["Name", "Use"]


def test_a_table_of_sentences_has_no_header() -> None:
    html = "<table><tr><td>We collect it.<td>We share it.</tr><tr><td>We sell it.<td>We keep it.</tr></table>"
    assert [c.header for c in load_document(html).blocks[0].cells] == ["", ""]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><p>We collect.</p><p>We share.</p></td></tr></table>",
        "<table role=presentation><tr><td>We collect.<td>We share.</tr></table>",
        "<table><tr><td><h2>Data</h2>We collect.<td>We share.</tr></table>",
    ],
)
def test_layout_tables_are_paragraphs(html: str) -> None:
    assert rows(html) == []
    assert "We collect." in load_document(html).text


def test_nested_tables_are_flattened() -> None:
    html = """<table><tr><th>A<th>B</tr><tr><td>1<td><table><tr><td>x<td>y</tr></table></tr>
    <tr><td>2<td>z</tr></table>"""
    assert rows(html) == ["A | B", "1 | x y", "2 | z"]


def test_a_row_of_one_cell_is_a_paragraph() -> None:
    html = "<table><tr><th>A<th>B</tr><tr><td colspan=2>Android</tr><tr><td>1<td>2</tr></table>"
    blocks = load_document(html).blocks
    assert [(b.kind.value, b.text) for b in blocks][1] == ("paragraph", "Android")
    assert [c.header for c in blocks[2].cells] == ["A", "B"]


@pytest.mark.parametrize(
    "title", ["<td colspan=3>List of partners</td>", "<td>List of partners</td><td></td><td></td>"]
)
def test_a_title_stands_above_the_header(title: str) -> None:
    html = f"""<table><tr>{title}</tr><tr><td>Name</td><td>Purpose</td><td>Data?</td></tr>
    <tr><td>Fernleaf</td><td>maps</td><td>location</td></tr></table>"""
    assert [c.header for c in load_document(html).blocks[-1].cells] == ["Name", "Purpose", "Data?"]


def test_header_rows_name_themselves() -> None:
    html = """<table><tr><th colspan=2>Partner<th rowspan=2>Data</tr><tr><th>Name<th>Country</tr>
    <tr><td>A<td>B<td>C</tr></table>"""
    first, second, row = load_document(html).blocks
    assert [c.header for c in first.cells] == ["Partner", "Partner", "Data"]
    assert [c.header for c in second.cells] == ["Name", "Country", "Data"]
    assert [c.header for c in row.cells] == ["Partner › Name", "Partner › Country", "Data"]


def test_long_names_are_headers_where_there_are_three_or_they_shout() -> None:
    for names in (
        ("Category of data", "Purposes for which we may use the information", "Sharing"),
        ("CATEGORY OF PERSONAL DATA", "EXAMPLES OF PERSONAL DATA UNDER EACH CATEGORY"),
    ):
        head = "<td>".join(names)
        html = f"<table><tr><td>{head}</tr><tr>{'<td>your name' * len(names)}</tr></table>"
        assert [c.header for c in load_document(html).blocks[-1].cells] == list(names)
