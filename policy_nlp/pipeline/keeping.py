"""Sentences that only announce data, and sentences that say that personal information is kept."""

from __future__ import annotations

from collections.abc import Sequence

from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Mention, Sentence, Trigger
from policy_nlp.statements import Action


def only_announces(
    trigger: Trigger, mentions: Sequence[Mention], sentence: Sentence, grammar: Grammar, *, leads: bool
) -> bool:
    """Tell whether a sentence leaves to the lines behind it which data it speaks of.

    `leads`: whether it stands before items or rows.
    """
    if any(not m.generic for m in mentions) or grammar.collects_in_ways.search(sentence.surface):
        return False
    if leads and trigger.action is Action.SHARE and grammar.shares_only.search(sentence.surface):
        return trigger.denied
    if leads:
        return not keeps(trigger, mentions, sentence, grammar)
    collects = trigger.action is Action.COLLECT and not trigger.denied
    return bool(collects and mentions and grammar.leads_on.search(sentence.surface))


def keeps(trigger: Trigger, mentions: Sequence[Mention], sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a sentence says plainly that personal information is kept, as sections on safety do."""
    if trigger.action is not Action.COLLECT or trigger.denied or not mentions:
        return False
    kept = any(grammar.kept.fullmatch(sentence.within(t.start, t.end)) for t in sentence.triggers)
    return kept and bool(grammar.declares_plain.search(sentence.surface))
