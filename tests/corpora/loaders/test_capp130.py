"""CAPP-130 from a miniature that we wrote in its form."""

from __future__ import annotations

import json

import pytest

from corpora.loaders.capp130 import load
from corpora.loaders.sentences import CorpusError


def test_sentences_and_topics_in_order(tmp_path):
    names = [{"id": 0, "label_chinese_name": "数据收集", "label_english_name": "Collection"}]
    (tmp_path / "label_explanation.json").write_text(json.dumps(names), "utf-8-sig")
    (tmp_path / "Annotation").mkdir()
    for name, text, label in (("rw_10", "第二份", []), ("rw_2", "我们收集昵称。", ["数据收集"])):
        row = {"task": name, "id": 1, "text": text, "label": label, "rewrite": []}
        (tmp_path / "Annotation" / f"{name}.jsonl").write_text(json.dumps(row, ensure_ascii=False), "utf8")
    first, second = load(tmp_path)
    assert (first.document, first.text, first.labels) == ("rw_2", "我们收集昵称。", ("Collection",))
    assert (second.text, second.labels) == ("第二份", ())


def test_a_missing_corpus_is_told(tmp_path):
    with pytest.raises(CorpusError):
        list(load(tmp_path))
