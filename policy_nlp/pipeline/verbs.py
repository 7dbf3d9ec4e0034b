"""Where the verbs of the grammar stand: asked of a clause by the parser's component and by that of the actions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.lang.worded import Worded, words_in

CLASSES = ("collect", "give", "share")
REMEMBERED = 4096
"""Of how many clauses the verbs are remembered; more than are read between the two components."""

Span = tuple[int, int]


def verbs_of(clause: str, grammar: Grammar) -> Mapping[Span, frozenset[str]]:
    """Return the spans of `clause` that may be verbs, in order, each with its classes."""
    return _verbs_of(clause, grammar.language)


@lru_cache(maxsize=REMEMBERED)
def _verbs_of(clause: str, language: str) -> Mapping[Span, frozenset[str]]:
    grammar = load_grammar(language)
    spans: dict[Span, frozenset[str]] = {}
    english = language != Language.ZH
    low = clause.lower() if english else clause
    words = words_in(low) if english else []
    for name in CLASSES:
        pattern = getattr(grammar, name)
        if isinstance(pattern, Worded) and not pattern.may_match(low, words):
            continue
        for match in pattern.finditer(clause):
            spans[match.span()] = spans.get(match.span(), frozenset()) | {name}
    return dict(sorted(spans.items())) if len(spans) > 1 else spans
