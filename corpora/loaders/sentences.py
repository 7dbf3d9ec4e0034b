"""What the loaders of sentence corpora yield."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpora.record import Record
from corpora.text import Language


class LabelledSentence(Record):
    """One sentence of a corpus with its labels in the corpus's own words."""

    document: str
    """Name of the policy or part that it stands in."""
    language: Language
    text: str
    labels: tuple[str, ...] = ()


class Span(Record):
    """A phrase of a sentence and what it is."""

    label: str
    start: int
    """Offset of the first character in the sentence."""
    end: int
    """Offset after the last."""


class MarkedSentence(Record):
    """One sentence of a corpus with its phrases in the corpus's own words."""

    document: str
    language: Language
    text: str
    spans: tuple[Span, ...] = ()

    def labels(self) -> frozenset[str]:
        """Return what its phrases are."""
        return frozenset(span.label for span in self.spans)

    def phrases(self, label: str) -> tuple[str, ...]:
        """Return the texts of the phrases that are `label`."""
        return tuple(self.text[s.start : s.end] for s in self.spans if s.label == label)


def runs_of(tags: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Yield (label, first, after the last) for every phrase of tags `B-x`, `I-x`, `S-x`, `E-x` and `O`.

    A phrase that begins with `I-` is one, as some published tags do so.
    """
    label, start, end = "", 0, 0
    for at, tag in enumerate(tags):
        place, _, name = tag.partition("-")
        if label and (name != label or place in "BS"):
            yield label, start, at
            label = ""
        if name and not label:
            label, start = name, at
        end = at + 1
    if label:
        yield label, start, end
