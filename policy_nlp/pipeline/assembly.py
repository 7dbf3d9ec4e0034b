"""Readings become statements: one per sentence, item or row and action, with what the context adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpora.ontology import ANY
from corpora.ontology.vocabulary import THIRD_PARTY
from corpora.text import Language
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Mention, Receiver, Sentence, Trigger
from policy_nlp.pipeline.context import Context, is_label
from policy_nlp.pipeline.denials import upheld
from policy_nlp.pipeline.engagement import UNSAID, engagement_of
from policy_nlp.pipeline.keeping import keeps, only_announces
from policy_nlp.pipeline.lead_ins import declares_aloud, is_purpose, is_receiver_row, says_it_all
from policy_nlp.pipeline.listing import lists_on, ruling
from policy_nlp.pipeline.naming import names_party
from policy_nlp.pipeline.polarity import find_conditions, silences_types
from policy_nlp.pipeline.predications import Reading
from policy_nlp.pipeline.purposes import is_aim, opens, purposes_of, with_purposes
from policy_nlp.pipeline.reference import antecedent, refers_back
from policy_nlp.pipeline.repeats import without_repeats
from policy_nlp.pipeline.topics import clause_of
from policy_nlp.statements import (
    Action,
    DataMention,
    Definition,
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
MINOR_DATA = "special.minor"
LONGEST_TERM = 24
"""Length to which a defined term is cut where no quotation marks set it off."""
LONGEST_NUMBER = 6
"""How long the number before an item may be, in characters."""
_TERM = re.compile(r"[“\"「『]([^”\"」』]{1,40})[”\"」』]")
_ORIGINS = {BlockKind.LIST_ITEM: Origin.LIST_ITEM, BlockKind.TABLE_ROW: Origin.TABLE_ROW}


@dataclass
class Draft:
    """A statement in the making."""

    trigger: Trigger
    mentions: list[Mention] = field(default_factory=list)
    receivers: list[Recipient] = field(default_factory=list)
    """Who is named in the sentence, or in the one before."""
    referents: tuple[str, ...] = ()
    """Types that "this information" refers to."""
    inherited: bool = False
    """Whether the verb is the lead-in's or the heading's."""
    unsaid: bool = False
    """Whether the sentence only names who works for the company."""


def definition_of(block: Block, reading: Reading) -> Definition:
    """Return a sentence that says what a term means, with the types that it names."""
    sentence = reading.sentence
    types = {m.term for m in sentence.mentions if not m.generic}
    term = _TERM.search(sentence.text)
    return Definition(
        term=term[1] if term else sentence.text.strip()[:LONGEST_TERM],
        data_types=tuple(sorted(types)),
        quote=sentence.text.strip(),
        place=_place(block, sentence),
    )


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
        drafts = [*_drafts(block, reading, before, context, grammar)]
        around = _around(reading, before, context, grammar)
        for draft in drafts or _engaged(reading, context, grammar):
            aloud = says_it_all(draft.trigger, reading.sentence, grammar)
            if only_announces(
                draft.trigger, draft.mentions, reading.sentence, grammar, leads=leads and not aloud
            ):
                continue
            if not _resolve(draft, block, reading, [*earlier, *found], grammar):
                continue
            receivers = _receivers_of(draft.trigger, reading, grammar)
            if before and not receivers and not draft.trigger.actor:
                receivers = before.sentence.receivers
            draft.receivers = [r.recipient for r in receivers]
            statement = _statement(draft, block, reading.sentence, around, grammar)
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


def _engaged(reading: Reading, context: Context, grammar: Grammar) -> Iterator[Draft]:
    """Yield what a sentence says that only names who works for the company."""
    trigger = None if context.silent or context.mute else engagement_of(reading.sentence, grammar)
    if trigger is not None:
        yield Draft(trigger, referents=(ANY,), unsaid=True)


def _receivers_of(trigger: Trigger, reading: Reading, grammar: Grammar) -> list[Receiver]:
    """Return who is named; where a sentence affirms and denies sharing, in the clause of the verb if possible."""
    sentence = reading.sentence
    shares = {p.trigger.denied for p in reading.predications if p.trigger.action is Action.SHARE}
    if grammar.language != Language.ZH or len(shares) < 2:
        return sentence.receivers
    clause = clause_of(trigger, sentence)
    return [r for r in sentence.receivers if clause.start <= r.start < clause.end] or sentence.receivers


def _continue(reading: Reading, before: Reading | None, context: Context) -> Iterator[Draft]:
    """Yield what "this includes ..." adds to the sentence before it, or to its heading."""
    open_verbs = list(dict.fromkeys(before.open)) if before else []
    typed = [m for m in reading.sentence.mentions if not m.generic]
    if typed and not (context.introduced and reading.loose):
        verbs = [t for t in open_verbs if not t.denied] or context.triggers
        for trigger in {t.key: t for t in verbs}.values():
            yield Draft(trigger, typed, inherited=True)


def _drafts(
    block: Block, reading: Reading, before: Reading | None, context: Context, grammar: Grammar
) -> Iterator[Draft]:
    sentence = reading.sentence
    if context.mute or silences_types(sentence.silent):
        return
    if context.introduced and grammar.exemption.search(sentence.surface):
        return
    merged: dict[object, Draft] = {}
    for predication in reading.predications:
        mentions = upheld(predication.trigger, predication.mentions, sentence, grammar)
        if mentions:
            trigger = _of_party(predication.trigger) if context.party_led else predication.trigger
            draft = merged.setdefault(trigger.key, Draft(trigger))
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
        yield from _inherit(block, reading, context, grammar, claimed=bool(merged))
    if grammar.continues.search(sentence.surface) and not merged:
        yield from _continue(reading, before, context)
    plain = declares_aloud(sentence, grammar)
    yield from (
        d
        for d in merged.values()
        if not context.silent or plain or _declares_in_silence(d, sentence, grammar)
    )


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


def _inherit(
    block: Block, reading: Reading, context: Context, grammar: Grammar, *, claimed: bool
) -> Iterator[Draft]:
    loose = reading.loose
    surface = reading.sentence.surface
    if refers_back(loose, grammar) or grammar.exemption.search(surface) or grammar.way.search(surface):
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
            yield Draft(trigger, list(loose), inherited=True)
        elif not claimed and not loose and _names_receiver(reading, trigger, context):
            yield Draft(trigger, [], referents=context.types, inherited=True)
        elif (
            not claimed
            and not loose
            and context.generic
            and _stands_for_item(block, reading, context, grammar)
        ):
            yield Draft(trigger, [], referents=_open_types(trigger, context), inherited=True)


def _stands_for_item(block: Block, reading: Reading, context: Context, grammar: Grammar) -> bool:
    """Whether a part that names nothing is the item that its lead-in announces, and no remark behind it."""
    if not context.introduced or block.kind is not BlockKind.LIST_ITEM:
        return False
    before = block.text[: reading.sentence.start].rstrip()
    return grammar.language == Language.ZH or len(before) < LONGEST_NUMBER or before.endswith(";")


def _open_types(trigger: Trigger, context: Context) -> tuple[str, ...]:
    """Return the types that a lead-in leaves to its items to say who receives them."""
    return context.types if trigger.action is Action.SHARE and ANY not in context.types else ()


def _names_receiver(reading: Reading, trigger: Trigger, context: Context) -> bool:
    """Whether an item only names who receives the data of its lead-in."""
    sentence = reading.sentence
    bare = trigger.action is Action.SHARE and context.introduced and not sentence.mentions
    return bare and any(r.recipient.name for r in sentence.receivers)


def _statement(
    draft: Draft, block: Block, sentence: Sentence, context: Context, grammar: Grammar
) -> Statement | None:
    types = _data_types(draft, sentence, context, grammar)
    if not types:
        return None
    minor = _about_minors(sentence, types, grammar)
    polarity = Polarity.DENIED if draft.trigger.denied else Polarity.AFFIRMED
    limited = draft.trigger.denied and not draft.inherited
    purposes = purposes_of(sentence, () if limited else context.purposes)
    recipients = _recipients(draft, context, grammar) if draft.trigger.action is Action.SHARE else ()
    return Statement(
        action=draft.trigger.action,
        manner=_manner(draft, recipients),
        polarity=polarity,
        actor=draft.trigger.actor,
        data_mentions=_data_mentions(draft.mentions, block),
        data_types=(MINOR_DATA,) if minor and types == (ANY,) and _is_child(sentence, grammar) else types,
        recipients=recipients,
        purposes=purposes,
        scope=_scope(sentence, minor, grammar) if draft.trigger.denied else Scope(),
        conditions=find_conditions(sentence, grammar),
        subject=Subject.MINOR if minor else Subject.USER,
        quote=sentence.text.strip(),
        place=_place(block, sentence),
        source=_ORIGINS.get(block.kind, Origin.SENTENCE),
        confidence=UNSAID if draft.unsaid else 0.7 if draft.inherited else 0.9,
    )


def _data_types(draft: Draft, sentence: Sentence, context: Context, grammar: Grammar) -> tuple[str, ...]:
    typed = {m.term for m in draft.mentions if not m.generic} or set(draft.referents)
    if typed == {MINOR_DATA} and not _is_child(sentence, grammar):
        return (ANY,)
    if typed:
        return tuple(sorted(typed))
    protects = _shares_to_protect(draft, sentence, grammar) or _is_case(draft, sentence, grammar)
    aim = draft.inherited and not sentence.mentions and context.introduced and is_purpose(sentence, grammar)
    if (
        sentence.silent is not None
        and not (protects or aim)
        and not _is_plain_denial(draft, sentence, grammar)
    ):
        return ()
    if draft.mentions:
        return () if draft.trigger.action is Action.SHARE and _names_no_data(draft, grammar) else (ANY,)
    return (ANY,) if draft.inherited and context.generic else ()


def _is_case(draft: Draft, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether an item without data of its own is a case in which something is shared ("依照与您签署的协议提供")."""
    shares = draft.inherited and draft.trigger.action is Action.SHARE and not draft.trigger.denied
    first = sentence.start < LONGEST_NUMBER and not sentence.mentions
    return shares and first and sentence.silent == "principle" and grammar.language == Language.ZH


