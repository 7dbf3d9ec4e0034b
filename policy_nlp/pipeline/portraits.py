"""Pictures of a profile: "a picture" that a profile holds beside a name is the user's picture, and no photo album."""

from __future__ import annotations

from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Mention, Sentence

PHOTOS, AVATAR = "content.photos", "identity.avatar"


def as_portraits(mentions: list[Mention], sentence: Sentence, grammar: Grammar) -> list[Mention]:
    """Return `mentions` with the one picture that a profile shows beside a name as the profile's picture."""
    return [
        m._replace(term=AVATAR) if m.term == PHOTOS and _is_portrait(m, sentence, grammar) else m
        for m in mentions
    ]


def _is_portrait(mention: Mention, sentence: Sentence, grammar: Grammar) -> bool:
    if not grammar.one_picture.fullmatch(mention.text):
        return False
    before = sentence.within(sentence.start, mention.start)
    behind = sentence.within(mention.end, sentence.end)
    return bool(grammar.portrait_behind.match(behind) or grammar.portrait_before.search(before))
