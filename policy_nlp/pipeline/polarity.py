"""Negation, what a statement is conditional on, and sentences that declare nothing."""

from __future__ import annotations

import re

from spacy.language import Language as Pipeline

from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.pipeline.analysis import Sentence
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.statements import Condition

_SILENT = ("definition", "rights", "advice", "exempt", "question", "example")
_SIDE = ("rights", "advice")
"""What is often added to a declaration in the same sentence."""
_VAGUE = ("safeguard", "principle")
"""What speaks of personal information without declaring anything, unless it names a type."""
_KINDS = (*_SILENT, *_VAGUE)
_CONDITIONS = (
    (Condition.CONSENT, "consent"),
    (Condition.FUNCTION_USED, "function_used"),
    (Condition.LAW, "law"),
    (Condition.OPT_OUT, "opt_out"),
)


class Silence(Component):
    """Component: notes in each sentence why it declares nothing."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        for sentence in notes.sentences:
            sentence.silent = why_silent(sentence, sentence.narrow(self.grammar))


@Pipeline.factory("policy_silence", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> Silence:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return Silence(language)


def why_silent(sentence: Sentence, grammar: Grammar) -> str | None:
    """Return the kind of sentence that declares nothing: a definition, a right, advice, an exemption."""
    spoken = _spoken(sentence.surface, grammar)
    for kind in _KINDS:
        if match := getattr(grammar, kind).search(spoken):
            if kind == "definition" and grammar.declares.search(sentence.surface):
                continue
            if kind in _SIDE and _declares_before(match.start(), sentence, grammar):
                continue
            if kind in _VAGUE and grammar.declares_plain.search(sentence.surface):
                continue
            return kind
    return None


def _spoken(surface: str, grammar: Grammar) -> str:
    """Return a sentence without what it says in brackets, offsets kept; only the Chinese grammar asks for it."""
    return grammar.aside.sub(lambda m: " " * len(m[0]), surface)


def _declares_before(end: int, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a clause before `end` declares something; then the clauses from there on are left out."""
    first = [c for c in sentence.clauses if c.end - sentence.start <= end]
    if not any(grammar.declares_first.search(c.text) for c in first):
        return False
    sentence.clauses = first
    return True


def silences_types(kind: str | None) -> bool:
    """Whether a sentence of `kind` declares nothing even where it names types of data."""
    return kind in _SILENT


def is_denied(before: str, grammar: Grammar) -> bool:
    """Whether the words of a clause before a verb deny it."""
    masked = grammar.not_mask.sub(lambda m: "~" * len(m[0]), before)
    last = max(grammar.not_.finditer(masked), key=lambda m: m.end(), default=None)
    if last is None:
        return False
    rest = masked[last.end() :]
    return not grammar.turn.search(rest) and not (
        grammar.verb_not.search(last[0]) and grammar.finite.search(rest)
    )


def is_conditional(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a denial in `sentence` leaves itself a way out ("not without your consent")."""
    surface = without_law(sentence.surface, grammar)
    return bool(grammar.conditional.search(surface) or grammar.refusal.search(surface))


def without_law(surface: str, grammar: Grammar) -> str:
    """Return a sentence without exceptions that the law alone makes, offsets kept: a denial stands in spite of them."""
    return grammar.law_exception.sub(lambda m: " " * len(m[0]), surface)


def find_conditions(sentence: Sentence, grammar: Grammar) -> tuple[Condition, ...]:
    """Return what the sentence makes itself depend on."""
    patterns: list[tuple[Condition, re.Pattern[str]]] = [
        (c, getattr(grammar, name)) for c, name in _CONDITIONS
    ]
    return tuple(sorted(c for c, pattern in patterns if pattern.search(sentence.surface)))
