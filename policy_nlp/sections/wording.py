"""Words that tell a section whatever heading they stand below."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.text import Language
from corpora.toml_record import load_record
from policy_nlp.sections.section import Section

BEGINNING = 300
"""How much of a block is looked at, in characters."""


class Wording(Record):
    """What tells one section."""

    zh: tuple[str, ...]
    """Regular expressions on the beginning of a block."""
    en: tuple[str, ...]
    examples: tuple[str, ...]
    """Blocks that they tell; a test runs them."""
    counterexamples: tuple[str, ...]


class WordingFile(Record):
    """The file of all such words."""

    sections: dict[Section, Wording]


def told_by_words(text: str, language: Language) -> tuple[Section, ...]:
    """Return the sections that the beginning of `text` tells; empty as a rule."""
    beginning = text[:BEGINNING]
    return tuple(section for section, words in _patterns(language) if words.search(beginning))


@cache
def load_wording() -> dict[Section, Wording]:
    """Return the words of every section that has such. Raises OntologyError for a broken file."""
    return load_record(Path(str(files("policy_nlp.sections"))) / "words.toml", WordingFile).sections


@cache
def _patterns(language: Language) -> tuple[tuple[Section, re.Pattern[str]], ...]:
    return tuple(
        (section, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE))
        for section, both in load_wording().items()
        for patterns in (both.zh if language == Language.ZH else both.en,)
    )
