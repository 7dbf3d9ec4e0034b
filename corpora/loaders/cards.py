"""What is known of each corpus: title, size, licence, citation, address, and what its folder holds."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, computed_field

from corpora.errors import CorpusError
from corpora.record import Record
from corpora.text import Language, Text
from corpora.toml_record import load_record


def _in_both(value: object) -> object:
    return {"zh": value, "en": value} if isinstance(value, str) else value


SameText = Annotated[Text, BeforeValidator(_in_both)]
"""A text that a file may give once where it reads the same in both languages, as names and addresses do."""


class Corpus(Record):
    """A corpus that can be read from a folder of the user's; none of it ships."""

    name: str
    """By which the command knows it."""
    title: SameText
    authors: SameText
    published: SameText
    """Where and when, with the DOI where there is one."""
    languages: tuple[Language, ...]
    size: Text
    units: Text
    """What is labelled, and with what."""
    licence: SameText | None = None
    """None where its publisher states none."""
    may_ship: bool
    """Whether what is learnt from it may ship with the project."""
    terms: Text
    address: SameText
    layout: Text
    """What the folder of the corpus holds, as published."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def citation(self) -> Text:
        """Return authors, title and publication in one line."""
        parts = (self.authors, self.title, self.published)
        return Text(zh=". ".join(p.zh for p in parts) + ".", en=". ".join(p.en for p in parts) + ".")


class _Cards(Record):
    corpora: tuple[Corpus, ...]


@cache
def cards() -> dict[str, Corpus]:
    """Return the corpora by name. Raises OntologyError for a broken file."""
    file = Path(str(files("corpora.loaders"))) / "cards.toml"
    return {card.name: card for card in load_record(file, _Cards).corpora}


def card_named(word: str) -> Corpus:
    """Return the corpus that `word` names: "CA4P-483", "ca4p483" and "ca4p" are one. Raises CorpusError."""
    sought = "".join(c for c in word.lower() if c.isalnum())
    found = [card for name, card in cards().items() if sought and name.startswith(sought)]
    if len(found) != 1:
        raise CorpusError("corpora.unknown", name=word, known=", ".join(cards()))
    return found[0]
