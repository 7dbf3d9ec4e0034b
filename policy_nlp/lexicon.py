"""Phrases of the vocabulary in text: which data types, purposes and recipient categories it names, and where.

One Aho-Corasick automaton per kind of term and language. Overlapping hits are thinned to the leftmost-longest
ones only after the check of word boundaries, so that a hit inside a word ("age" in "message") hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from corpora.folding import FoldTable
from corpora.ontology import ANY, load_ontology
from corpora.ontology.terms import DataType, Purpose, RecipientCategory
from corpora.sources import derived
from corpora.text import Language
from policy_nlp.enumerations import Span, items_in
from policy_nlp.families import Families

Kind = Literal["data_types", "purposes", "recipients"]
Term = DataType | Purpose | RecipientCategory

REMEMBERED = 256
"""How many texts are kept folded: a sentence is searched for terms of several kinds."""
_WIDTH = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}
_SAME = str.maketrans("\u3000\u00a0-\u2010\u2011\u2012\u2013_\u2018\u2019", "        ''")
"""Spaces, hyphens and underscores are one character to the automaton, and so are apostrophes."""
_FOLD = FoldTable(_SAME | {wide: _SAME.get(narrow, narrow) for wide, narrow in _WIDTH.items()})
GAP = "…"
"""Stands in a phrase for a few characters without a mark ("使用…的频率")."""
_FILLING = "[^，。；：、！？,;:!?()（）\\n]{1,14}?"
_LATIN_END = "\u0250"
_CHINESE = re.compile("[\u3400-\u9fff]")
# The space comes first: what a pattern begins with is looked for much faster than what stands before it.
_BROKEN = re.compile(" (?<=[\u3400-\u9fff] )(?=[\u3400-\u9fff])")
_BORDER = re.compile("(?<=[a-z0-9])(?=[\u3401-\uffff])|(?<=[\u3401-\uffff])(?=[a-z0-9])")
"""Between a Latin letter or digit and a Chinese character, in folded text."""


class Match(NamedTuple):
    """A phrase of a term in a text."""

    start: int
    end: int
    text: str
    """As it stands in the text."""
    term: str
    """Id of the data type, purpose or recipient category."""


def find_data_types(text: str, language: str) -> tuple[Match, ...]:
    """Return the phrases that name data types, in order; a phrase of several terms gives a match for each.

    `language`: "zh" or "en"; Chinese text is searched for the English phrases too ("Wi-Fi", "cookie"), and any text
    with Chinese characters is Chinese text here: an English policy may have a Chinese table.
    """
    return _lexicon("data_types", _spoken(text, language)).find(text)


def find_purposes(text: str, language: str) -> tuple[Match, ...]:
    """Return the phrases that name purposes, in their order."""
    return _lexicon("purposes", _spoken(text, language)).find(text)


def find_recipients(text: str, language: str) -> tuple[Match, ...]:
    """Return the phrases that name categories of recipients, in their order."""
    return _lexicon("recipients", _spoken(text, language)).find(text)


def _spoken(text: str, language: str) -> str:
    if language == Language.ZH:
        return language
    return Language.ZH if not text.isascii() and _CHINESE.search(text) else language


@lru_cache(maxsize=REMEMBERED)
def fold(text: str) -> str:
    """Return `text` with case, width, hyphens and apostrophes folded; every character keeps its offset."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return lower.translate(_FOLD)


