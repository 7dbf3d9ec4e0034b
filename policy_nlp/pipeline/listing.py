"""Lists within a paragraph, whose parts semicolons set off: which part goes on with the list before it."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Trigger
from policy_nlp.pipeline.predications import Reading

SHORT = 8
"""How many words a part without a phrase of data may have and still be taken for one of the list."""
_ENDS = ("；", ";")


def lists_on(reading: Reading, before: Reading, grammar: Grammar) -> bool:
    """Whether a part goes on with the list of the part before it ("...包括：基本信息；设备信息；", "...: a; b; c")."""
    sentence = reading.sentence
    if not before.open or sentence.triggers or any(r.recipient.name for r in sentence.receivers):
        return False
    if not before.sentence.surface.rstrip().endswith(_ENDS):
        return False
    if grammar.language != Language.ZH:
        return _is_noun_phrase(reading, grammar)
    return any(not t.denied for t in before.open)


def ruling(verbs: Sequence[Trigger]) -> list[Trigger]:
    """Return the verbs that a list goes on with, each once: of some that differ, those that affirm."""
    affirmed = [t for t in verbs if not t.denied]
    return [*{t.key: t for t in affirmed or verbs}.values()]


def _is_noun_phrase(reading: Reading, grammar: Grammar) -> bool:
    """Whether a part names data without saying anything of it, or is a few words that may name some."""
    sentence = reading.sentence
    named = [m for m in sentence.mentions if not m.generic]
    if not grammar.list_part.match(sentence.surface):
        return False
    if not named:  # A word that no type is known of ends no list.
        return len(sentence.surface.split()) <= SHORT and sentence.surface.rstrip().endswith(_ENDS)
    return not any(grammar.said_of.match(sentence.within(m.end, sentence.end)) for m in named)
