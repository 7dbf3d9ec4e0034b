"""What items, rows and labels take over from their lead-in or heading."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.ontology import ANY
from corpora.text import Language
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Draft, Mention, Trigger
from policy_nlp.pipeline.context import Context, is_label
from policy_nlp.pipeline.lead_ins import is_receiver_row
from policy_nlp.pipeline.polarity import is_conditional
from policy_nlp.pipeline.predications import Reading
from policy_nlp.pipeline.reference import refers_back
from policy_nlp.statements import Action

LONGEST_NUMBER = 6
"""How long the number before an item may be, in characters."""

TITLE = 14
"""How long the title of an item may be, in characters."""


def inherited(
    block: Block, reading: Reading, context: Context, grammar: Grammar, *, claimed: bool
) -> Iterator[Draft]:
    """Yield what a part declares by the verbs of its lead-in or heading.

    `claimed`: whether it has verbs of its own.
    """
    loose = reading.loose
    surface = reading.sentence.surface
    if refers_back(loose, grammar) or grammar.exemption.search(surface) or grammar.way.search(surface):
        return
    if grammar.language == Language.ZH and _denies_in_part(reading, grammar):
        return
    glued = grammar.glued.search(reading.sentence.surface)
    for trigger in {t.key: t for t in context.triggers}.values():
        if glued and trigger.action is Action.COLLECT:
            label = [m for m in reading.sentence.mentions if m.start < reading.sentence.start + glued.start()]
            yield Draft(trigger, label, inherited=True)
        if trigger.action is Action.COLLECT and grammar.ground.search(reading.sentence.surface):
            continue
        if (
            block.kind is BlockKind.TABLE_ROW
            and not claimed
            and is_receiver_row(reading.sentence, trigger, grammar)
        ):
            yield Draft(trigger, [], referents=(ANY,), inherited=True)
        elif loose and (context.introduced or is_label(block, reading)):
            named = _of_user(loose, trigger, reading, context, grammar)
            yield Draft(trigger, named, referents=() if named else (ANY,), inherited=True)
        elif not claimed and not loose and _names_receiver(reading, trigger, context):
            yield Draft(trigger, [], referents=context.types, inherited=True)
        elif (
            not claimed
            and not loose
            and context.generic
            and (_stands_for_item(block, reading, context) or _tells_use(block, reading, context, grammar))
        ):
            yield Draft(trigger, [], referents=_open_types(context), inherited=True)


def _denies_in_part(reading: Reading, grammar: Grammar) -> bool:
    """Whether a part only says what is not done without a consent or the like, in a list of what is done."""
    denied = bool(reading.sentence.triggers) and all(t.denied for t in reading.sentence.triggers)
    return denied and is_conditional(reading.sentence, grammar)


def _stands_for_item(block: Block, reading: Reading, context: Context) -> bool:
    """Whether a part that names nothing is the item that its lead-in announces, and no remark behind it."""
    if not context.introduced or not (context.aims or block.kind is BlockKind.LIST_ITEM):
        return False
    before = block.text[: reading.sentence.start].rstrip()
    return len(before) < LONGEST_NUMBER or before.endswith((";", "；"))


def _tells_use(block: Block, reading: Reading, context: Context, grammar: Grammar) -> bool:
    """Whether an item below a heading on the use of personal information says what that is for."""
    sentence = reading.sentence
    if context.introduced or block.kind is not BlockKind.LIST_ITEM or sentence.silent:
        return False
    if sentence.mentions or sentence.receivers or not sentence.goals:
        return False
    whole = len(sentence.text) > TITLE or len(block.text) - sentence.end < LONGEST_NUMBER
    if sentence.start < LONGEST_NUMBER:
        return whole
    titled = grammar.item_title.fullmatch(block.text, 0, sentence.start)
    return bool(titled and grammar.purpose_openers.search(sentence.surface))


def _of_user(
    loose: list[Mention], trigger: Trigger, reading: Reading, context: Context, grammar: Grammar
) -> list[Mention]:
    """Return the data of an item; of one that says what data in general is used for, only what it calls the user's."""
    sentence = reading.sentence
    aims = trigger.weak and context.generic and context.introduced and context.types == (ANY,)
    if not aims or not sentence.goals or not grammar.act.match(sentence.surface):
        return list(loose)
    return [m for m in loose if m.generic or grammar.owned.search(sentence.within(m.start - 40, m.end))]


def _open_types(context: Context) -> tuple[str, ...]:
    """Return the types that a lead-in leaves to its items to say who receives them, or what they are for."""
    return () if ANY in context.types else context.types


def _names_receiver(reading: Reading, trigger: Trigger, context: Context) -> bool:
    """Whether an item only names who receives the data of its lead-in."""
    sentence = reading.sentence
    bare = trigger.action is Action.SHARE and context.introduced and not sentence.mentions
    return bare and any(r.recipient.name for r in sentence.receivers)
