"""CAPP-130 from a miniature that we wrote in its form."""

from __future__ import annotations

import json

import pytest

from corpora.errors import CorpusError
from corpora.loaders.capp130 import load, names


def test_sentences_and_topics_in_order(tmp_path):
    labels = [{"id": 0, "label_chinese_name": "数据收集", "label_english_name": "Collection"}]
    (tmp_path / "label_explanation.json").write_text(json.dumps(labels), "utf-8-sig")
    (tmp_path / "Annotation").mkdir()
    for name, text, label in (("rw_10", "第二份", []), ("rw_2", "我们收集昵称。", ["数据收集"])):
        row = {"task": name, "id": 1, "text": text, "label": label, "rewrite": []}
        (tmp_path / "Annotation" / f"{name}.jsonl").write_text(json.dumps(row, ensure_ascii=False), "utf8")
    assert names(tmp_path) == ("rw_2", "rw_10")
    assert [x.text for x in load(tmp_path, "rw_10")] == ["第二份"]
    first, second = load(tmp_path)
    assert (first.document, first.text, first.labels) == ("rw_2", "我们收集昵称。", ("Collection",))
    assert (second.text, second.labels) == ("第二份", ())


def test_a_missing_corpus_is_told(tmp_path):
    with pytest.raises(CorpusError):
        list(load(tmp_path))


@pytest.mark.parametrize(
    ("labels", "row", "told"),
    [
        ("[]", '{"label": []}', "text"),
        ("[]", '{"text": "a", "label": [[]]}', "label"),
        ("[]", "{", "Line 1"),
        ("{}", '{"text": "a"}', "label_explanation"),
        ('[{"id": "x"}]', '{"text": "a"}', "label_explanation"),
        ("[" * 100_000, '{"text": "a"}', "no JSON"),
    ],
)
def test_broken_files_are_named(tmp_path, labels, row, told):
    (tmp_path / "label_explanation.json").write_text(labels)
    (tmp_path / "Annotation").mkdir()
    (tmp_path / "Annotation" / "rw_odd.jsonl").write_text(row)
    with pytest.raises(CorpusError, match=told):
        list(load(tmp_path))
