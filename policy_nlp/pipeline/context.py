"""What a block inherits: from the sentence that introduces it, and from the headings above it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from corpora.ontology import ANY
from corpora.text import Language
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.lexicon import find_purposes
from policy_nlp.pipeline.analysis import Receiver, Trigger
from policy_nlp.pipeline.polarity import is_conditional
from policy_nlp.pipeline.predications import Reading
from policy_nlp.statements import Action, Manner

LONGEST_NAME = 80
"""Longest line, in characters, that may be the name of a party alone."""
LABEL = 20
"""How far into a paragraph without a verb its first data may stand ("Identifiers, such as your name")."""
HEADINGS = 2
"""How many headings up a purpose is looked for."""
DEEPEST = 8
"""Longest chain of lead-ins that is followed."""
REMEMBERED = 256
"""Of how many paths of headings the context is remembered: many blocks stand below each."""


@dataclass(frozen=True)
class Context:
    """What holds for a block before its own words are read."""

    triggers: tuple[Trigger, ...] = ()
    """Verbs of the lead-in, or of the heading."""
    receivers: tuple[Receiver, ...] = ()
    purposes: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    """Types of data that the lead-in names, for items that name only who receives them."""
    generic: bool = False
    """Whether the lead-in speaks of personal information, so that its items need not name any."""
    introduced: bool = False
    """Whether the verbs come from a lead-in, not from a heading alone."""
    denies: bool = False
    """Whether the lead-in denies what its items say ("We never: - sell your data"), without a way out."""
    aims: bool = False
    """Whether the block is a row that only says what the data of the lead-in is for."""
    leads: bool = False
    """Whether the block itself introduces items, which say what it only announces."""
    party_led: bool = False
    """Whether the lead-in is the name of a party, so that what "receives" means it."""
    mute: bool = False
    """Whether not even a plain sentence of the section declares anything (definitions, advice)."""
    silent: bool = False
    """Whether the section declares nothing (rights, definitions, exemptions)."""


def context_of(
    block: Block, blocks: tuple[Block, ...], readings: dict[int, list[Reading]], grammar: Grammar
) -> Context:
    """Return the context of `block`; `readings` holds the blocks before it."""
    base = _of_headings(block.headings, grammar.language)
    index, depth = block.lead_in, 0
    while index is not None and depth < DEEPEST:
        found = _of_lead_in(readings.get(index, []), base, grammar)
        if found is not None:
            return found
        index, depth = blocks[index].lead_in, depth + 1
    if block.kind is BlockKind.LIST_ITEM and not base.triggers and _denies_all(block.headings, grammar):
        return replace(base, denies=True, introduced=True)
    return base


def _denies_all(headings: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether the nearest heading denies what its items say ("What we do not do")."""
    return bool(headings) and grammar.denies_below.search(grammar.surface(headings[-1])) is not None


def _of_lead_in(readings: list[Reading], base: Context, grammar: Grammar) -> Context | None:
    last = [r for r in readings[-2:] if not grammar.remark.search(r.sentence.surface)]
    for reading in reversed(last or readings[-2:]):
        sentence = reading.sentence
        if grammar.exempt.search(sentence.surface):
            return replace(base, triggers=(), silent=True, mute=True)
        if sentence.silent in ("definition", "rights", "advice"):
            return replace(base, triggers=(), silent=True, mute=sentence.silent != "rights")
        if grammar.leads_to_none.search(sentence.surface):
            return replace(base, triggers=(), silent=True)
        triggers = _inherited(reading, grammar)
        denies = bool(grammar.denies_below.search(sentence.surface))
        denies = denies and not is_conditional(sentence, grammar)
        if denies and not triggers:
            return replace(base, triggers=(), denies=True, introduced=True)
        if triggers:
            return Context(
                denies=denies,
                triggers=triggers,
                receivers=tuple(sentence.receivers),
                purposes=tuple(g.purpose for g in sentence.goals) or base.purposes,
                types=_types(reading, readings, grammar),
                generic=any(p.mentions for p in reading.predications) or bool(sentence.mentions),
                introduced=True,
                silent=base.silent and not _announces(reading, triggers, grammar),
                mute=base.mute and not _announces(reading, triggers, grammar),
            )
    return _led_by_party(readings, base)


def _announces(reading: Reading, triggers: tuple[Trigger, ...], grammar: Grammar) -> bool:
    """Whether a lead-in announces data by itself, whatever its heading speaks of."""
    plain = any(not t.weak and not t.denied for t in triggers)
    return plain and bool(grammar.announces.search(reading.sentence.surface))


def _types(reading: Reading, readings: list[Reading], grammar: Grammar) -> tuple[str, ...]:
    """Return the types that a lead-in names; where it only says "your information", those of the sentence before it."""
    terms = tuple(sorted({m.term for p in reading.predications for m in p.mentions}))
    if terms != (ANY,) or grammar.language != Language.ZH:
        return terms
    actions = {p.trigger.action for p in reading.predications}
    for earlier in reversed(readings[: readings.index(reading)]):
        same = (p for p in earlier.predications if p.trigger.action in actions and not p.trigger.denied)
        named = {m.term for p in same for m in p.mentions} - {ANY}
        if named:
            return tuple(sorted(named))
    return terms


