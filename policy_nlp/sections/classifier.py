"""What a block's own words say of its section: a linear model over hashed n-grams."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from corpora.text import Language
from policy_nlp.sections.features import BUCKETS, Features, features_of
from policy_nlp.sections.section import SECTIONS

Scores = npt.NDArray[np.float32]
"""A row for each text, a column for each section."""


@dataclass(frozen=True)
class Model:
    """Weights of the features and of the sections."""

    weights: Scores
    """A row for each feature."""
    bias: Scores
    """One for each section."""


def score(texts: Sequence[str], language: Language) -> Scores:
    """Return the logarithm of how probable each section is for each of `texts`, all in `language`."""
    return log_probabilities(features_of(texts, language), load_model(language))


def log_probabilities(features: Features, model: Model) -> Scores:
    """Return the logarithms of the probabilities of the sections, a row for each text."""
    ends = np.cumsum(features.counts)
    sums = np.empty((len(ends), len(SECTIONS)), np.float32)
    for number, (end, count) in enumerate(zip(ends.tolist(), features.counts.tolist(), strict=True)):
        sums[number] = model.weights.take(features.buckets[end - count : end], axis=0).sum(axis=0)
    logits = sums / np.sqrt(np.maximum(features.counts, 1))[:, None] + model.bias
    top = logits.max(axis=1, keepdims=True, initial=-np.inf)
    normal = top + np.log(np.exp(logits - top).sum(axis=1, keepdims=True))
    return np.asarray(logits - normal, np.float32)


@cache
def load_model(language: Language) -> Model:
    """Return the model that ships for `language`."""
    text = (files("policy_nlp.sections") / f"weights_{Language(language).value}.json").read_text("utf-8")
    return model_of(json.loads(text))


def model_of(saved: dict[str, object]) -> Model:
    """Return the model of what `saved_of` returned. Raises ValueError where it is for other sections."""
    if saved["sections"] != [s.value for s in SECTIONS] or saved["features"] != BUCKETS:
        raise ValueError("weights of other sections or features: train them anew")
    raw = np.frombuffer(base64.b64decode(str(saved["weights"])), dtype=np.int8)
    scales = np.array(saved["scales"], np.float32)
    bias = np.array(saved["bias"], np.float32)
    return Model(raw.reshape(BUCKETS, len(SECTIONS)).astype(np.float32) * scales, bias)


def saved_of(model: Model) -> dict[str, object]:
    """Return a model as JSON can hold it: weights as bytes, a scale for each section."""
    scales = np.maximum(np.abs(model.weights).max(axis=0) / 127, 1e-6)
    small = np.rint(model.weights / scales).astype(np.int8)
    return {
        "sections": [s.value for s in SECTIONS],
        "features": BUCKETS,
        "scales": [round(float(x), 6) for x in scales],
        "bias": [round(float(x), 4) for x in model.bias],
        "weights": base64.b64encode(small.tobytes()).decode("ascii"),
    }
