"""What a word means: the terms that list it as a phrase or as the name of a field, and what hides it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.ontology.terms import DataType
from corpora.text import Language
from yanxing.knowledge.sheets import Sheet, Table, Tongue
from yanxing.knowledge.terms import Term, all_terms


def terms_listing(word: str) -> tuple[str, ...]:
    """Return the names (keys of `all_terms`) of the terms that list `word`."""
    return tuple(name for name, term in all_terms().items() if any(_ways(word, term)))


def word_sheet(word: str, language: Language) -> Sheet:
    """Return the terms that list `word`, and as what."""
    tongue, terms = Tongue(language), all_terms()
    rows = tuple(
        (name, terms[name].labels.to(language), tongue.say(f"as_{way}"))
        for name in terms_listing(word)
        for way in _ways(word, terms[name])
    )
    heads = tongue.heads("id", "label", "listed_as")
    return Sheet(word, tongue.say("word_lead"), tables=(Table("", heads, rows),))


def _ways(word: str, term: Term) -> Iterator[str]:
    phrase, key = " ".join(word.lower().split()), _folded(word)
    for wording, language in ((term.policy.zh, "zh"), (term.policy.en, "en")):
        if phrase in {p.lower() for p in wording.phrases}:
            yield f"phrase_{language}"
        if phrase in {p.lower() for p in wording.masks}:
            yield "mask"
    if isinstance(term, DataType) and key:
        if key in {_folded(k) for k in term.wire.keys}:
            yield "key_strict" if term.wire.strict else "key"
        if key in {_folded(k) for k in term.wire.hints}:
            yield "hint"


def _folded(name: str) -> str:
    return re.sub(r"[^\w.]|_", "", name.lower())
