"""A draft becomes a statement, with its recipients, manner, scope, quote and place."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.ontology import ANY
from corpora.ontology.vocabulary import THIRD_PARTY
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Draft, Sentence
from policy_nlp.pipeline.context import Context
from policy_nlp.pipeline.declared_types import MINOR_DATA, declared_types, is_child
from policy_nlp.pipeline.engagement import UNSAID
from policy_nlp.pipeline.naming import names_party
from policy_nlp.pipeline.narrower import is_narrower
from policy_nlp.pipeline.polarity import find_conditions
from policy_nlp.pipeline.purposes import purposes_of
from policy_nlp.pipeline.scopes import goals_of, scope_of
from policy_nlp.statements import (
    Action,
    DataMention,
    Manner,
    Origin,
    Place,
    Polarity,
    Recipient,
    Scope,
    Statement,
    Subject,
)

PUBLIC = "public"
_ORIGINS = {BlockKind.LIST_ITEM: Origin.LIST_ITEM, BlockKind.TABLE_ROW: Origin.TABLE_ROW}


def statement_of(
    draft: Draft, block: Block, sentence: Sentence, context: Context, grammar: Grammar
) -> Statement | None:
    """Return a draft as a statement; None where it names no data."""
    types = declared_types(draft, sentence, context, grammar)
    if not types:
        return None
    minor = _about_minors(sentence, types, grammar)
    polarity = Polarity.DENIED if draft.trigger.denied else Polarity.AFFIRMED
    limited = draft.trigger.denied and not draft.inherited
    action = draft.trigger.action
    inherited = context.purposes
    purposes = (
        goals_of(draft.trigger, sentence, grammar)
        if limited
        else purposes_of(sentence, action, inherited, grammar)
    )
    recipients = _recipients(draft, context, grammar) if draft.trigger.action is Action.SHARE else ()
    return Statement(
        action=draft.trigger.action,
        manner=_manner(draft, recipients),
        polarity=polarity,
        actor=draft.trigger.actor,
        data_mentions=_data_mentions(draft, block, sentence, grammar),
        data_types=(MINOR_DATA,) if minor and types == (ANY,) and is_child(sentence, grammar) else types,
        recipients=recipients,
        purposes=purposes,
        scope=scope_of(draft.trigger, sentence, minor, grammar) if draft.trigger.denied else Scope(),
        conditions=find_conditions(sentence, grammar),
        subject=Subject.MINOR if minor else Subject.USER,
        quote=sentence.text.strip(),
        place=place_of(block, sentence),
        source=_ORIGINS.get(block.kind, Origin.SENTENCE),
        confidence=UNSAID if draft.unsaid else 0.7 if draft.inherited else 0.9,
    )


def _about_minors(sentence: Sentence, types: Iterable[str], grammar: Grammar) -> bool:
    return MINOR_DATA in types or bool(grammar.minor.search(sentence.surface))


def _recipients(draft: Draft, context: Context, grammar: Grammar) -> tuple[Recipient, ...]:
    own = _without_umbrella(draft.receivers)
    inherited = [r.recipient for r in context.receivers]
    name = draft.trigger.actor
    actor = [Recipient(name=name)] if name and names_party(name, grammar) else []
    return tuple(dict.fromkeys([*own, *inherited] if draft.inherited else own or actor or inherited))


def _without_umbrella(receivers: list[Recipient]) -> list[Recipient]:
    """Leave out "partners" where they are named ("A, B and other partners" stays with A and B)."""
    if not any(r.name for r in receivers):
        return receivers
    return [r for r in receivers if r.name or r.category not in (THIRD_PARTY, PUBLIC)]


def _manner(draft: Draft, recipients: tuple[Recipient, ...]) -> Manner | None:
    if draft.trigger.action is Action.COLLECT:
        return None
    if any(r.category == "successor" for r in recipients) and draft.trigger.manner is not Manner.SELL:
        return Manner.TRANSFER_WITH_BUSINESS
    return draft.trigger.manner or Manner.PROVIDE


def _data_mentions(
    draft: Draft, block: Block, sentence: Sentence, grammar: Grammar
) -> tuple[DataMention, ...]:
    return tuple(
        DataMention(
            text=m.text,
            data_type=m.term,
            start=block.start + m.start,
            end=block.start + m.end,
            narrower=draft.trigger.denied and is_narrower(m, sentence, grammar),
        )
        for m in sorted(set(draft.mentions), key=lambda m: (m.start, m.end, m.term))
    )


def place_of(block: Block, sentence: Sentence) -> Place:
    """Return where a sentence stands in the document."""
    return Place(
        headings=block.headings,
        block=block.index,
        start=block.start + sentence.start,
        end=block.start + sentence.start + len(sentence.text.rstrip()),
    )
