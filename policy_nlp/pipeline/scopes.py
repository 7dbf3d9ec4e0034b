"""What a denial is limited to: purposes, a function, a source, an audience."""

from __future__ import annotations

from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Sentence
from policy_nlp.statements import Scope


def scope_of(sentence: Sentence, minor: bool, grammar: Grammar) -> Scope:
    """Return what a denial is limited to in its own words."""
    function = grammar.function_itself.search(sentence.surface)
    use = grammar.denied_use.search(sentence.surface)
    named = function[0] if function else use["use"] if use else None
    source = grammar.identifying.search(sentence.surface) or grammar.asked_not.search(sentence.surface)
    audience = grammar.minor.search(sentence.surface) if minor else None
    return Scope(
        purposes=_limiting_purposes(sentence, grammar),
        source=source[0].strip() if source else None,
        function=named.strip(" 。；;") if named else None,
        audience=audience[0] if audience else None,
    )


def _limiting_purposes(sentence: Sentence, grammar: Grammar) -> tuple[str, ...]:
    """Return the purposes for which something is denied ("not for advertising")."""
    limiting = {
        g.purpose
        for g in sentence.goals
        if grammar.goal_mark.search(sentence.within(max(sentence.start, g.start - 80), g.start))
    }
    return tuple(sorted(limiting))
