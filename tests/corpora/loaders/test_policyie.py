"""PolicyIE from a miniature that we wrote in its form."""

from __future__ import annotations

import json

from corpora.loaders.policyie import Slot, load, load_slots


def test_intents(tmp_path):
    row = {"sentence": "We collect your name .", "label": "data-collection-usage"}
    (tmp_path / "intent_classification_train.json").write_text(json.dumps(row))
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
