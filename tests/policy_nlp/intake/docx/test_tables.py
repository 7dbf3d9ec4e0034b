from lxml import etree

from policy_nlp.intake.docx.package import W
from policy_nlp.intake.docx.tables import Span, gap_before, is_deleted, is_header, spans_of
from policy_nlp.intake.limits import MAX_COLUMNS

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def table(rows: str) -> etree._Element:
    return etree.fromstring(f"<w:tbl {NAMES}>{rows}</w:tbl>")


def cell(properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p/></w:tc>"


def wide(columns: int) -> str:
    return cell(f'<w:gridSpan w:val="{columns}"/>')


RESTART, CONTINUED = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_merged_cells() -> None:
    root = table(
        f"<w:tr>{wide(2)}{cell(RESTART)}</w:tr>"
        f"<w:tr>{cell()}{cell()}{cell(CONTINUED)}</w:tr><w:tr>{cell()}{cell()}{cell(CONTINUED)}</w:tr>"
    )
    spans = list(spans_of(root).values())
    assert spans[:2] == [Span(2, 1), Span(1, 3)]
    assert [s.continued for s in spans] == [False, False, False, False, True, False, False, True]


def test_a_cell_that_continues_nothing_is_a_cell() -> None:
    assert list(spans_of(table(f"<w:tr>{cell(CONTINUED)}</w:tr>")).values()) == [Span()]


def test_rows_within_controls_and_tables_within_cells() -> None:
    inner = f"<w:tbl><w:tr>{cell()}</w:tr></w:tbl>"
    root = table(
        f"<w:sdt><w:sdtContent><w:tr>{cell()}<w:sdt><w:sdtContent>{cell()}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
        f"<w:tr><w:tc>{inner}</w:tc></w:tr>"
    )
    assert len(spans_of(root)) == 3


def test_properties_of_rows() -> None:
    root = table(
        '<w:tr><w:trPr><w:tblHeader/><w:gridBefore w:val="2"/></w:trPr></w:tr><w:tr><w:trPr><w:del/></w:trPr></w:tr>'
    )
    head, gone = root.findall(f"{W}tr")
    assert (is_header(head), gap_before(head), is_deleted(head)) == (True, 2, False)
    assert (is_header(gone), gap_before(gone), is_deleted(gone)) == (False, 0, True)


def test_spans_are_bounded() -> None:
    root = table(f"<w:tr>{wide(999999)}{wide(-3)}</w:tr>")
    assert [s.across for s in spans_of(root).values()] == [MAX_COLUMNS, 1]
