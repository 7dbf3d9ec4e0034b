"""Sentences with their sections: from published corpora by their labels and by the headings above, and of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.loaders import LabelledSentence, appsi139, capp130, policyie
from corpora.record import Record
from corpora.text import Language
from corpora.toml_record import load_record
from policy_nlp.intake.markers import is_short, marker_of
from policy_nlp.sections.headings import sections_of_heading
from policy_nlp.sections.section import Section
from policy_nlp.sections.wording import told_by_words

OWN, LABELLED, HEADED = 3.0, 1.0, 0.5
"""Weights of sentences of our own, of labelled ones, and of those that only their heading tells of."""
_OPENING = 40
"""How many sentences at most are the introduction of a document where no heading has told of a part yet."""
_LONGEST_HEADING = {Language.ZH: 30, Language.EN: 70}


@dataclass(frozen=True)
class Example:
    """A sentence to learn from."""

    text: str
    language: Language
    shares: dict[Section, float]
    """Sections and their shares, which add up to 1."""
    weight: float
    document: str = ""


class Source(Record):
    """A corpus that is learnt from; its card tells the terms."""

    changes: str
    """What was done with it."""
    labels: dict[str, tuple[Section, ...]]
    """Its labels and the sections that they stand for; others say nothing."""


class SourceFile(Record):
    """The file of all sources, by the names of their cards."""

    capp130: Source
    appsi139: Source
    policyie: Source


class OwnSentences(Record):
    """Sentences that we wrote for one section."""

    zh: tuple[str, ...]
    en: tuple[str, ...]


@cache
def load_sources() -> SourceFile:
    """Return the corpora with what their labels stand for. Raises OntologyError for a broken file."""
    return load_record(_beside("sources.toml"), SourceFile)


class OwnFile(Record):
    """The file of our own sentences."""

    sections: dict[Section, OwnSentences]


def own_examples() -> Iterator[Example]:
    """Yield the sentences that were written for this project."""
    for section, both in load_record(_beside("own_text.toml"), OwnFile).sections.items():
        for language in Language:
            for text in both.zh if language is Language.ZH else both.en:
                yield Example(text, language, {section: 1.0}, OWN)


def capp130_examples(folder: Path) -> Iterator[Example]:
    """Yield the sentences of CAPP-130. Raises CorpusError."""
    yield from headed(capp130.load(folder), load_sources().capp130.labels)


def appsi139_examples(folder: Path, parts: Iterable[str]) -> Iterator[Example]:
    """Yield the sentences of APPSI-139, which stand in no order. Raises CorpusError."""
    labels = load_sources().appsi139.labels
    for part in parts:
        for sentence in appsi139.load(folder, part):
            shares = _shares(_told(sentence, labels), ())
            if shares:
                yield Example(sentence.text, sentence.language, shares, LABELLED, part)


def policyie_examples(folder: Path, parts: Iterable[str]) -> Iterator[Example]:
    """Yield the sentences of PolicyIE. Raises CorpusError."""
    for part in parts:
        yield from headed(policyie.load(folder, part), load_sources().policyie.labels)


def headed(
    sentences: Iterable[LabelledSentence], labels: dict[str, tuple[Section, ...]]
) -> Iterator[Example]:
    """Yield sentences of whole documents, which their headings tell of too."""
    place = _Place()
    for sentence in sentences:
        if sentence.document != place.document:
            place = _Place(sentence.document)
        own = place.enter(sentence)
        if own is not None:
            yield from _example(sentence, own, (), HEADED)
            continue
        told = _told(sentence, labels)
        yield from _example(sentence, told or place.sections, place.sections, LABELLED if told else HEADED)


def _example(
    sentence: LabelledSentence, told: tuple[Section, ...], above: tuple[Section, ...], weight: float
) -> Iterator[Example]:
    shares = _shares(told, above)
    if shares:
        yield Example(sentence.text, sentence.language, shares, weight, sentence.document)


def _shares(told: tuple[Section, ...], above: tuple[Section, ...]) -> dict[Section, float]:
    """Return the sections that are told, those that the heading above names alone where there are such."""
    kept = [s for s in told if s in above] or list(told)
    return {s: 1 / len(kept) for s in kept} if len(kept) <= 3 else {}


def _told(sentence: LabelledSentence, labels: dict[str, tuple[Section, ...]]) -> tuple[Section, ...]:
    """Return the sections that the labels of a sentence stand for, or a narrower one that its words tell."""
    mapped = tuple(dict.fromkeys(s for label in sentence.labels for s in labels.get(label, ())))
    telling = told_by_words(sentence.text, sentence.language) if mapped else ()
    return telling[:1] or mapped


@dataclass
class _Place:
    """Where in a document a sentence stands: what the headings above it name."""

    document: str = ""
    path: list[tuple[str, tuple[Section, ...]]] = field(default_factory=list)
    seen: int = 0

    def enter(self, sentence: LabelledSentence) -> tuple[Section, ...] | None:
        """Go on to a sentence; where it is a heading, return what it names."""
        self.seen += 1
        text, marker = sentence.text.strip(), marker_of(sentence.text.strip())
        short = is_short(text) and len(text) <= _LONGEST_HEADING[sentence.language]
        named = sections_of_heading(text, sentence.language) if short else ()
        if sentence.labels not in ((), ("Other",)) or not short or (marker is None and not named):
            return None
        style = marker.style if marker else ""
        styles = [s for s, _ in self.path]
        if style in styles:
            del self.path[styles.index(style) :]
        self.path.append((style, named))
        return named

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return what the nearest heading names that names anything."""
        named = next((n for _, n in reversed(self.path) if n), None)
        if named is None:
            return (Section.INTRODUCTION,) if self.seen <= _OPENING and not self.path else ()
        return named


def _beside(name: str) -> Path:
    return Path(str(files("policy_nlp.sections"))) / name
