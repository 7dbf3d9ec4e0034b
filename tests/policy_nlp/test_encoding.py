"""The quick first part of the English model answers as the one that it stands for."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from policy_nlp import english_model
from policy_nlp.encoding import quick


@pytest.fixture(scope="module")
def pinned():
    folder = english_model.model_folder()
    if folder is None:
        pytest.skip("the extra `en` is not installed")
    return spacy.load(folder)


@pytest.mark.parametrize(
    "texts",
    [
        ["We can't share your e-mail address; can we?", "We share it."],
        ["", "We.", "", "We collect what you type, and what you say. " * 60],
        ["we you we we you you it we it it you we it you it you it you we it it we", "it it you"],
        ["we  we We\twe 𝒘e 我们 we's"],
    ],
)
def test_vectors_are_those_of_the_model(pinned, texts: list[str]) -> None:
    docs = [pinned.make_doc(text) for text in texts]
    model = pinned.get_pipe("tok2vec").model
    for given, wanted in zip(quick(model).predict(docs), model.predict(docs), strict=True):
        assert given.shape == wanted.shape
        assert np.allclose(given, wanted, atol=1e-4)


def test_a_model_of_another_make_is_refused(pinned) -> None:
    with pytest.raises(ValueError, match="unpack"):
        quick(pinned.get_pipe("tagger").model)
