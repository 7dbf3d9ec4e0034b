"""What every measure does: it yields texts with what a corpus says of them, and judges how they were read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from corpora.text import Language
from policy_nlp.scoring.figures import Figure, Tallies, Unit
from policy_nlp.statements import Policy

W = TypeVar("W")


@dataclass(frozen=True)
class Item(Generic[W]):
    """A text with what the corpus says of it."""

    document: str
    language: Language
    source: Path | str
    """A file, or the text itself."""
    wanted: W

    @property
    def unit(self) -> Unit:
        """Return what the list of errors shows of it."""
        return Unit(self.document, self.source if isinstance(self.source, str) else "")


class Measure(Protocol[W]):
    """The definitions of one corpus."""

    @property
    def by_part(self) -> bool:
        """Whether its documents are parts (test, train), of which the first is usually read, and not all."""
        ...

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the documents, or parts, in `folder`. Raises CorpusError for another folder."""
        ...

    def items(self, folder: Path, name: str) -> Iterator[Item[W]]:
        """Yield the texts of one document or part. Raises CorpusError for broken files."""
        ...

    def judge(self, item: Item[W], policy: Policy, tallies: Tallies) -> None:
        """Hold what was read against what the corpus says."""
        ...

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield the figures of all texts together."""
        ...
