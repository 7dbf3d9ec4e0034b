"""The first part of the English model, word vectors in their context, computed by numpy alone.

It computes what the layers of the model compute, in less than half of the time: what a word is by itself, and what it
is between its neighbours, only once for all the places of a batch, and in pieces that stay in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

ROWS = 512
"""How many words a layer takes at once."""
SELDOM = 1.5
"""With so many times as many rows as there are vectors in them, it is quicker to multiply each vector once."""
_STIR = np.uint64(0x9E3779B97F4A7C15)
_PARAMETERS = {"maxout": ("W", "b"), "layernorm": ("G", "b")}
_EPSILON = np.float32(1e-8)
# Its product of matrices takes one core; numpy's own takes all, and waits for those that others use.
_OPS = NumpyOps()

Floats = NDArray[np.float32]
Features = NDArray[np.uint64]
Numbers = NDArray[np.int64]


class Layer(NamedTuple):
    """A layer that keeps the largest of several sums, and brings what it keeps to one scale."""

    weights: Floats
    """Transposed, so that the first sums of all outputs stand together, then the second ones."""
    bias: Floats
    scale: Floats
    shift: Floats

    def __call__(self, given: Floats) -> Floats:
        """Return the outputs for rows of inputs."""
        return self._kept(_OPS.gemm(given, self.weights))

    def beside(self, vectors: Floats, three: Numbers) -> Floats:
        """Return the outputs for rows of three vectors each; `three`: which of the vectors they are.

        Each vector is multiplied once, however many rows hold it.
        """
        parts = [_OPS.gemm(vectors, weights) for weights in np.split(self.weights, three.shape[1])]
        told = np.empty((len(three), len(self.scale)), dtype=np.float32)
        for start in range(0, len(three), ROWS):
            rows = three[start : start + ROWS]
            sums = parts[0][rows[:, 0]]
            for at, part in enumerate(parts[1:], 1):
                sums += part[rows[:, at]]
            told[start : start + ROWS] = self._kept(sums)
        return told

    def _kept(self, sums: Floats) -> Floats:
        """Return the largest of the sums of each output, brought to one scale."""
        width = len(self.scale)
        sums += self.bias
        kept: Floats = np.maximum(sums[:, :width], sums[:, width : 2 * width])
        for first in range(2 * width, sums.shape[1], width):
            np.maximum(kept, sums[:, first : first + width], out=kept)
        kept -= kept.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", kept, kept) / np.float32(width) + _EPSILON
        kept *= (1 / np.sqrt(spread))[:, None]
        kept *= self.scale
        kept += self.shift
        return kept


class Encoding:
    """Stands for the model of a tok2vec component; gives the vectors of the words of documents."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Take over the layers of `model`; ValueError where it is not made as the pinned one is."""
        embedding, window = model.layers
        extract, _, tables, mixer, _ = embedding.layers
        self._columns = list(extract.attrs["columns"])
        self._tables = tables.layers[0]
        self._first = _layer(mixer.layers[0])
        self._pad = int(window.attrs["pad"])
        self._layers = [_layer(residual.layers[0]) for residual in window.layers[0].layers]

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """Return the vectors of the words of each document."""
        features = [np.asarray(doc.to_array(self._columns), dtype=np.uint64) for doc in docs]
        words, which = _once(np.concatenate([f.reshape(-1, len(self._columns)) for f in features]))
        lengths = [len(doc) for doc in docs]
        # Words of one document are no neighbours of those of the next.
        starts = np.cumsum([self._pad, *(n + self._pad for n in lengths if n)])
        places = np.concatenate(
            [np.arange(a, a + n) for a, n in zip(starts, filter(None, lengths), strict=False)]
        )
        vectors = np.pad(self._first(self._tables.predict(words)), ((1, 0), (0, 0)))
        numbers = np.zeros(int(starts[-1]), dtype=np.int64)
        numbers[places] = which + 1
        for layer in self._layers[:-1]:
            vectors, numbers = _with_neighbours(vectors, numbers, layer)
        told, numbers = _with_neighbours(vectors, numbers, self._layers[-1], places)
        told = told[numbers]
        ends = np.cumsum([0, *lengths])
        return [told[a:b] for a, b in pairwise(ends)]


def _once(features: Features) -> tuple[Features, Numbers]:
    """Return each word once, and which of them stands at each place."""
    keys = np.zeros(len(features), dtype=np.uint64)
    for column in features.T:
        keys = (keys ^ column) * _STIR
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    if not np.array_equal(features[first][which], features):
        first = which = np.arange(len(features))
    return features[first], which


def _layer(model: Model[Any, Any]) -> Layer:
    """Return the one layer of sums below `model` with its scale."""
    (sums,) = (m for m in model.walk() if m.name == "maxout")
    (norm,) = (m for m in model.walk() if m.name == "layernorm")
    weights, bias, scale, shift = (
        np.asarray(m.get_param(name), dtype=np.float32) for m in (sums, norm) for name in _PARAMETERS[m.name]
    )
    outputs, pieces, inputs = weights.shape
    return Layer(
        np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, pieces * outputs)),
        np.ascontiguousarray(bias.T.reshape(-1)),
        scale,
        shift,
    )


def _with_neighbours(
    vectors: Floats, numbers: Numbers, layer: Layer, places: Numbers | None = None
) -> tuple[Floats, Numbers]:
    """Return each vector with what a layer makes of it and the vectors beside it, and which of them stands where.

    `numbers`: which of `vectors` stands at each place; three that stand together in several places are taken once.
    `places`: where alone it is asked for.
    """
    around = np.pad(numbers, 1, mode="edge")
    three = np.stack((around[:-2], around[1:-1], around[2:]), axis=1)
    three = three if places is None else three[places]
    keys = (three[:, 0] * len(vectors) + three[:, 1]) * len(vectors) + three[:, 2]
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    three = three[first]
    told = vectors[three[:, 1]]
    if len(vectors) * SELDOM <= len(three):
        told += layer.beside(vectors, three)
        return told, which
    for start in range(0, len(three), ROWS):
        beside = vectors[three[start : start + ROWS]]
        told[start : start + ROWS] += layer(beside.reshape(len(beside), -1))
    return told, which


def quick(model: Model[Any, Any]) -> Model[Any, Any]:
    """Return a model that answers as `model`, the first part of the pinned English model, does."""
    encoding = Encoding(model)

    def forward(
        _: Model[Any, Any],
        docs: Sequence[Doc],
        is_train: bool,  # noqa: ARG001 - as it is called
    ) -> tuple[list[Floats], Callable[[Any], Any]]:
        return encoding(docs), lambda given: given

    return Model("encoding", forward, dims={"nO": model.get_dim("nO")})
