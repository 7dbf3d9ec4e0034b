"""Named firms that work for the company: who runs its newsletter or its backups gets data, of whatever type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpora.ontology import ANY
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Sentence, Trigger
from policy_nlp.pipeline.polarity import is_denied
from policy_nlp.statements import Action, Manner, Statement

UNSAID = 0.5
"""Confidence of a statement that does not say which data a named firm gets."""
REACH = 120
"""How far behind "we use", in characters, the name may stand."""


def engagement_of(sentence: Sentence, grammar: Grammar) -> Trigger | None:
    """Return the sharing that "we use the newsletter service X" stands for, in a sentence that names no data."""
    if sentence.mentions or sentence.silent is not None:
        return None
    for match in (*grammar.engages.finditer(sentence.surface), *_by_name(sentence, grammar)):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        named = any(_is_engaged(r.start, r.end, end, r.recipient.name, sentence) for r in sentence.receivers)
        if named and not is_denied(sentence.within(start - 60, end), grammar):
            return Trigger(start, end, Action.SHARE, Manner.PROVIDE)
    for receiver in sentence.receivers:
        after = sentence.within(receiver.end, sentence.end)
        if receiver.recipient.name and grammar.made_use_of.search(after):
            return Trigger(receiver.start, receiver.end, Action.SHARE, Manner.PROVIDE)
    return None


def _by_name(sentence: Sentence, grammar: Grammar) -> Iterator[re.Match[str]]:
    """Yield "Owl uses", where Owl is no receiver and so the company itself."""
    match = grammar.engages_by_name.search(sentence.surface)
    if match and not any(
        r.recipient.name and r.start < sentence.start + match.end() for r in sentence.receivers
    ):
        yield match


def _is_engaged(start: int, end: int, verb: int, name: str | None, sentence: Sentence) -> bool:
    """Whether a name stands there itself, near behind the verb."""
    return (
        verb <= start <= verb + REACH and name == sentence.text[start - sentence.start : end - sentence.start]
    )


def without_said(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Leave out that somebody works for the company where the policy says elsewhere which data they get."""
    kept = [*statements]
    said = {n for s in kept if s.confidence != UNSAID and s.data_types != (ANY,) for n in _who(s)}
    yield from (s for s in kept if s.confidence != UNSAID or not said.intersection(_who(s)))


def _who(statement: Statement) -> Iterator[str]:
    if statement.action is Action.SHARE:
        yield from (r.party or r.name.casefold() for r in statement.recipients if r.name)
