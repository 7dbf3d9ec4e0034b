"""Sentences and clauses. Over-long runs are cut, so that nothing hostile reaches the parser whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language as Pipeline

from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.pipeline.analysis import Clause, Sentence
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.pipeline.own_names import as_we

LONGEST = 1500
"""Longest sentence, in characters; longer ones are cut at the last comma or space before."""
APP = "app"
"""What the bot of an assistant is called in its own policy; in any other it is somebody else's."""
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|inc|ltd|co|corp|no|vs|mr|ms|dr|st|approx|incl|art|sec|u\.s|e\.u|u\.k)\.$",
    re.IGNORECASE,
)
_OPEN, _CLOSE = "（(", "）)"


class SentenceSplitter(Component):
    """Component: puts the sentences of a block, with their clauses, into `doc._.sentences`."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        sentences = [*split_sentences(notes.text, self.grammar, notes.own.names)]
        for sentence in sentences if notes.own.assistant else ():
            sentence.surface = self.grammar.own_bot.sub(APP, sentence.surface)
            sentence.clauses = [*_split_clauses(sentence, self.grammar)]
        notes.sentences = sentences


@Pipeline.factory("policy_sentences", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> SentenceSplitter:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return SentenceSplitter(language)


def split_sentences(text: str, grammar: Grammar, own: tuple[str, ...] = ()) -> Iterator[Sentence]:
    """Yield the sentences of a block, none empty, none longer than `LONGEST`, no "and" before the next item alone.

    `own`: names that mean "we".
    """
    surface = as_we(grammar.surface(text), own, grammar)
    for start, end in _spans(surface, grammar):
        for first, last in _cut(surface, start, end):
            if grammar.links_items.fullmatch(surface[first:last].strip()):
                continue
            sentence = Sentence(first, last, text[first:last], surface[first:last])
            sentence.clauses = [*_split_clauses(sentence, grammar)]
            yield sentence


def _spans(surface: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    start, depth, counted = 0, 0, 0
    for stop in grammar.stops.finditer(surface):
        depth += _balance(surface[counted : stop.start()])
        counted = stop.start()
        if (depth > 0 and stop.end() - start < LONGEST) or _ABBREVIATION.search(
            surface[max(0, stop.end() - 8) : stop.end()]
        ):
            continue
        yield start, stop.end()
        start, depth, counted = stop.end(), 0, stop.end()
    yield start, len(surface)


def _balance(text: str) -> int:
    return sum(map(text.count, _OPEN)) - sum(map(text.count, _CLOSE))


def _cut(surface: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        last = end
        if end - start > LONGEST:
            window = surface[start : start + LONGEST]
            last = start + (max(window.rfind(c) for c in "，,、 ") + 1 or LONGEST)
        if surface[start:last].strip():
            yield start + len(surface[start:last]) - len(surface[start:last].lstrip()), last
        start = last


def _split_clauses(sentence: Sentence, grammar: Grammar) -> Iterator[Clause]:
    start = 0
    for match in grammar.breaks.finditer(sentence.surface):
        if match.start() > start:
            yield _clause(sentence, start, match.start())
        start = match.end()
    if start < len(sentence.surface):
        yield _clause(sentence, start, len(sentence.surface))


def _clause(sentence: Sentence, start: int, end: int) -> Clause:
    return Clause(sentence.start + start, sentence.start + end, sentence.surface[start:end])
