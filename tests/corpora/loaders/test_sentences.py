"""Lines of JSON are read with errors that name the line."""

from __future__ import annotations

import pytest

from corpora.loaders.sentences import CorpusError, json_lines


def test_lines_are_read_and_blank_ones_skipped(tmp_path):
    (tmp_path / "a.jsonl").write_text('\ufeff{"a": 1}\n\n{"a": 2}\n', "utf8")
    assert [r["a"] for r in json_lines(tmp_path / "a.jsonl")] == [1, 2]


@pytest.mark.parametrize("line", ["{", "[1]"])
def test_a_broken_line_is_named(tmp_path, line):
    (tmp_path / "a.jsonl").write_text('{"a": 1}\n' + line, "utf8")
    with pytest.raises(CorpusError, match="Line 2"):
        list(json_lines(tmp_path / "a.jsonl"))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(CorpusError, match="not there"):
        list(json_lines(tmp_path / "no.jsonl"))
