"""PolicyIE from a miniature that we wrote in its form."""

from __future__ import annotations

import json

import pytest

from corpora.errors import CorpusError
from corpora.loaders.policyie import Slot, load, load_slots, load_with_slots, names


def test_intents(tmp_path):
    row = {"sentence": "We collect your name .", "label": "data-collection-usage"}
    (tmp_path / "intent_classification_train.json").write_text(json.dumps(row))
    assert names(tmp_path) == ("train",)
    (sentence,) = load(tmp_path)
    assert sentence.labels == ("data-collection-usage",)


def test_slots_of_both_layers(tmp_path):
    tokens = ["We", "collect", "your", "full", "name", "for", "ads"]
    first = ["B-collector", "B-action", "O", "B-data", "I-data", "O", "O"]
    second = ["O", "O", "O", "O", "O", "O", "B-purpose"]
    for layer, labels in (("I", first), ("II", second)):
        (tmp_path / f"type_{layer}_slot_filling_valid.json").write_text(
            json.dumps({"tokens": tokens, "labels": labels})
        )
    ((text, slots),) = load_slots(tmp_path, "valid")
    assert text == "We collect your full name for ads"
    assert [(s.label, s.text) for s in slots] == [
        ("collector", "We"),
        ("action", "collect"),
        ("data", "full name"),
        ("purpose", "ads"),
    ]
    assert Slot(label="purpose", text="ads") in slots


def written(folder, sentences, *layers):
    rows = [json.dumps({"sentence": s, "label": "Other"}) for s in sentences]
    (folder / "intent_classification_test.json").write_text("\n".join(rows))
    for layer, lines in zip(("I", "II"), layers, strict=True):
        (folder / f"type_{layer}_slot_filling_test.json").write_text("\n".join(map(json.dumps, lines)))


def test_sentences_and_slots_go_together(tmp_path):
    (tmp_path / "json").mkdir()
    tagged = {"tokens": ["Hi"], "labels": ["B-x"]}
    written(tmp_path / "json", ["Hi"], [tagged], [{"tokens": ["Hi"], "labels": ["O"]}])
    ((sentence, slots),) = load_with_slots(tmp_path, "test")
    assert (sentence.text, slots) == ("Hi", (Slot(label="x", text="Hi"),))


def test_files_of_different_sentences_are_told(tmp_path):
    tagged = {"tokens": ["Hi"], "labels": ["O"]}
    written(tmp_path, ["Hi", "Bye"], [tagged], [tagged])
    with pytest.raises(CorpusError, match="same sentences"):
        list(load_with_slots(tmp_path, "test"))
    written(tmp_path, ["Hi"], [tagged], [])
    with pytest.raises(CorpusError, match="same sentences"):
        list(load_with_slots(tmp_path, "test"))


@pytest.mark.parametrize(
    "row", [{"tokens": ["a"]}, {"tokens": "a", "labels": []}, {"tokens": [1], "labels": ["O"]}]
)
def test_broken_slots_are_named(tmp_path, row):
    written(tmp_path, ["a"], [row], [row])
    with pytest.raises(CorpusError, match="line 1"):
        list(load_slots(tmp_path, "test"))
