import pytest

from policy_nlp.document import BlockKind
from policy_nlp.errors import PolicyError
from policy_nlp.intake import grids, limits, load_document, loading


def test_limits_admit_real_policies() -> None:
    assert limits.MAX_BYTES >= 5_000_000
    assert limits.MAX_BLOCKS >= 50_000


def test_too_many_blocks_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_BLOCKS", 10)
    with pytest.raises(PolicyError, match="blocks"):
        load_document("<p>We collect.</p>" * 11)


def test_lists_are_as_deep_as_the_limit() -> None:
    document = load_document("<ul><li>one" * 40)
    assert max(b.level for b in document.blocks) == limits.MAX_LIST_DEPTH


CLAUSE = "<p>We collect your name, and we share it with those whom you write to.</p>"


def kinds(html: str) -> list[str]:
    return [b.kind.value for b in load_document(f"<html><body>{CLAUSE}{html}</body></html>").blocks[1:]]


def test_rows_beyond_the_limit_of_cells_are_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    table = "<table><tr><th>Name<th>Use</tr><tr><td>IMEI<td>to count</tr></table>"
    monkeypatch.setattr(grids, "MAX_CELLS", 8)
    assert kinds(table * 2) == ["table_row", "table_row", "paragraph", "paragraph"]
    document = load_document(f"<html><body>{table * 2}")
    assert document.blocks[3].text == document.blocks[1].text == "IMEI | to count"


def test_merged_cells_are_not_repeated_for_ever() -> None:
    wide = "<tr><td rowspan=9999 colspan=9999>" + "long text " * 20_000 + "<td>b</tr>"
    rows = "<tr><td>model<td>use</tr>" * 3000
    document = load_document(f"<html><table><tr><td>a<td>b</tr>{wide * 3}{rows}</table>{CLAUSE}")
    assert len(document.text) < 3 * limits.MAX_REPEATED
    assert "model" in document.text


def test_what_stands_right_of_the_last_column_is_joined_to_it() -> None:
    cells = "".join(f"<td>cell{n}" for n in range(limits.MAX_COLUMNS + 3))
    last = load_document(f"<html><table><tr>{cells}</tr><tr>{cells}</tr></table>{CLAUSE}").blocks[1]
    assert len(last.cells) == limits.MAX_COLUMNS
    assert last.cells[-1].text == "cell39 cell40 cell41 cell42"


def test_many_tiny_tables_are_read() -> None:
    table = "<table><tr><td>We collect<td>names</tr><tr><td>We share<td>them</tr></table>"
    document = load_document("<html>" + table * 3000)
    assert sum(b.kind is BlockKind.TABLE_ROW for b in document.blocks) == 6000


def test_frames_beyond_the_limit_are_left_out() -> None:
    frame = '<iframe srcdoc="' + "We sell names. " * 20_000 + '"></iframe>'
    text = load_document(f"<html><body>{CLAUSE}{frame * 12}").text
    assert 0 < text.count("We sell") <= limits.MAX_INLINED / 15
