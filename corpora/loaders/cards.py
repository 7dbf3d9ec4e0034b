"""What is known of each corpus: title, size, licence, citation, address, and what its folder holds."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import computed_field

from corpora.errors import CorpusError
from corpora.record import Record
from corpora.text import Language, Text
from corpora.toml_record import load_record


class Corpus(Record):
    """A corpus that can be read from a folder of the user's; none of it ships."""

    name: str
    """By which the command knows it."""
    title: str
    authors: str
    published: str
    """Where and when, with the DOI where there is one."""
    languages: tuple[Language, ...]
    size: Text
    units: Text
    """What is labelled, and with what."""
    licence: str | None = None
    """None where its publisher states none."""
    may_ship: bool
    """Whether what is learnt from it may ship with the project."""
    terms: Text
    address: str
    layout: Text
    """What the folder of the corpus holds, as published."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def citation(self) -> str:
        """Return authors, title and publication in one line."""
        return f"{self.authors}. {self.title}. {self.published}."


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
