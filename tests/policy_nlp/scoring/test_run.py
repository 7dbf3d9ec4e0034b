"""One run: every text is read once, by the public reader, and judged at once."""

from __future__ import annotations

import json

import pytest

import policy_nlp
from corpora.errors import CorpusError
from corpora.loaders import cards
from policy_nlp.scoring import Choice, score
from policy_nlp.scoring.run import MEASURES

TEXT = "We collect your email address.\n\nWe do not collect your contacts.\n"


@pytest.fixture
def folder(tmp_path):
    for name in ("ann", "docs"):
        (tmp_path / name).mkdir()
    for id_ in ("a", "b"):
        (tmp_path / "docs" / f"{id_}.txt").write_text(TEXT)
        quote = {"quote": "We collect your email address.", "action": "collect", "polarity": "yes"}
        told = {"id": id_, "language": "en", "statements": [{**quote, "data": ["contact.email"]}]}
        (tmp_path / "ann" / f"{id_}.json").write_text(json.dumps(told))
    return tmp_path


def test_every_corpus_has_its_measure_and_its_card():
    assert set(MEASURES) == set(cards())


def test_figures_differences_and_progress(folder):
    misses, items = [], []
    found = score("gold", folder, on_miss=misses.append, on_item=lambda *told: items.append(told))
    assert found.documents == ("a", "b")
    assert found.units == 2
    assert items == [(1, "a"), (2, "b")]
    assert found.headlines()["gold_collect"] == 1
    assert [(m.document, m.unit) for m in misses if m.figure == "gold_denied"] == [
        (id_, "collect denied comms.contacts") for id_ in "ab"
    ]


def test_every_document_is_read_once(folder, monkeypatch):
    read, files = policy_nlp.read_policy, []

    def counted(source, **options):
        files.append(source.name)
        return read(source, **options)

    monkeypatch.setattr(policy_nlp, "read_policy", counted)
    score("gold", folder, Choice(without=("a",)))
    assert files == ["b.txt"]


def test_of_a_corpus_in_parts_the_first_is_read(tmp_path):
    for part in ("test", "train"):
        (tmp_path / f"{part}.json").write_text(json.dumps({"text": part, "label": []}))
    assert score("app350", tmp_path).documents == ("test",)
    assert score("app350", tmp_path, Choice(only=("train",))).documents == ("train",)


def test_an_unknown_corpus_is_told(tmp_path):
    with pytest.raises(CorpusError, match="known: gold"):
        score("nonesuch", tmp_path)
