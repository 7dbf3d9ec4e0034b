"""Statements that say no more than another of the same block: implied by it, or of a title within the line."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.text import Language
from policy_nlp.document import Block
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.predications import Reading
from policy_nlp.statements import Action, Manner, Polarity, Statement

NOUN = 20
"""Longest such title in Chinese ("位置信息。")."""
LONGEST_TITLE = 80
"""Longest title within a line, in characters ("Location. We collect ...")."""


def without_repeats(
    found: Sequence[Statement], block: Block, readings: Sequence[Reading], grammar: Grammar
) -> list[Statement]:
    """Return the statements of a block without those that are implied by another or stand for its title alone."""
    once = list(found)
    if grammar.language == Language.EN and _has_title(readings):
        title = block.start + readings[0].sentence.end
        verbs = {block.start + r.sentence.start for r in readings[1:] if r.sentence.triggers}
        deeds = {(s.action, s.polarity) for s in once if s.place.start in verbs}
        once = [s for s in once if s.place.start >= title or (s.action, s.polarity) not in deeds]
    if grammar.language == Language.ZH and _is_titled(readings):
        once = _without_title(once, block.start + readings[0].sentence.end)
    return [s for s in once if not any(_implies(other, s) for other in once)]


def _is_titled(readings: Sequence[Reading]) -> bool:
    """Whether a Chinese line begins with a noun and a full stop ("位置信息。…")."""
    first = readings[0].sentence if len(readings) > 1 else None
    if first is None or first.triggers or len(first.text) > NOUN or "、" in first.text:
        return False
    return first.text.rstrip().endswith("。") and any(r.sentence.triggers for r in readings[1:])


def _without_title(found: list[Statement], title: int) -> list[Statement]:
    """Leave out what the title of a line names where the line itself says what is done with it."""
    said = {t for s in found if s.place.start >= title for t in s.data_types}
    return [s for s in found if s.place.start >= title or not said.intersection(s.data_types)]


def _has_title(readings: Sequence[Reading]) -> bool:
    """Whether a line begins with a title, which has no verb and a stop behind it."""
    if len(readings) < 2:
        return False
    first = readings[0].sentence
    return not first.triggers and len(first.text) <= LONGEST_TITLE and first.text.rstrip().endswith(".")


def _implies(giving: Statement, taking: Statement) -> bool:
    """Whether one says that data is given to those of whom the other only says that they use what they got."""
    return (
        taking.manner is Manner.LET_COLLECT
        and (taking.actor is None or taking.actor in {r.name for r in giving.recipients})
        and giving.action is Action.SHARE
        and giving.manner not in (None, Manner.LET_COLLECT)
        and giving.polarity is taking.polarity is Polarity.AFFIRMED
        and giving.place == taking.place
        and giving.recipients == taking.recipients
        and set(taking.data_types) <= set(giving.data_types)
    )
