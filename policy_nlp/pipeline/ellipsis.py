"""Modifiers that share a noun: "device and usage data" names data on the device too."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.ontology import ANY
from policy_nlp.lang.grammar import Grammar
from policy_nlp.lexicon import Match, find_data_types


def shared_nouns(text: str, grammar: Grammar, known: list[tuple[int, int]]) -> Iterator[Match]:
    """Yield what the modifiers of a row name together with the noun after its last one; offsets in `text`.

    Only where the last one and the noun are a phrase of the vocabulary; what touches `known` spans is left out.
    """
    for match in grammar.shared_noun.finditer(text) if grammar.end_of_row.search(text) else ():
        noun = match["noun"]
        if not _named(f"{match['last']} {noun}", grammar):
            continue
        for word in grammar.sharing_noun.finditer(match["row"]):
            start, end = (match.start("row") + at for at in word.span())
            if not any(a < end and start < b for a, b in known):
                yield from _modifier(text[start:end], start, noun, grammar)


def _modifier(words: str, start: int, noun: str, grammar: Grammar) -> Iterator[Match]:
    """Yield the types that `words` name before `noun`, or else the last of the words alone."""
    for at in sorted({0, words.rfind(" ") + 1}):
        if found := _named(f"{words[at:]} {noun}", grammar):
            yield from (Match(start + at, start + len(words), words[at:], term) for term in found)
            return


def _named(phrase: str, grammar: Grammar) -> list[str]:
    """Return the types that `phrase` names as a whole."""
    matches = find_data_types(phrase, grammar.language)
    return [m.term for m in matches if m.end - m.start == len(phrase) and m.term != ANY]
