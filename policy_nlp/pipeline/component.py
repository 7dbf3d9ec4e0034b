"""What the components of the pipelines have in common: each notes down on a block what it finds there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from spacy.tokens import Doc

from policy_nlp.pipeline.analysis import Sentence
from policy_nlp.pipeline.own_names import Own

if TYPE_CHECKING:
    from policy_nlp.pipeline.predications import Reading

Doc.set_extension("text", getter=lambda doc: doc.text, force=True)
Doc.set_extension("may_name", default=True, force=True)
Doc.set_extension("own", default=Own(), force=True)
Doc.set_extension("sentences", default=(), force=True)
Doc.set_extension("predications", default=(), force=True)


@dataclass(slots=True)
class Notes:
    """A block and what is noted down about it.

    A document of spaCy has the notes under the same names in `doc._`. The walk through a policy makes no documents:
    no component asks for tokens, and to make them and to look up `doc._` took a tenth of the time of a block.
    """

    text: str
    own: Own = field(default_factory=Own)
    """Whose policy the block is of."""
    may_name: bool = True
    """Whether it may name a known organisation; False is told of many blocks at once."""
    sentences: list[Sentence] = field(default_factory=list)
    predications: list[Reading] = field(default_factory=list)


class Component:
    """A component; `note` is what it does."""

    def note(self, notes: Notes) -> None:
        """Note down on `notes` what is found in the sentences there."""
        raise NotImplementedError

    def through(self, stream: Iterable[Notes]) -> Iterator[Notes]:
        """Note it down on each block of `stream` and yield it."""
        for notes in stream:
            self.note(notes)
            yield notes

    def __call__(self, doc: Doc) -> Doc:
        """Note it down on `doc` and return it."""
        self.note(notes_on(doc))
        return doc


def notes_on(doc: Doc) -> Notes:
    """Return the notes of a document, which its `doc._` answers for."""
    return cast("Notes", doc._)
