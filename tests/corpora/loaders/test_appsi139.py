"""APPSI-139 from a miniature that we wrote in its form."""

from __future__ import annotations

import pytest

from corpora.errors import CorpusError
from corpora.loaders.appsi139 import load, names


def written(tmp_path, *lines):
    folder = tmp_path / "topic_identification_dataset_instance"
    folder.mkdir()
    (folder / "train.txt").write_text("\n".join(lines), "utf8")
    return tmp_path


def test_sentences_and_topics(tmp_path):
    vector = [0] * 11
    vector[4] = vector[5] = 1
    folder = written(tmp_path, f"We,keep,logs,,and,guard,them.\t{vector}", "", f"Hello.\t{[0] * 11}")
    assert names(folder) == ("train",)
    first, second = load(folder)
    assert first.text == "We keep logs, and guard them."
    assert first.labels == ("Data Retention", "Data Security")
    assert (second.text, second.labels) == ("Hello.", ())


@pytest.mark.parametrize("line", ["We,keep.\t[0, 1]", "We,keep.\tx", "no tab", "We.\t" + "[" * 100_000])
def test_a_broken_line_is_named(tmp_path, line):
    with pytest.raises(CorpusError, match="Line 1"):
        list(load(written(tmp_path, line)))


def test_a_missing_corpus_is_told(tmp_path):
    with pytest.raises(CorpusError):
        list(load(tmp_path))
