"""What a denial is limited to: purposes, a function, a source, an audience."""

from __future__ import annotations

from typing import NamedTuple

from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Sentence, Trigger
from policy_nlp.pipeline.topics import clause_of
from policy_nlp.statements import Action, Scope

BEFORE_GOAL = 80
"""How far before a purpose, in characters, its "for" may stand."""


class Reach(NamedTuple):
    """The part of a sentence that a verb governs; offsets in the block."""

    opening: int
    """Where the clauses end that stand before all verbs, and hold for each of them ("In offline mode, ...")."""
    start: int
    end: int


def limits_itself(trigger: Trigger, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a denial is limited to a use in its own clause, so that others of the sentence are not."""
    if not trigger.denied or not sentence.clauses:
        return False
    return bool(grammar.denied_use.search(clause_of(trigger, sentence).text))


def reach_of(trigger: Trigger, sentence: Sentence, grammar: Grammar) -> Reach:
    """Return what a verb governs: the sentence without the clauses of other verbs that have data of their own.

    Verbs that become one statement govern the sentence together, and so does the verb of a lead-in.
    """
    if trigger not in sentence.triggers or not sentence.clauses:
        return Reach(sentence.start, sentence.start, sentence.end)
    own = clause_of(trigger, sentence)
    others = [t for t in sentence.triggers if not own.start <= t.start < own.end and _has_data(t, sentence)]
    limited = limits_itself(trigger, sentence, grammar)
    if any(t.key == trigger.key and limits_itself(t, sentence, grammar) == limited for t in others):
        apart = [clause_of(t, sentence) for t in others if limits_itself(t, sentence, grammar) != limited]
        start = max((c.end for c in apart if c.end <= own.start), default=sentence.start)
        return Reach(
            sentence.start, start, min((c.start for c in apart if c.start >= own.end), default=sentence.end)
        )
    behind = [clause_of(t, sentence).start for t in others if t.start >= own.end]
    if all(t.start > own.start for t in others):
        return Reach(sentence.start, sentence.start, min(behind, default=sentence.end))
    first = clause_of(min(others, key=lambda t: t.start), sentence)
    return Reach(first.start, own.start, min(behind, default=sentence.end))


def _has_data(trigger: Trigger, sentence: Sentence) -> bool:
    clause = clause_of(trigger, sentence)
    return any(clause.start <= m.start < clause.end for m in sentence.mentions)


def scope_of(trigger: Trigger, sentence: Sentence, minor: bool, grammar: Grammar) -> Scope:
    """Return what a denial is limited to in its own words."""
    reach = reach_of(trigger, sentence, grammar)
    texts = (sentence.within(reach.start, reach.end), sentence.within(sentence.start, reach.opening))
    audience = grammar.minor.search(sentence.surface) if minor else None
    purposes = _limiting_purposes(reach, sentence, grammar)
    return Scope(
        purposes=purposes,
        source=_source(trigger, texts, grammar),
        function=_function(texts, grammar, is_aimed=bool(purposes)),
        audience=audience[0] if audience else None,
    )


def goals_of(trigger: Trigger, sentence: Sentence, grammar: Grammar) -> tuple[str, ...]:
    """Return the purposes that are named where a denied verb governs."""
    reach = reach_of(trigger, sentence, grammar)
    within = (g for g in sentence.goals if reach.start <= g.start < reach.end or g.start < reach.opening)
    return tuple(sorted({g.purpose for g in within}))


def _source(trigger: Trigger, texts: tuple[str, ...], grammar: Grammar) -> str | None:
    patterns = [grammar.identifying, grammar.asked_not]
    if trigger.action is Action.COLLECT:
        patterns.append(grammar.source_elsewhere)
    found = next((m for p in patterns for text in texts if (m := p.search(text))), None)
    return found[0].strip() if found else None


def _function(texts: tuple[str, ...], grammar: Grammar, *, is_aimed: bool) -> str | None:
    """Return the function that a denial is limited to; a use that is one of its purposes is none."""
    uses = () if is_aimed else (grammar.denied_use,)
    for pattern in (grammar.function_itself, grammar.function_subject, *uses):
        for found in filter(None, map(pattern.search, texts)):
            return str(found.groupdict().get("use") or found[0]).strip(" ,.;，。；")
    return None


def _limiting_purposes(reach: Reach, sentence: Sentence, grammar: Grammar) -> tuple[str, ...]:
    """Return the purposes for which something is denied ("not for advertising")."""
    limiting = {
        g.purpose
        for g in sentence.goals
        if (reach.start <= g.start < reach.end or g.start < reach.opening)
        and grammar.goal_mark.search(sentence.within(max(sentence.start, g.start - BEFORE_GOAL), g.start))
    }
    return tuple(sorted(limiting))
