"""English lead-ins, items and rows that say more, or less, than those around them."""

from __future__ import annotations

from corpora.ontology.vocabulary import THIRD_PARTY
from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Sentence, Trigger
from policy_nlp.statements import Action


def says_it_all(trigger: Trigger, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a lead-in of sharing names who receives data, or announces only ways in which they come to."""
    if trigger.action is not Action.SHARE:
        return False
    if grammar.in_ways.search(sentence.surface.rstrip(" :")):
        return True
    named = any(r.recipient.category != THIRD_PARTY for r in sentence.receivers)
    return named and bool(grammar.completes.search(sentence.surface))


def declares_aloud(sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a sentence in a part on rights or security says plainly what the company does."""
    return bool(grammar.declares_aloud.search(sentence.surface))


def is_purpose(sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether an item only says what for, though it speaks of safety ("to prevent fraud")."""
    aimed = sentence.goals or grammar.purpose_openers.search(sentence.surface)
    return grammar.language == Language.EN and bool(aimed)


def is_receiver_row(sentence: Sentence, trigger: Trigger, grammar: Grammar) -> bool:
    """Tell whether a row of a table on sharing only says who is at work for the company, on whatever data."""
    if trigger.action is not Action.SHARE or trigger.denied or sentence.mentions:
        return False
    work = grammar.we_work_with.search(sentence.surface)
    return bool(work) and any(r.recipient.category for r in sentence.receivers)
