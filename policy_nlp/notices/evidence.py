"""The files of evidence: patterns by notice and language, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.text import Language
from corpora.toml_record import load_record
from policy_nlp.metadata.addresses import load_places
from policy_nlp.notices.screening import Screen


class Patterns(Record):
    """Regular expressions on one sentence, without regard to case."""

    patterns: tuple[str, ...] = ()
    """Any of them is evidence ..."""
    rejects: tuple[str, ...] = ()
    """... unless one of these matches too."""
    topics: tuple[str, ...] = ()
    """What a sentence stands under (a heading, a row's label, "Download:"), by which `under` too is evidence."""
    under: tuple[str, ...] = ()
    """Evidence in a sentence under one of the topics only."""


class Words(Record):
    """Regular expressions that several notices share, by name; `%name%` in a pattern stands for one."""

    words: dict[str, str]


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
    each: tuple[re.Pattern[str], ...]
    """The alternatives of `shows`."""
    rejects: re.Pattern[str] | None
    topics: re.Pattern[str]
    under: re.Pattern[str]

    def holds(self, sentence: str, topic: str = "", numbers: Iterable[int] | None = None) -> bool:
        """Whether `sentence` is evidence where it stands under `topic`.

        `numbers`: which of the patterns may match it at all; None for any.
        """
        asked = (self.shows,) if numbers is None else (self.each[n] for n in numbers)
        for pattern in asked:
            if pattern.search(sentence):
                if not (self.rejects and self.rejects.search(sentence)):
                    return True
                break
        return bool(topic and self.topics.search(topic) and self.under.search(sentence))


_NAME = re.compile(r"%(\w+)%")


@cache
def load_words() -> dict[str, str]:
    """Return the words that patterns share, by name; `country` and `province` are those of postal addresses."""
    folder = Path(str(files("policy_nlp.notices"))) / "words"
    places = load_places()
    named = {"country": "|".join(places.countries), "province": "|".join(places.provinces)}
    return named | load_record(folder / "common.toml", Words).words


@cache
def load_notices() -> dict[str, Notice]:
    """Return all notices by name, sorted by name: those of the protocol, and the finer facts that rules ask for."""
    folder = Path(str(files("policy_nlp.notices")))
    found = (*folder.glob("*.toml"), *(folder / "facts").glob("*.toml"))
    return {file.stem: _spelt(load_record(file, Notice)) for file in sorted(found, key=lambda f: f.stem)}


@cache
def load_evidence(language: Language) -> dict[str, Evidence]:
    """Return the compiled evidence of every notice in `language`."""
    return {
        name: compile_patterns(notice.zh if language == "zh" else notice.en)
        for name, notice in load_notices().items()
    }


@cache
def load_screen(language: Language) -> Screen[tuple[str, int]]:
    """Return what tells in one pass which patterns of which notices a sentence in `language` may match."""
    notices = ((name, n.zh if language == "zh" else n.en) for name, n in load_notices().items())
    return Screen({(name, number): [p] for name, n in notices for number, p in enumerate(n.patterns)})


@cache
def load_bits(language: Language) -> dict[str, int]:
    """Return the bits of the patterns of each notice in `load_screen`."""
    found = dict.fromkeys(load_notices(), 0)
    for (name, _), bit in load_screen(language).bits().items():
        found[name] |= bit
    return found


@cache
def load_topics(language: Language) -> Screen[str]:
    """Return what tells which notices a topic in `language` may belong to."""
    notices = load_notices().items()
    return Screen({name: (n.zh if language == "zh" else n.en).topics for name, n in notices})


def compile_patterns(patterns: Patterns) -> Evidence:
    """Return `patterns` compiled; case does not matter."""
    return Evidence(
        _any(patterns.patterns),
        tuple(_any((p,)) for p in patterns.patterns),
        _any(patterns.rejects) if patterns.rejects else None,
        _any(patterns.topics, re.MULTILINE),
        _any(patterns.under),
    )


def _spelt(notice: Notice) -> Notice:
    """Return `notice` with the common words put in for their names."""
    return notice.model_copy(update={"zh": _with_words(notice.zh), "en": _with_words(notice.en)})


def _with_words(patterns: Patterns) -> Patterns:
    return Patterns(**{field: tuple(map(_put_in, given)) for field, given in patterns.model_dump().items()})


def _put_in(pattern: str) -> str:
    return _NAME.sub(lambda found: f"(?:{_put_in(load_words()[found[1]])})", pattern)


def _any(patterns: tuple[str, ...], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns) or r"(?!)", re.IGNORECASE | flags)
