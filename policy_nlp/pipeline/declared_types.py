"""Which types of data a statement is about: those named, those referred to, or information in general."""

from __future__ import annotations

from corpora.ontology import ANY
from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Draft, Sentence, Trigger
from policy_nlp.pipeline.context import Context
from policy_nlp.pipeline.inheritance import LONGEST_NUMBER
from policy_nlp.pipeline.lead_ins import is_purpose
from policy_nlp.statements import Action, Manner

MINOR_DATA = "special.minor"


def declared_types(draft: Draft, sentence: Sentence, context: Context, grammar: Grammar) -> tuple[str, ...]:
    """Return the types that a draft is about; empty where it declares nothing."""
    typed = {m.term for m in draft.mentions if not m.generic} or set(draft.referents)
    if typed == {MINOR_DATA} and not is_child(sentence, grammar):
        return (ANY,)
    if typed and (turned := grammar.becomes.search(sentence.surface)):
        before = [m for m in draft.mentions if m.start < sentence.start + turned.start()]
        typed |= {ANY} if before and all(m.generic for m in before) else set()
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
        return () if _gives(draft.trigger) and _names_no_data(draft, grammar) else (ANY,)
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


def _gives(trigger: Trigger) -> bool:
    """Whether the company itself hands something on; what others collect of the user is always data."""
    return trigger.action is Action.SHARE and (trigger.denied or trigger.manner is not Manner.LET_COLLECT)


def _names_no_data(draft: Draft, grammar: Grammar) -> bool:
    """Whether a sharing speaks of "relevant information" alone."""
    return all(grammar.no_data_named.search(m.text) for m in draft.mentions)


def is_child(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a minor is under 14, whose data is of a kind of its own; the Chinese word for minors says less."""
    return grammar.language != Language.ZH or bool(grammar.child.search(sentence.surface))
