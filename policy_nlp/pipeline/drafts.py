"""What a sentence declares by its own verbs, by those before it, or by naming who works for the company."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpora.ontology import ANY
from corpora.text import Language
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Draft, Sentence, Trigger
from policy_nlp.pipeline.context import Context
from policy_nlp.pipeline.denials import upheld
from policy_nlp.pipeline.engagement import engagement_of
from policy_nlp.pipeline.inheritance import inherited
from policy_nlp.pipeline.keeping import keeps
from policy_nlp.pipeline.lead_ins import declares_aloud
from policy_nlp.pipeline.listing import lists_on, ruling
from policy_nlp.pipeline.polarity import silences_types
from policy_nlp.pipeline.predications import Reading
from policy_nlp.pipeline.scopes import limits_itself
from policy_nlp.pipeline.topics import clause_of
from policy_nlp.statements import Action, Manner

OPENS = 6
"""How far into a sentence, in characters, the data stands that it speaks of."""


def drafts_of(
    block: Block, reading: Reading, before: Reading | None, context: Context, grammar: Grammar
) -> Iterator[Draft]:
    """Yield what a sentence declares, by its own verbs first.

    `before`: the sentence before it in the same block.
    """
    sentence = reading.sentence
    if context.mute or silences_types(sentence.silent):
        return
    if context.introduced and grammar.exemption.search(sentence.surface):
        return
    denied = context.denies and not grammar.turns_item.search(sentence.surface)
    merged: dict[object, Draft] = {}
    for predication in reading.predications:
        mentions = upheld(predication.trigger, predication.mentions, sentence, grammar)
        if mentions:
            trigger = _of_party(predication.trigger) if context.party_led else predication.trigger
            trigger = replace(trigger, denied=True) if denied else trigger
            limited = limits_itself(trigger, sentence, grammar)
            apart = clause_of(predication.trigger, sentence) if limited else None
            draft = merged.setdefault((trigger.key, apart), Draft(trigger))
            if draft.trigger.weak and not trigger.weak:
                draft.trigger = trigger
            draft.mentions.extend(mentions)
    if before is not None and not merged and lists_on(reading, before, grammar):
        reading.open = before.open
        typed = [m for m in sentence.mentions if not m.generic]
        yield from (Draft(t, typed, inherited=True) for t in ruling(before.open) if typed)
        return
    refused = _refuses(block, reading, context, grammar, first=before is None)
    if (not context.silent or context.introduced) and not refused:
        yield from inherited(block, reading, context, grammar, claimed=bool(merged))
    if grammar.continues.search(sentence.surface) and not merged:
        yield from _continue(reading, before, context)
    plain = not context.silent or (bool(merged) and declares_aloud(sentence, grammar))
    yield from (d for d in merged.values() if plain or _declares_in_silence(d, sentence, grammar))


def engaged(reading: Reading, context: Context, grammar: Grammar) -> Iterator[Draft]:
    """Yield what a sentence says that only names who works for the company."""
    trigger = None if context.silent or context.mute else engagement_of(reading.sentence, grammar)
    if trigger is not None:
        yield Draft(trigger, referents=(ANY,), unsaid=True)


def _continue(reading: Reading, before: Reading | None, context: Context) -> Iterator[Draft]:
    """Yield what "this includes ..." adds to the sentence before it, or to its heading."""
    declared = [p.trigger for p in before.predications if p.mentions] if before else []
    open_verbs = list(dict.fromkeys(before.open or declared)) if before else []
    typed = [m for m in reading.sentence.mentions if not m.generic]
    if typed and not (context.introduced and reading.loose):
        verbs = [t for t in open_verbs if not t.denied] or context.triggers or _of_itself(reading, context)
        for trigger in {t.key: t for t in verbs}.values():
            yield Draft(trigger, typed, inherited=True)


def _of_itself(reading: Reading, context: Context) -> tuple[Trigger, ...]:
    """Return that data is collected which a sentence names and tells what is in it ("Crash reports include ...")."""
    sentence = reading.sentence
    first = sentence.mentions[0]
    tells = not first.generic and first.start - sentence.start < OPENS and len(sentence.mentions) > 1
    return (Trigger(0, 0, Action.COLLECT, weak=True),) if tells and not context.silent else ()


def _of_party(trigger: Trigger) -> Trigger:
    """Return what a party that the lead-in names does as our sharing with it."""
    if trigger.action is Action.SHARE:
        return trigger
    return replace(trigger, action=Action.SHARE, manner=Manner.LET_COLLECT)


def _declares_in_silence(draft: Draft, sentence: Sentence, grammar: Grammar) -> bool:
    """In a section on rights or security only a plain verb with named types declares anything, or that data is kept."""
    if sentence.silent is None and keeps(draft.trigger, draft.mentions, sentence, grammar):
        return True
    if grammar.uses_plainly.search(sentence.surface) and not draft.trigger.denied:
        return any(not m.generic for m in draft.mentions)
    return not draft.trigger.weak and (draft.trigger.denied or any(not m.generic for m in draft.mentions))


def _refuses(block: Block, reading: Reading, context: Context, grammar: Grammar, *, first: bool) -> bool:
    """Whether a sentence only says what follows from a refusal; rows and items that begin so declare all the same."""
    if grammar.language != Language.ZH or block.kind is BlockKind.TABLE_ROW or (context.introduced and first):
        return False
    sentence, named = reading.sentence, reading.loose[:1]
    denies = any(t.denied for t in sentence.triggers) or any(
        grammar.plain_not.search(sentence.within(sentence.start, m.start)) for m in named
    )
    return denies or bool(grammar.refusal.search(reading.sentence.surface))
