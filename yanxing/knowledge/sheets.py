"""Sheets: what is shown of a term, an organisation or a host, whatever it is shown on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.ontology.terms import Checked
from corpora.text import Language


@dataclass(frozen=True)
class Table:
    """Rows under heads."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    brief: int | None = None
    """Leading columns that the terminal shows, where it has no room for all."""


@dataclass(frozen=True)
class Sheet:
    """Facts by name, then tables. Everything is in one language."""

    title: str
    lead: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    """(name, value); those without value are left out when shown."""
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True)
class Tongue:
    """Short words for sheets in one language."""

    language: Language

    def say(self, name: str, /, **values: object) -> str:
        """Return message `name` of the catalogue's area `knowledge`."""
        return say(f"knowledge.{name}", **values).to(self.language)

    def facts(self, **values: str) -> tuple[tuple[str, str], ...]:
        """Return facts named by messages of the catalogue, without the empty ones."""
        return tuple((self.say(name), value) for name, value in values.items() if value)

    def heads(self, *names: str) -> tuple[str, ...]:
        """Return the heads of a table."""
        return tuple(self.say(name) for name in names)

    def listed(self, items: Iterable[str], most: int | None = None) -> str:
        """Return items in one line; where there are more than `most`, the rest is counted."""
        shown = list(items)
        kept = shown if most is None else shown[:most]
        joined = ("、" if self.language == Language.ZH else ", ").join(kept)
        return (
            joined
            if len(kept) == len(shown)
            else self.say("and_more", shown=joined, rest=len(shown) - len(kept))
        )

    def roles(self, roles: Sequence[str]) -> str:
        """Return the labels of trades."""
        return self.listed(self.say(f"role_{role}") for role in roles)

    def checked(self, checked: Checked) -> str:
        """Return how sure facts are, from what, and when."""
        sources = self.listed(self.say(f"source_{source}") for source in checked.sources)
        how = self.say("checked_sure" if checked.sure else "checked_likely", sources=sources)
        return self.say("checked_when", how=how, when=checked.when) if checked.when else how

    def data(self, data_type: str) -> str:
        """Return label and id of a data type."""
        label = load_ontology().data_types[data_type].labels.to(self.language)
        return self.say("label_and_id", label=label, id=data_type)

    def party(self, party: str) -> str:
        """Return name and id of an organisation."""
        return self.say("label_and_id", label=load_ontology().parties[party].name.to(self.language), id=party)
