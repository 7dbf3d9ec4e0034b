"""What a denial names of a data type: all of it, or less ("payment password", "your whole address book")."""

from __future__ import annotations

import re

from corpora.ontology import load_ontology
from corpora.sources import derived
from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.lexicon import fold
from policy_nlp.pipeline.analysis import Mention, Sentence

_REACH = 24
"""How far before a phrase, in characters, a word may begin that narrows it."""
_JOINED = re.compile(r"[和及或与、/&,]| and | or ")
_BETWEEN = re.compile(r"的?| (?:account |number )?")
"""What stands between a noun and the noun that it describes ("银行卡的密码", "bank account password")."""


def is_narrower(mention: Mention, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a typed phrase names less than its data type, by its own words or by those around it."""
    if mention.generic:
        return False
    start, end = mention.start - sentence.start, mention.end - sentence.start
    before, behind = sentence.surface[max(0, start - _REACH) : start], sentence.surface[end:]
    if grammar.less_before.search(before) or grammar.less_behind.match(behind):
        return True
    words = _narrowing(mention.term, grammar.language)
    if words is not None and (_are_all(mention.text, words[0]) or words[1].search(fold(before))):
        return True
    return _is_joined(mention, sentence)


def _are_all(text: str, narrows: re.Pattern[str]) -> bool:
    """Whether each part of a joint phrase is narrower: "photos and videos" is not, "zip/postal code" is."""
    return all(narrows.search(part) for part in _JOINED.split(fold(text)))


def _is_joined(mention: Mention, sentence: Sentence) -> bool:
    """Whether a phrase describes the next one or is described by the one before: one thing is named ("银行卡密码")."""
    others = (m for m in sentence.mentions if m.term != mention.term and not m.generic)
    gaps = ((min(m.end, mention.end), max(m.start, mention.start)) for m in others)
    return any(a <= b and _BETWEEN.fullmatch(sentence.within(a, b)) for a, b in gaps)


@derived()
def _narrowing(term: str, language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what finds the narrowing words of a data type in its phrases, and right before them."""
    data_type = load_ontology().data_types.get(term)
    wording = data_type.policy if data_type else None
    if wording is None:
        return None
    latin = [rf"\b{re.escape(fold(w))}(?:e?s|'s|s')?\b" for w in wording.en.narrower]
    chinese = [re.escape(fold(w)) for w in wording.zh.narrower] if language == Language.ZH else []
    words = "|".join((*chinese, *latin))
    return (re.compile(words), re.compile(rf"(?:{words})的? *$")) if words else None