def _led_by_party(readings: list[Reading], base: Context) -> Context | None:
    """Return the context of a list below a mere name ("Mixpanel, Inc.")."""
    if len(readings) != 1:
        return None
    sentence = readings[0].sentence
    named = [r for r in sentence.receivers if r.recipient.name]
    if not named or sentence.triggers or sentence.mentions or len(sentence.text) > LONGEST_NAME:
        return None
    return replace(base, receivers=tuple(named), party_led=True)


def _inherited(reading: Reading, grammar: Grammar) -> tuple[Trigger, ...]:
    """Return the verbs that items go on with, each once; the exceptions to a denial are affirmed."""
    triggers = _main(reading, grammar)
    if not triggers:
        return ()
    last = triggers[-1]
    kept = [t for t in triggers if t.denied == last.denied and (t.action == last.action or t in reading.open)]
    if last.denied and is_conditional(reading.sentence, grammar):
        kept = _excepted(kept)
    return tuple({t.key: t for t in kept}.values())


def _main(reading: Reading, grammar: Grammar) -> list[Trigger]:
    """Return the verbs of a lead-in without those that only describe its data ("what we collect we share with")."""
    sentence = reading.sentence
    triggers = [p.trigger for p in reading.predications]
    main = [t for t in triggers if not grammar.describing.search(sentence.within(sentence.start, t.start))]
    return main or triggers


def _excepted(denied: list[Trigger]) -> list[Trigger]:
    """Return what the exceptions to a denial affirm: whoever neither sells nor shares but for these cases, shares."""
    shared = [t for t in denied if t.manner is not Manner.SELL]
    return [replace(t, denied=False) for t in shared or denied]


@lru_cache(maxsize=REMEMBERED)
def _of_headings(headings: tuple[str, ...], language: str) -> Context:
    grammar = load_grammar(language)
    purposes = _named_by(headings, grammar)
    for heading in reversed(headings):
        surface = grammar.surface(heading)
        share = grammar.share_headings.search(surface)
        collect = grammar.collect_headings.search(surface)
        mutes = heading is headings[-1] or grammar.language == Language.ZH
        if grammar.exempt.search(surface) or (
            mutes and grammar.mute_headings.search(surface) and not share and not collect
        ):
            return Context(purposes=purposes, silent=True, mute=True)
        if grammar.skip_headings.search(surface) and not share and not _strong(collect, grammar):
            return Context(purposes=purposes, silent=True)
        if share or collect:
            actions = [a for a, on in ((Action.COLLECT, collect), (Action.SHARE, share)) if on]
            denied = bool(grammar.denying_headings.search(surface))
            triggers = tuple(Trigger(0, 0, a, denied=denied, weak=True) for a in actions[:1])
            return Context(
                triggers=triggers, purposes=purposes, generic=bool(grammar.use_headings.search(surface))
            )
    return Context(purposes=purposes)


def _named_by(headings: tuple[str, ...], grammar: Grammar) -> tuple[str, ...]:
    """Return the purposes of the nearest heading that names any."""
    for heading in headings[: -HEADINGS - 1 : -1]:
        if found := tuple(m.term for m in find_purposes(heading, grammar.language)):
            return found
    return ()


def _strong(collect: object, grammar: Grammar) -> bool:
    return collect is not None and grammar.language == "en"


def opening_of(
    block: Block, before: Block | None, readings: list[Reading], grammar: Grammar
) -> tuple[str, ...]:
    """Return what the paragraph that opens a section says data is collected for, in the parts below it too."""
    opens = block.kind is BlockKind.PARAGRAPH and before is not None and before.kind is BlockKind.HEADING
    if not opens:
        return ()
    for reading in readings:
        sentence = reading.sentence
        plain = any(p.trigger.action is Action.COLLECT and not p.trigger.denied for p in reading.predications)
        if (
            plain
            and sentence.silent is None
            and sentence.goals
            and grammar.opens_section.search(sentence.surface)
        ):
            return tuple(g.purpose for g in sentence.goals)
    return ()


def in_section(
    context: Context, headings: tuple[str, ...], openings: dict[tuple[str, ...], tuple[str, ...]]
) -> Context:
    """Return the context of an item that has its verb from a heading, with the purposes that its section opens with.

    `openings`: what `opening_of` found, by the headings above.
    """
    if context.introduced or context.purposes or not context.triggers or context.triggers[0].denied:
        return context
    for depth in range(len(headings) - 1, 0, -1) if openings else ():
        if found := openings.get(headings[:depth]):
            return replace(context, purposes=found)
    return context


def introduces(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Whether items or rows follow that `block` introduces."""
    return any(b.lead_in == block.index for b in blocks[block.index + 1 : block.index + 3])


def is_label(block: Block, reading: Reading) -> bool:
    """Whether a block without a verb of its own may take the verb of its heading."""
    if reading.sentence.triggers:
        return False
    if block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
        return True
    first = reading.sentence.mentions[:1]
    return bool(first) and first[0].start - reading.sentence.start < LABEL
