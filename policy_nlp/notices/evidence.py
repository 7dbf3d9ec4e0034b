"""The files of evidence: patterns by notice and language, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.text import Language
from corpora.toml_record import load_record
from policy_nlp.notices.screening import Screen


class Patterns(Record):
    """Regular expressions on one sentence, without regard to case."""

    patterns: tuple[str, ...] = ()
    """Any of them is evidence ..."""
    rejects: tuple[str, ...] = ()
    """... unless one of these matches too."""


class Cases(Record):
    """Sentences that are, or are not, evidence; a test runs them."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Notice(Record):
    """One notice and what shows it."""

    zh: Patterns
    en: Patterns
    examples: Cases
    counterexamples: Cases


@dataclass(frozen=True)
class Evidence:
    """The compiled patterns of one notice in one language."""

    shows: re.Pattern[str]
    rejects: re.Pattern[str] | None

    def holds(self, sentence: str) -> bool:
        """Whether `sentence` is evidence."""
        return bool(self.shows.search(sentence)) and not (self.rejects and self.rejects.search(sentence))


@cache
def load_notices() -> dict[str, Notice]:
    """Return all notices by name, sorted by name."""
    folder = Path(str(files("policy_nlp.notices")))
    return {file.stem: load_record(file, Notice) for file in sorted(folder.glob("*.toml"))}


@cache
def load_evidence(language: Language) -> dict[str, Evidence]:
    """Return the compiled evidence of every notice in `language`."""
    return {
        name: compile_patterns(notice.zh if language == "zh" else notice.en)
        for name, notice in load_notices().items()
    }


@cache
def load_screen(language: Language) -> Screen:
    """Return what tells in one pass which notices a sentence in `language` may be evidence for."""
    notices = load_notices().items()
    return Screen({name: (n.zh if language == "zh" else n.en).patterns for name, n in notices})


def compile_patterns(patterns: Patterns) -> Evidence:
    """Return `patterns` compiled; case does not matter."""
    return Evidence(_any(patterns.patterns), _any(patterns.rejects) if patterns.rejects else None)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns) or r"(?!)", re.IGNORECASE)
