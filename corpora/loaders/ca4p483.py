"""CA4P-483: Chinese app policies, labelled character by character (Zhao et al., EMNLP 2022).

Folder: `test.char.bios`, `dev.char.bios` or `train.char.bio`: a character and its tag a line, sentences parted by blank
lines. Labels: data, collect, share, handler, subjects, condition, purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpora.loaders.files import files_in, home_of, lines_of
from corpora.loaders.sentences import MarkedSentence, Span, runs_of
from corpora.text import Language

PARTS = ("test", "dev", "train")
_SHORTEST = 4
"""Characters of a sentence; shorter runs are numbers and marks of lists."""


def names(folder: Path) -> tuple[str, ...]:
    """Return the parts that are there, those for measuring first. Raises CorpusError for another folder."""
    home = _home(folder)
    return tuple(part for part in PARTS if files_in(home, f"{part}.char.bio*"))


def load(folder: Path, part: str = "dev") -> Iterator[MarkedSentence]:
    """Yield the sentences of `part`. Raises CorpusError for a missing or broken file."""
    home = _home(folder)
    found = files_in(home, f"{part}.char.bio*")
    for characters in _sentences(found[0] if found else home / f"{part}.char.bios"):
        if len(characters) >= _SHORTEST:
            text = "".join(c for c, _ in characters)
            spans = tuple(
                Span(label=label, start=start, end=end)
                for label, start, end in runs_of(t for _, t in characters)
            )
            yield MarkedSentence(document=part, language=Language.ZH, text=text, spans=spans)


def _sentences(file: Path) -> Iterator[list[tuple[str, str]]]:
    characters: list[tuple[str, str]] = []
    for _, line in lines_of(file):
        fields = line.split()
        # A tag alone is that of white space, which the corpus leaves out.
        if len(fields) == 2 and len(fields[0]) == 1:
            characters.append((fields[0], fields[1]))
        elif not fields and characters:
            yield characters
            characters = []
    if characters:
        yield characters


def _home(folder: Path) -> Path:
    return home_of(folder, "ca4p483", "*.char.bio*")
