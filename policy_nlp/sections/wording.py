"""Words that tell a section whatever heading they stand below."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.text import Language
from corpora.toml_record import load_record
from policy_nlp.notices.screening import Screen
from policy_nlp.sections.section import Section

BEGINNING = 200
"""How much of a block is looked at, in characters."""


class Wording(Record):
    """What tells one section."""

    stems_zh: tuple[str, ...]
    """One of these occurs in whatever the patterns match."""
    stems_en: tuple[str, ...]
    zh: tuple[str, ...]
    """Regular expressions on the beginning of a block, in small letters."""
    en: tuple[str, ...]
    examples: tuple[str, ...]
    """Blocks that they tell; a test runs them."""
    counterexamples: tuple[str, ...]


class WordingFile(Record):
    """The file of all such words."""

    sections: dict[Section, Wording]


def told_by_words(text: str, language: Language) -> tuple[Section, ...]:
    """Return the sections that the beginning of `text` tells; empty as a rule."""
    beginning = text[:BEGINNING].lower()
    patterns, stems = _patterns(language)
    return tuple(
        patterns[n][0] for n in sorted(stems.candidates(beginning)) if patterns[n][1].search(beginning)
    )


@cache
def load_wording() -> dict[Section, Wording]:
    """Return the words of every section that has such. Raises OntologyError for a broken file."""
    return load_record(Path(str(files("policy_nlp.sections"))) / "words.toml", WordingFile).sections


@cache
def _patterns(language: Language) -> tuple[list[tuple[Section, re.Pattern[str]]], Screen[int]]:
    """Return the pattern of each section, and what tells which of them to ask."""
    chinese = language == Language.ZH
    found: list[tuple[Section, re.Pattern[str]]] = []
    stems: dict[int, list[str]] = {}
    for number, (section, own) in enumerate(load_wording().items()):
        found.append((section, re.compile("|".join(f"(?:{p})" for p in (own.zh if chinese else own.en)))))
        stems[number] = [re.escape(stem) for stem in (own.stems_zh if chinese else own.stems_en)]
    return found, Screen(stems)
