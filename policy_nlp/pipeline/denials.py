"""What a denial is about, and what takes it back: conditions, exceptions, data that never leaves the device."""

from __future__ import annotations

import re
from dataclasses import replace

from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Clause, Mention, Sentence, Trigger
from policy_nlp.pipeline.polarity import is_conditional, without_law
from policy_nlp.pipeline.topics import clause_of
from policy_nlp.statements import Action

NEXT = 8
"""How far behind a verb, in characters, its object begins at most."""
LEAD = 2
"""How many characters before a condition tell whether it holds for the whole sentence (", unless")."""


def confined(trigger: Trigger, clause: Clause, grammar: Grammar) -> Trigger | None:
    """Return a verb whose data stays on the device: denied where it is kept there alone, else none."""
    if trigger.action is not Action.COLLECT or trigger.denied:
        return trigger
    if grammar.only_on_device.search(clause.text):
        return replace(trigger, denied=True)
    return None if grammar.on_device.search(clause.text) else trigger


def takes_named(end: int, sentence: Sentence) -> bool:
    """Whether a named type of data follows right behind a verb that ends at `end`."""
    return any(not m.generic and 0 <= m.start - end <= NEXT for m in sentence.mentions)


def upheld(trigger: Trigger, mentions: list[Mention], sentence: Sentence, grammar: Grammar) -> list[Mention]:
    """Return the data of a verb; of a denied one what no condition or exception takes back."""
    if _stays_here(trigger, mentions, sentence, grammar):
        return []
    if not trigger.denied or not is_conditional(sentence, grammar):
        return mentions
    if grammar.refusal.search(sentence.surface):
        return []
    surface = without_law(sentence.surface, grammar)
    ways = [
        m for m in grammar.conditional.finditer(surface) if _covers(m, trigger, surface, sentence, grammar)
    ]
    return _beside_exceptions(ways, mentions, sentence, grammar) if ways else mentions


def _stays_here(trigger: Trigger, mentions: list[Mention], sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a denial only says that data is kept in the country ("不会跨境存储…"): it is kept."""
    if not trigger.denied or trigger.action is not Action.COLLECT or any(not m.generic for m in mentions):
        return False
    return bool(grammar.abroad.search(clause_of(trigger, sentence).text))


def _covers(
    condition: re.Match[str], trigger: Trigger, surface: str, sentence: Sentence, grammar: Grammar
) -> bool:
    """Whether a condition holds for a verb, and not just for another denial of the sentence."""
    verb, end = trigger.start - sentence.start, trigger.end - sentence.start
    if condition.start() >= verb:
        wide = grammar.wide_condition.search(surface[max(0, condition.start() - LEAD) : condition.end()])
        return bool(wide) or not grammar.next_denial.search(surface[end : condition.start()])
    first = any(t.denied and t.start - sentence.start < condition.start() for t in sentence.triggers)
    return not first or not grammar.next_denial.search(surface[condition.end() : verb])


def _beside_exceptions(
    ways: list[re.Match[str]], mentions: list[Mention], sentence: Sentence, grammar: Grammar
) -> list[Mention]:
    """Return the named data besides what an exception names ("other than your name, we collect no location")."""
    spans = [m.span() for m in grammar.exception.finditer(sentence.surface)]
    if not all(any(a <= w.start() < b for a, b in spans) for w in ways):
        return []
    excepted = [m for m in sentence.mentions if any(a <= m.start - sentence.start < b for a, b in spans)]
    named = {m.term for m in excepted if not m.generic}
    return [m for m in mentions if m.term not in named and not m.generic] if named else []


def subject_of_denial(
    trigger: Trigger, earlier: list[Mention], sentence: Sentence, grammar: Grammar
) -> list[Mention]:
    """Return the data that a denied passive without an object is about ("your name ... will not be sold").

    `earlier`: the data of the verb before it, with which "and" makes it go on.
    """
    clause = clause_of(trigger, sentence)
    before = sentence.within(clause.start, trigger.start)
    if not trigger.denied or not grammar.passive.search(before) or grammar.restricts.search(before):
        return []
    own = [m for m in sentence.mentions if clause.start <= m.start < trigger.start]
    return own or (earlier if grammar.goes_on.match(before) else [])
