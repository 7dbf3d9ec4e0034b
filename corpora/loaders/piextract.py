"""PI-Extract: sentences of web policies, data phrases marked in four layers (Bui et al., PETS 2021).

Folder: `{CollectUse,Share}_{true,false}/{train,validation}.conll03`: a word and its tag a line, sentences parted by
blank lines; the four layers tell of the same sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpora.errors import CorpusError
from corpora.loaders.files import home_of, lines_of
from corpora.loaders.sentences import MarkedSentence, Span, runs_of
from corpora.text import Language

LAYERS = ("CollectUse_true", "CollectUse_false", "Share_true", "Share_false")
PARTS = ("validation", "train")


def names(folder: Path) -> tuple[str, ...]:
    """Return the parts that are there, those for measuring first. Raises CorpusError for another folder."""
    home = _home(folder)
    return tuple(part for part in PARTS if (home / LAYERS[0] / f"{part}.conll03").is_file())


def load(folder: Path, part: str = "train") -> Iterator[MarkedSentence]:
    """Yield the sentences of `part`; labels are the names of the layers. Raises CorpusError."""
    home = _home(folder)
    layers = [_sentences(home / layer / f"{part}.conll03") for layer in LAYERS]
    try:
        for same in zip(*layers, strict=True):
            yield _marked(same, part, home)
    except ValueError as error:
        raise CorpusError("corpora.layers_differ", folder=home, part=part) from error


def _marked(layers: tuple[list[tuple[str, str]], ...], part: str, home: Path) -> MarkedSentence:
    words = [word for word, _ in layers[0]]
    if any([word for word, _ in layer] != words for layer in layers):
        raise CorpusError("corpora.layers_differ", folder=home, part=part)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    spans = tuple(
        Span(label=label, start=starts[first], end=starts[after] - 1)
        for label, layer in zip(LAYERS, layers, strict=True)
        for _, first, after in runs_of(tag for _, tag in layer)
    )
    return MarkedSentence(document=part, language=Language.EN, text=" ".join(words), spans=spans)


def _sentences(file: Path) -> Iterator[list[tuple[str, str]]]:
    words: list[tuple[str, str]] = []
    for _, line in lines_of(file):
        if line.startswith("-DOCSTART"):
            continue
        if line.strip():
            fields = line.split(" ")
            words.append((fields[0], fields[-1]))
        elif words:
            yield words
            words = []
    if words:
        yield words


def _home(folder: Path) -> Path:
    return home_of(folder, "piextract", f"{LAYERS[0]}/*.conll03")