class Lexicon:
    """An automaton over phrases, each with the terms that it names; a phrase without terms is a mask."""

    def __init__(
        self,
        phrases: Mapping[str, tuple[str, ...]],
        items: Mapping[str, tuple[str, ...]] | None = None,
        families: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        plain = [phrase for phrase in phrases if GAP not in phrase]
        words = [word for word in items or {} if word not in phrases]
        frames = [phrase for phrase in phrases if GAP in phrase]
        known = {**(items or {}), **phrases, **(families or {})}
        self._terms = [known[phrase] for phrase in (*plain, *words, *(families or {}), *frames)]
        self._items = range(len(plain), len(plain) + len(words))
        # What a family spells too is named by the phrase: its number is the lower one.
        self._families = Families(enumerate(families or {}, self._items.stop), _spellings)
        self._frames = [
            (f.split(GAP)[-1], _frame(f), n) for n, f in enumerate(frames, len(self._terms) - len(frames))
        ]
        lasts = "|".join(re.escape(last) for last, _, _ in self._frames)
        self._may_be_framed = re.compile(lasts or r"(?!)").search
        self._automaton = AhoCorasick(
            [*plain, *words],
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,  # nearly the quickest to build, and the quickest to search
            store_patterns=False,
        )
        # Headings are searched once for each block below them.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._find)

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the leftmost-longest phrases of `text` that stand on word boundaries."""
        return self._remembered(text)

    def _find(self, text: str) -> tuple[Match, ...]:
        folded, offsets = _mended(fold(text))
        spans = self._spans(folded)
        # Most texts name nothing; a quarter of all time went into looking for it.
        return (
            tuple(
                Match(offsets[start], offsets[end - 1] + 1, text[offsets[start] : offsets[end - 1] + 1], term)
                for start, end, number in spans
                for term in self._terms[number]
            )
            if spans
            else ()
        )

    def _spans(self, folded: str) -> list[tuple[int, int, int]]:
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        whole = [
            (start, -end, number)
            for number, start, end in hits
            if folded[start] >= _LATIN_END <= folded[end - 1] or _is_whole(folded, start, end)
        ]
        whole.extend([(start, -end, number) for start, end, number in self._families.find(folded)])
        spans = list(_thin(sorted([h for h in whole if h[2] not in self._items]))) if whole else []
        framed = self._framed(folded) if self._may_be_framed(folded) else []
        if framed and (free := _outside(spans, framed)):
            spans = sorted([*spans, *_thin(free)])
        if spans and any(h[2] in self._items for h in whole):
            spans = self._with_items(folded, spans, whole)
        return spans

    def _framed(self, folded: str) -> list[tuple[int, int, int]]:
        return [
            (m.start(), -m.end(), number)
            for last, frame, number in self._frames
            if last in folded
            for m in frame.finditer(folded)
        ]

    def _with_items(
        self, text: str, spans: list[tuple[int, int, int]], hits: list[tuple[int, int, int]]
    ) -> list[tuple[int, int, int]]:
        free = _outside(spans, (h for h in hits if h[2] in self._items))
        proofs = [Span(*s, proves=True) for s in spans if self._terms[s[2]] not in ((), (ANY,))]
        words = [Span(*s, proves=False) for s in _thin(free)]
        found = [(s.start, s.end, s.number) for s in items_in(text, sorted([*proofs, *words]))]
        return sorted([*spans, *found])


def _frame(phrase: str) -> re.Pattern[str]:
    return re.compile(_FILLING.join(map(re.escape, phrase.split(GAP))))


def _thin(hits: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    free = 0
    for start, negative_end, number in hits:
        if start >= free:
            free = -negative_end
            yield start, free, number


def _mended(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` without the spaces that break Chinese words ("驾 驶证"), and where its characters stood."""
    if text.isascii() or not _BROKEN.search(text):
        return text, range(len(text))
    spaces = {m.start() for m in _BROKEN.finditer(text)}
    kept = [at for at in range(len(text)) if at not in spaces]
    return "".join(text[at] for at in kept), kept


def _outside(
    spans: list[tuple[int, int, int]], hits: Iterable[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """Return the hits, in order, that touch none of `spans`: phrases that say more go first."""
    taken = {at for start, end, _ in spans for at in range(start, end)}
    return sorted(h for h in hits if taken.isdisjoint(range(h[0], -h[1])))


def _is_whole(text: str, start: int, end: int) -> bool:
    if text[start] < _LATIN_END and _joined(text, start - 1):
        return False
    return not (text[end - 1] < _LATIN_END and _joined(text, end - 1))


def _joined(text: str, left: int) -> bool:
    """Whether the characters at `left` and `left + 1` are letters of one Latin word."""
    if left < 0 or left + 1 >= len(text):
        return False
    first, second = text[left], text[left + 1]
    return first < _LATIN_END and second < _LATIN_END and first.isalnum() and second.isalpha()


@derived()
def _lexicon(kind: Kind, language: str) -> Lexicon:
    terms: Mapping[str, Term] = getattr(load_ontology(), kind)
    named: dict[str, list[str]] = {}
    items: dict[str, list[str]] = {}
    masks: set[str] = set()
    families: dict[str, tuple[str, ...]] = {}
    for spoken in dict.fromkeys((language, Language.EN)):
        found: dict[str, list[str]] = {}
        for term in terms.values():
            wording = term.policy.zh if spoken == Language.ZH else term.policy.en
            masks.update(_all_variants(wording.masks))
            for phrase in _all_variants(wording.phrases):
                found.setdefault(phrase, []).append(term.id)
            for word in _all_variants(wording.items):
                items.setdefault(word, []).append(term.id)
            families |= dict.fromkeys(wording.families, (term.id,)) | dict.fromkeys(wording.mask_families, ())
        # What an abbreviation means in Chinese texts hides what it means in English ones.
        named = {**found, **named}
    for mask in masks:
        named.setdefault(mask, [])
    return Lexicon(_sorted(named), _sorted(items), families)


def _sorted(named: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {phrase: tuple(named[phrase]) for phrase in sorted(named)}


def _all_variants(phrases: Iterable[str]) -> set[str]:
    return {variant for phrase in phrases for variant in variants(phrase)}


def variants(phrase: str) -> frozenset[str]:
    """Return the folded spellings under which `phrase` is searched.

    English: also the plural of the last word, and hyphenated words written as one. Chinese: also with and
    without spaces between Latin and Chinese characters ("MAC 地址", "MAC地址").
    """
    folded = fold(phrase).strip()
    if not folded:
        return frozenset()
    if _CHINESE.search(folded):
        return frozenset((folded, folded.replace(" ", ""), _BORDER.sub(" ", folded)))
    spellings = _alike(phrase)
    return frozenset(spellings | {_plural(s) for s in spellings})


def _alike(phrase: str) -> set[str]:
    """Return `phrase` folded, and with hyphenated words written as one."""
    return {fold(p).strip() for p in (phrase, phrase.replace("-", ""))}


def _spellings(words: str, last: bool) -> Iterable[str]:
    """Return the spellings of a part of a family; only the last one of a phrase stands in the plural too."""
    return variants(words) if last else _alike(words)


def _plural(phrase: str) -> str:
    if phrase.endswith(("s", "x", "ch", "sh")):
        return f"{phrase}es"
    if phrase.endswith("y") and phrase[-2:-1] not in "aeiou":
        return f"{phrase[:-1]}ies"
    return f"{phrase}s"