def _is_plain_denial(draft: Draft, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a draft denies a verb that means data alone, which holds in talk of safety and principle too."""
    return (
        grammar.language == Language.ZH
        and draft.trigger.denied
        and not draft.trigger.weak
        and not draft.inherited
        and grammar.plain_not.search(sentence.within(sentence.start, draft.trigger.start)) is not None
    )


def _shares_to_protect(draft: Draft, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether what sounds like a safeguard says why something is shared ("disclose it to protect our rights")."""
    safeguard = grammar.safeguard.search(sentence.surface)
    if sentence.silent != "safeguard" or safeguard is None or grammar.language != Language.EN:
        return False
    shares = draft.trigger.action is Action.SHARE and not draft.trigger.denied and not draft.inherited
    return shares and draft.trigger.end <= sentence.start + safeguard.start()


def _names_no_data(draft: Draft, grammar: Grammar) -> bool:
    """Whether a sharing speaks of "relevant information" alone."""
    return all(grammar.no_data_named.search(m.text) for m in draft.mentions)


def _is_child(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a minor is under 14, whose data is of a kind of its own; the Chinese word for minors says less."""
    return grammar.language != Language.ZH or bool(grammar.child.search(sentence.surface))


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


def _data_mentions(mentions: list[Mention], block: Block) -> tuple[DataMention, ...]:
    unique = dict.fromkeys(mentions)
    return tuple(
        DataMention(text=m.text, data_type=m.term, start=block.start + m.start, end=block.start + m.end)
        for m in sorted(unique, key=lambda m: (m.start, m.end, m.term))
    )


def _scope(sentence: Sentence, minor: bool, grammar: Grammar) -> Scope:
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


def _place(block: Block, sentence: Sentence) -> Place:
    return Place(
        headings=block.headings,
        block=block.index,
        start=block.start + sentence.start,
        end=block.start + sentence.start + len(sentence.text.rstrip()),
    )
