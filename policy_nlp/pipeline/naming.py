"""Names that no file of the vocabulary knows: told by their form, or by a place that only a receiver takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpora.ontology.names import party_called
from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.lexicon import find_data_types, find_purposes, find_recipients
from policy_nlp.pipeline.analysis import Receiver, Sentence
from policy_nlp.pipeline.segmentation import is_word
from policy_nlp.statements import Recipient

LONGEST_LIST = 40
"""How many names a list in a sentence may hold."""
SHORTEST = 2
"""Shorter strings are no name."""
GIVEN_BEFORE = 160
"""How far before its receiver, in characters, a verb of giving may stand."""
_ADDRESS_BEFORE = (".", "@", "/", "-")
"""What stands before the end of an address, which is no name."""
_ADDRESS_AFTER = re.compile(r"\.[A-Za-z]{2,}")
_CAPITAL = re.compile("[A-Z]")
_OPEN, _CLOSE = "（(", "）)"

Span = tuple[int, int]


def find_unknown_names(sentence: Sentence, known: list[Receiver], grammar: Grammar) -> list[Receiver]:
    """Return the names of `sentence` beside those of the `known` parties, in no particular order."""
    taken = [(r.start - sentence.start, r.end - sentence.start) for r in known]
    found = [*_by_form(sentence.surface, grammar)]
    found += [s for s in _by_place(sentence.surface, taken, grammar) if not _overlaps(s, [*found, *taken])]
    return [_receiver(sentence, span) for span in found if not _inside(span, taken)]


def stands_for_receiver(receiver: Receiver, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a known name may receive something where it stands: no owner, no way to log in, no data of it."""
    return _receives(
        sentence.surface, receiver.start - sentence.start, receiver.end - sentence.start, grammar
    )


def _receiver(sentence: Sentence, span: Span) -> Receiver:
    start, end = span
    name = sentence.text[start:end]
    return Receiver(
        sentence.start + start, sentence.start + end, Recipient(name=name, party=party_called(name))
    )


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in others)


def _inside(span: Span, others: list[Span]) -> bool:
    return any(a <= span[0] and span[1] <= b for a, b in others)


def _by_form(text: str, grammar: Grammar) -> Iterator[Span]:
    """Yield what ends as only names of companies or SDKs do."""
    for pattern in (grammar.organisation, grammar.sdk_name):
        for match in pattern.finditer(text):
            start, end = match.span()
            while before := grammar.before_name.match(text[start:end]):
                start += before.end()
            if lead := grammar.no_name.match(text[start:end]):
                start += lead.end()
            start += _unbalanced(text[start:end])
            stem = text[start:end].strip()
            certain = pattern is grammar.organisation
            if (
                len(stem) > SHORTEST + 1
                and is_name(stem, grammar, certain=certain)
                and _receives(text, start, end, grammar)
            ):
                yield end - len(text[start:end].lstrip()), end


def _unbalanced(name: str) -> int:
    """Return how much of a name to leave out because a bracket in it has no other half."""
    opened: list[int] = []
    for at, char in enumerate(name):
        if char in _OPEN:
            opened.append(at)
        elif char in _CLOSE and opened:
            opened.pop()
        elif char in _CLOSE:
            return at + 1 + _unbalanced(name[at + 1 :])
    return opened[0] + 1 if opened else 0


def _by_place(text: str, known: list[Span], grammar: Grammar) -> Iterator[Span]:
    """Yield names in lists behind a kind of receiver, beside a known name, and where only receivers stand."""
    # In English a name has a capital, and no list begins a sentence.
    lists = grammar.language != Language.EN or _CAPITAL.search(text, 1)
    for start, owned in _list_starts(text, grammar) if lists else ():
        yield from _listed(text, start, known, grammar, sure=owned)
    for _, end in known:
        if (separator := grammar.separator.match(text, end)) and separator.end() > end:
            yield from _listed(text, separator.end(), known, grammar, sure=True)
    for pattern in (grammar.apposed, grammar.acting):
        for match in pattern.finditer(text):
            start, end = _trimmed(text, match.span(match.lastgroup or 0), grammar)
            if is_name(text[start:end], grammar) and _receives(text, start, end, grammar):
                yield start, end


