"""PI-Extract from a miniature that we wrote in its form."""

from __future__ import annotations

import pytest

from corpora.errors import CorpusError
from corpora.loaders.piextract import LAYERS, load, names

WORDS = ["We", "keep", "your", "name"]


def written(folder, part="train", **tags):
    for layer in LAYERS:
        told = tags.get(layer, "O O O O").split()
        lines = "".join(f"{word} _ _ {tag}\n" for word, tag in zip(WORDS, told, strict=False))
        (folder / layer).mkdir(exist_ok=True)
        (folder / layer / f"{part}.conll03").write_text(f"-DOCSTART- -X- O O\n\n{lines}\nHello _ _ O\n")
    return folder


def test_sentences_and_phrases(tmp_path):
    folder = written(tmp_path, CollectUse_true="O O B-DATA I-DATA", Share_false="O O O B-DATA")
    assert names(folder) == ("train",)
    first, second = load(folder)
    assert first.text == "We keep your name"
    assert first.phrases("CollectUse_true") == ("your name",)
    assert first.labels() == {"CollectUse_true", "Share_false"}
    assert (second.text, second.spans) == ("Hello", ())


def test_layers_that_tell_of_other_sentences_are_told(tmp_path):
    folder = written(tmp_path)
    (folder / "Share_true" / "train.conll03").write_text("We _ _ O\n")
    with pytest.raises(CorpusError, match="same sentences"):
        list(load(folder))
    (folder / "Share_true" / "train.conll03").write_text("They _ _ O\nkeep _ _ O\n\nHello _ _ O\n")
    with pytest.raises(CorpusError, match="same sentences"):
        list(load(folder))
    (folder / "Share_true" / "train.conll03").unlink()
    with pytest.raises(CorpusError, match="not there"):
        list(load(folder))


def test_a_wrong_folder_is_told(tmp_path):
    with pytest.raises(CorpusError, match="CollectUse_true"):
        names(tmp_path)
