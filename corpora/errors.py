"""The root of the project's errors: each says what happened, where, and what to do next, in zh and en."""

from __future__ import annotations

from corpora.messages import say
from corpora.text import Text


class InputError(Exception):
    """Something that a user gave cannot be used. `text` holds the sentence to show; str() is the English one.

    `inconclusive` is True where the input could be read but holds nothing to judge (exit status 3, not 2).
    """

    inconclusive = False

    def __init__(self, key: str, /, **values: object) -> None:
        self.key = key
        self.text: Text = say(key, **values)
        super().__init__(self.text.en)


class ProfileError(InputError):
    """An app, persona or marks file that cannot be used."""


class CorpusError(InputError):
    """A labelled corpus that is not there or not of the form its publisher describes."""


class OntologyError(InputError):
    """A term file that breaks the rules of the vocabulary."""
