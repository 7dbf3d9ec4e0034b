"""What shows that a document is a list of third parties, rules for children and so on: one TOML file each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from corpora.record import Record
from corpora.toml_record import load_record
from policy_nlp.notices.evidence import Cases, Evidence, Patterns, compile_patterns
from policy_nlp.statements import LinkKind


class Addresses(Record):
    """Addresses that do, or do not, show a kind by themselves; a test runs them."""

    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Kind(Record):
    """One kind of linked document."""

    zh: Patterns
    """On a title."""
    en: Patterns
    paths: Patterns
    """On the address."""
    examples: Cases
    """Titles."""
    counterexamples: Cases
    addresses: Addresses = Addresses()


@dataclass(frozen=True)
class Signs:
    """The compiled patterns of one kind; titles are read in both languages, for policies mix them."""

    titles: tuple[Evidence, ...]
    paths: Evidence

    def in_title(self, title: str) -> bool:
        """Whether `title` is that of such a document."""
        return any(e.holds(title) for e in self.titles)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where in `text` such a document is named."""
        found = (m for e in self.titles for m in e.shows.finditer(text))
        return [m.span() for m in found if self.in_title(m[0])]


@cache
def load_kinds() -> Mapping[LinkKind, Kind]:
    """Return what is known of every kind."""
    folder = Path(str(files("policy_nlp.linked")))
    return MappingProxyType({kind: load_record(folder / f"{kind}.toml", Kind) for kind in LinkKind})


@cache
def load_signs() -> Mapping[LinkKind, Signs]:
    """Return the compiled patterns of every kind."""
    return MappingProxyType({kind: _signs(known) for kind, known in load_kinds().items()})


def _signs(kind: Kind) -> Signs:
    titles = compile_patterns(kind.zh), compile_patterns(kind.en)
    return Signs(titles, compile_patterns(kind.paths))


def kind_of_title(title: str) -> LinkKind | None:
    """Return what a document called `title` is; None for one of no kind."""
    plain = re.sub(r"[\s\u200b]+", " ", title).strip(" .。")
    return next((kind for kind, signs in load_signs().items() if signs.in_title(plain)), None)


def kind_of_address(address: str) -> LinkKind | None:
    """Return what a document at `address` surely is by its path; None for any other."""
    return next((kind for kind, signs in load_signs().items() if signs.paths.holds(address)), None)
