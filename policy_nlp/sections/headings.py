"""What the words of a heading say of the part below it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.text import Language
from corpora.toml_record import load_record
from policy_nlp.intake.markers import marker_of
from policy_nlp.lang.narrowing import Narrowing
from policy_nlp.sections.section import Section

LONGEST = 160
"""No more of a heading is looked at, in characters: longer ones are sentences."""
_REMEMBERED = 4096
_MARKS = re.compile(r"^[^\w]+|[\s:：]+$")


class Headings(Record):
    """How headings of one section speak in one language."""

    patterns: tuple[str, ...]
    """Regular expressions on a heading without its number; any of them says it ..."""
    rejects: tuple[str, ...] = ()
    """... unless one of these matches too."""
    examples: tuple[str, ...] = ()
    """Headings that say it; a test runs them."""
    counterexamples: tuple[str, ...] = ()


class SectionHeadings(Record):
    """How headings of one section speak."""

    zh: Headings
    en: Headings


class HeadingFile(Record):
    """The file of all sections."""

    sections: dict[Section, SectionHeadings]


Patterns = dict[Section, tuple[re.Pattern[str], re.Pattern[str] | None]]
"""What shows that a heading names a section, and what rejects it."""


@lru_cache(maxsize=_REMEMBERED)
def sections_of_heading(text: str, language: Language) -> tuple[Section, ...]:
    """Return the sections that a heading names; empty where it names none."""
    bare = bare_heading(text)
    patterns, narrowing = _patterns(language)
    left = narrowing.unless_told | narrowing.candidates(bare)
    return tuple(
        section
        for section, (shows, rejects) in patterns.items()
        if left.get(section, shows).search(bare) and not (rejects and rejects.search(bare))
    )


@lru_cache(maxsize=_REMEMBERED)
def bare_heading(text: str) -> str:
    """Return a heading without its numbers and marks, cut at LONGEST."""
    rest = text[:LONGEST]
    marker = marker_of(rest)
    for _ in range(2):
        rest = rest[marker.end :] if marker else _MARKS.sub("", rest)
        marker = marker_of(rest)
        if marker is None:
            break
    return _MARKS.sub("", rest[marker.end :] if marker else rest)


@cache
def load_headings() -> dict[Section, SectionHeadings]:
    """Return how the headings of every section speak. Raises OntologyError for a broken file."""
    source = Path(str(files("policy_nlp.sections"))) / "headings.toml"
    return load_record(source, HeadingFile).sections


@cache
def _patterns(language: Language) -> tuple[Patterns, Narrowing]:
    """Return the patterns of each section, and what tells which of them to ask."""
    patterns = {
        section: (_any(own.patterns), _any(own.rejects) if own.rejects else None)
        for section, both in load_headings().items()
        for own in (both.zh if language == Language.ZH else both.en,)
    }
    return patterns, Narrowing({section: shows for section, (shows, _) in patterns.items()})


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)