def _list_starts(text: str, grammar: Grammar) -> Iterator[tuple[int, bool]]:
    """Yield where lists of receivers begin, and whether they name companies of the own group."""
    for match in grammar.listing.finditer(text):
        yield match.end(), bool(grammar.own_group.match(match[0]))
    for match in grammar.given_to.finditer(text):
        if grammar.giving.search(text, max(0, match.start() - GIVEN_BEFORE), match.start()):
            yield match.end(), False
    for match in grammar.employed.finditer(text):
        item = grammar.item.match(text, match.end())
        if item and grammar.employed_as.search(text[item.end() :][:120]):
            yield match.end(), False


def _listed(text: str, start: int, known: list[Span], grammar: Grammar, *, sure: bool) -> Iterator[Span]:
    """Yield the items of a list that are names; in Chinese any word is one only beside one that surely is.

    `sure`: whether what stands before the list makes names of all its items.
    """
    items = [*_items(text, start, known, grammar)]
    named = [s for s in items if is_name(text[slice(*s)], grammar) and _receives(text, *s, grammar)]
    sure = sure or any(s in known for s in items)
    for span in named:
        name = text[slice(*span)]
        if span not in known and (_is_surely_name(name, grammar) or (sure and not is_word(name))):
            yield span


def _items(text: str, start: int, known: list[Span], grammar: Grammar) -> Iterator[Span]:
    """Yield the items of a list, up to one that is part of a clause."""
    ends = dict(known)
    for _ in range(LONGEST_LIST):
        item = grammar.item.match(text, start)
        span = _trimmed(text, item.span("name"), grammar) if item else (start, start)
        span = (start, max(ends[start], span[1])) if start in ends else span
        if span[0] == span[1] or (start not in ends and grammar.no_part.search(text[slice(*span)])):
            return
        yield span if span[0] not in ends else (span[0], ends[span[0]])
        separator = grammar.separator.match(text, span[1])
        if separator is None or separator.end() == span[1]:
            return
        start = separator.end()


def _trimmed(text: str, span: Span, grammar: Grammar) -> Span:
    """Return `span` without words before the name."""
    start, end = span
    lead = grammar.no_name.match(text[start:end])
    return (start + lead.end() if lead else start), end


def _receives(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether nothing around a name says that it stands there for something else."""
    before = text[max(0, start - 40) : start]
    if before[-1:] in _ADDRESS_BEFORE or _ADDRESS_AFTER.match(text, end):
        return False
    if grammar.no_receiver_name.search(text[start:end]) or f'"{text[start:end]}"' in text:
        return False
    return not (grammar.not_received.match(text[end:][:30]) or grammar.not_receiving.search(before))


def _is_surely_name(text: str, grammar: Grammar) -> bool:
    """Whether the form of a word shows that it is a name: capitals, the ending of a firm."""
    return grammar.language == Language.EN or bool(
        re.match(r"[A-Z][A-Za-z]", text) or grammar.ending.search(text)
    )


def names_party(text: str, grammar: Grammar) -> bool:
    """Whether the subject of a verb is a name, and nothing else."""
    text = text.strip(" ,")
    if grammar.language == Language.EN and not grammar.item.fullmatch(text):
        return False
    return is_name(text, grammar)


def is_name(text: str, grammar: Grammar, *, certain: bool = False) -> bool:
    """Whether `text` can be a name: no word of policies, no kind of receiver, no data, no clause.

    `certain`: whether it ends as legal names do, which have words of any kind before.
    """
    text = text.strip()
    if len(text) < SHORTEST or grammar.no_part.search(text) or text.isdigit():
        return False
    if not certain and (grammar.no_plain_part.search(text) or _is_term(text, grammar.language)):
        return False
    if grammar.language == Language.ZH:
        return not any(grammar.no_party.fullmatch(t) for t in (text, grammar.ending.sub("", text)))
    words = [w for part in re.split(r"[\s-]+", text) if (w := part.strip(".,'"))]
    if all(grammar.no_party.fullmatch(w) for w in words) or not re.search(r"[A-Z]", text):
        return False
    if len(words) == 1 and grammar.no_single.search(text):
        return False
    return not (grammar.defined_term.search(words[-1]) or grammar.no_end.fullmatch(words[-1]))


@cache
def _is_term(text: str, language: str) -> bool:
    """Whether `text` is nothing but words of the vocabulary."""
    if language == Language.EN:
        text = text.lower()
    found = (
        *find_recipients(text, language),
        *find_data_types(text, language),
        *find_purposes(text, language),
    )
    return any(m.end - m.start >= len(text) - 1 for m in found)
