"""Files of corpora are read within bounds, and what is wrong is told with its place."""

from __future__ import annotations

import os

import pytest
from pydantic import BaseModel

from corpora.errors import CorpusError
from corpora.loaders import files
from corpora.loaders.files import (
    files_in,
    home_of,
    lines_of,
    record_of,
    records_of,
    text_of,
)


class Row(BaseModel):
    a: int


def test_lines_are_read_and_blank_ones_skipped(tmp_path):
    (tmp_path / "a.jsonl").write_text('\ufeff{"a": 1}\n\n{"a": 2}\n', "utf8")
    assert [r.a for r in records_of(tmp_path / "a.jsonl", Row)] == [1, 2]


@pytest.mark.parametrize("line", ["{", "[1]", "[" * 100_000, '{"a": 1'])
def test_a_broken_line_is_named(tmp_path, line):
    (tmp_path / "a.jsonl").write_text('{"a": 1}\n' + line, "utf8")
    with pytest.raises(CorpusError, match="Line 2"):
        list(records_of(tmp_path / "a.jsonl", Row))


@pytest.mark.parametrize("line", ['{"b": 1}', '{"a": "x"}', '{"a": null}'])
def test_a_wrong_field_is_named(tmp_path, line):
    (tmp_path / "a.jsonl").write_text('{"a": 1}\n' + line, "utf8")
    with pytest.raises(CorpusError, match=r'line 2 .*"a" is missing or wrong'):
        list(records_of(tmp_path / "a.jsonl", Row))


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "[]", ""])
def test_an_object_that_is_none_is_told(tmp_path, text):
    (tmp_path / "a.json").write_text(text, "utf8")
    with pytest.raises(CorpusError, match=r"a\.json"):
        record_of(tmp_path / "a.json", Row)


def test_a_missing_file_is_told(tmp_path):
    for read in (lambda f: list(records_of(f, Row)), text_of):
        with pytest.raises(CorpusError, match="not there"):
            read(tmp_path / "no.jsonl")


def test_a_folder_in_place_of_a_file_is_told(tmp_path):
    for read in (lambda f: list(lines_of(f)), text_of):
        with pytest.raises(CorpusError, match="cannot be read"):
            read(tmp_path)


@pytest.mark.timeout(20)
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.json")
    for read in (lambda f: list(lines_of(f)), text_of):
        with pytest.raises(CorpusError, match="cannot be read"):
            read(tmp_path / "a.json")


def test_other_encodings_are_told_with_their_line(tmp_path):
    (tmp_path / "a").write_bytes(b"one\ntwo\n\xff\xfe\n")
    for read in (lambda f: list(lines_of(f)), text_of):
        with pytest.raises(CorpusError, match="no UTF-8"):
            read(tmp_path / "a")
    with pytest.raises(CorpusError, match="near line 3"):
        text_of(tmp_path / "a")


def test_no_line_is_read_beyond_its_bound(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_LINE", 10)
    (tmp_path / "a").write_text("short\n" + "x" * 11 + "\n")
    lines = lines_of(tmp_path / "a")
    assert next(lines) == (1, "short")
    with pytest.raises(CorpusError, match=r"Line 2 .* longer than 10"):
        next(lines)


def test_lines_files_and_sizes_are_bounded(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("1\n2\n3\n")
    (tmp_path / "b").write_text("1")
    monkeypatch.setattr(files, "MAX_LINES", 2)
    monkeypatch.setattr(files, "MAX_BYTES", 5)
    monkeypatch.setattr(files, "MAX_FILES", 1)
    with pytest.raises(CorpusError, match="more than 2 lines"):
        list(lines_of(tmp_path / "a"))
    with pytest.raises(CorpusError, match="larger than"):
        text_of(tmp_path / "a")
    with pytest.raises(CorpusError, match="more than 1 files"):
        files_in(tmp_path, "*")


def test_a_wrong_folder_is_told_what_it_should_hold(tmp_path):
    with pytest.raises(CorpusError, match=r"no folder of .*annotations/NAME.csv.*https://") as error:
        home_of(tmp_path, "opp115", "annotations/*.csv")
    assert "请给出" in error.value.text.zh
    with pytest.raises(CorpusError, match="There is no folder"):
        home_of(tmp_path / "none", "opp115", "annotations/*.csv")


def test_a_folder_above_is_good_enough(tmp_path):
    (tmp_path / "json").mkdir()
    (tmp_path / "json" / "x.json").write_text("{}")
    assert home_of(tmp_path, "policyie", "*.json", ("json",)) == tmp_path / "json"
    assert home_of(tmp_path / "json", "policyie", "*.json", ("json",)) == tmp_path / "json"
