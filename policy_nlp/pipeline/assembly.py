"""Readings become statements: one per sentence, item or row and action, with what the context adds."""

from __future__ import annotations

from dataclasses import replace

from corpora.text import Language
from policy_nlp.document import Block
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Draft, Receiver, Sentence, Trigger
from policy_nlp.pipeline.composition import statement_of
from policy_nlp.pipeline.context import Context
from policy_nlp.pipeline.declared_types import MINOR_DATA
from policy_nlp.pipeline.drafts import drafts_of, engaged
from policy_nlp.pipeline.keeping import only_announces
from policy_nlp.pipeline.lead_ins import says_it_all
from policy_nlp.pipeline.predications import Reading
from policy_nlp.pipeline.purposes import is_aim, opens, with_purposes
from policy_nlp.pipeline.reference import antecedent, refers_back
from policy_nlp.pipeline.repeats import without_repeats
from policy_nlp.pipeline.topics import clause_of
from policy_nlp.statements import Action, Statement


def statements_of(
    block: Block, readings: list[Reading], context: Context, grammar: Grammar, earlier: list[Statement]
) -> list[Statement]:
    """Return the statements that `block` makes, in the order of its sentences.

    `earlier`: statements of the blocks before, to which "this information" may refer.
    """
    found: list[Statement] = []
    for before, reading in zip([None, *readings], readings, strict=False):
        leads = context.leads and reading is readings[-1]
        if found and is_aim(reading.sentence, grammar):
            found = with_purposes(found, reading.sentence)
        if before is not None and _names_more(reading, before):
            found[-1:] = [_with_receivers(s, reading.sentence) for s in found[-1:]]
            continue
        drafts = [*drafts_of(block, reading, before, context, grammar)]
        around = _around(reading, before, context, grammar)
        for draft in drafts or engaged(reading, context, grammar):
            aloud = says_it_all(draft.trigger, reading.sentence, grammar)
            if only_announces(
                draft.trigger, draft.mentions, reading.sentence, grammar, leads=leads and not aloud
            ):
                continue
            if not _resolve(draft, block, reading, [*earlier, *found], grammar):
                continue
            receivers = _without_data(draft, _receivers_of(draft.trigger, reading, grammar))
            if before and not receivers and not draft.trigger.actor:
                receivers = before.sentence.receivers
            draft.receivers = [r.recipient for r in receivers]
            statement = statement_of(draft, block, reading.sentence, around, grammar)
            if statement is not None:
                found.append(statement)
        if not found and opens(reading.sentence):
            context = replace(context, purposes=tuple(g.purpose for g in reading.sentence.goals))
    return without_repeats(found, block, readings, grammar)


def _around(reading: Reading, before: Reading | None, context: Context, grammar: Grammar) -> Context:
    """Return the context of a sentence; "This includes ..." has the purposes of the sentence before it."""
    if before is None or not before.sentence.goals or not grammar.continues.search(reading.sentence.surface):
        return context
    return replace(context, purposes=tuple(g.purpose for g in before.sentence.goals))


def _resolve(draft: Draft, block: Block, reading: Reading, known: list[Statement], grammar: Grammar) -> bool:
    """Find what "this information" of a draft means; False where it says nothing new of it."""
    if not refers_back(draft.mentions, grammar):
        return True
    if grammar.retells.search(reading.sentence.surface):
        return False
    draft.referents = antecedent(block, draft.trigger.action, known)
    shares = any(t.action is Action.SHARE for t in reading.sentence.triggers)
    if shares and not draft.referents and grammar.minor.search(reading.sentence.surface):
        draft.referents = (MINOR_DATA,)
    return bool(draft.referents) or grammar.language != Language.ZH


def _names_more(reading: Reading, before: Reading) -> bool:
    """Whether a part only goes on with the receivers of the part before it ("...; and (3) X Ltd")."""
    sentence = reading.sentence
    if sentence.triggers or sentence.mentions or not before.sentence.surface.rstrip().endswith((";", "；")):
        return False
    return any(r.recipient.name for r in sentence.receivers) and any(
        t.action is Action.SHARE for t in before.sentence.triggers
    )


def _with_receivers(statement: Statement, sentence: Sentence) -> Statement:
    """Add the names of `sentence` to a statement of sharing with others that are named."""
    names = [r.recipient for r in sentence.receivers if r.recipient.name]
    if statement.action is not Action.SHARE or not any(r.name for r in statement.recipients):
        return statement
    return statement.model_copy(update={"recipients": tuple(dict.fromkeys([*statement.recipients, *names]))})


def _without_data(draft: Draft, receivers: list[Receiver]) -> list[Receiver]:
    """Leave out whom the words before the verb name as data ("your contacts are never shared")."""
    before = [m for m in draft.mentions if m.end <= draft.trigger.start]
    return [r for r in receivers if not any(m.start <= r.start and r.end <= m.end for m in before)]


def _receivers_of(trigger: Trigger, reading: Reading, grammar: Grammar) -> list[Receiver]:
    """Return who is named; where a sentence affirms and denies sharing, in the clause of the verb if possible."""
    sentence = reading.sentence
    shares = {p.trigger.denied for p in reading.predications if p.trigger.action is Action.SHARE}
    if grammar.language != Language.ZH or len(shares) < 2:
        return sentence.receivers
    clause = clause_of(trigger, sentence)
    return [r for r in sentence.receivers if clause.start <= r.start < clause.end] or sentence.receivers
