"""What a word means: the terms that list it as a phrase, a label or the name of a field, and what hides it."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.ontology.checks import fold_key, fold_phrase
from corpora.ontology.stores import load_store_labels
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


def known_words() -> Iterator[str]:
    """Yield every id, label, phrase and field name of the terms."""
    for name, term in all_terms().items():
        yield from (name, *_labels(term), *_store_labels(term))
        yield from (*term.policy.zh.phrases, *term.policy.en.phrases)
        yield from term.wire.keys if isinstance(term, DataType) else ()


def _labels(term: Term) -> tuple[str, str]:
    return term.labels.zh, term.labels.en


def _store_labels(term: Term) -> Iterator[str]:
    for id_, store in load_store_labels().items() if isinstance(term, DataType) else ():
        for label in getattr(term, id_):
            name = store.label(label).name
            yield from (name.zh, name.en)


def _ways(word: str, term: Term) -> Iterator[str]:
    phrase, key = fold_phrase(word), fold_key(word)
    if phrase in {label.lower() for label in _labels(term)}:
        yield "label"
    if phrase in {label.lower() for label in _store_labels(term)}:
        yield "store_label"
    for wording, language in ((term.policy.zh, "zh"), (term.policy.en, "en")):
        if phrase in {p.lower() for p in (*wording.phrases, *wording.items)}:
            yield f"phrase_{language}"
        if phrase in {p.lower() for p in wording.masks}:
            yield "mask"
    if isinstance(term, DataType) and key:
        if key in {fold_key(k) for k in term.wire.keys}:
            yield "key_strict" if term.wire.strict else "key"
        if key in {fold_key(k) for k in term.wire.hints}:
            yield "hint"
