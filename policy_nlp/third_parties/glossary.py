"""Permissions that a document explains once, or once for each group, and lists many times: "电话权限（IMEI、IMSI）"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from operator import itemgetter

from policy_nlp.document import Document
from policy_nlp.lexicon import find_data_types

_TERM = r"[^\s，。；：、（）(),;:.]{2,16}权限"
_EXPLAINED = re.compile(
    rf"(?P<term>{_TERM}|[\w/]{{2,20}} permissions?)\s?[（(](?P<meaning>[^（）()]{{2,200}})[）)]"
    rf"|^(?:[（(]?\d{{1,2}}[.、)）]\s?)?(?P<line>{_TERM})\s?[：:](?P<told>[^\n，。；]{{0,12}}(?:获取|收集|读取|采集)[^\n，。；]{{2,120}})",
    re.MULTILINE,
)
_PERMISSION = re.compile("权限|permission")
_LONGEST_TERM, _LONGEST = 32, 280
"""How far before and behind "permission", in characters, an explanation reaches."""
_MOST_TERMS = 200


class Glossary:
    """What permissions mean, by the place where that is said."""

    def __init__(self, document: Document) -> None:
        self._meanings: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for match in _explanations(document.text):
            term, meaning = match["term"] or match["line"], match["meaning"] or match["told"]
            types = frozenset(m.term for m in find_data_types(meaning, document.language))
            if types and (term in self._meanings or len(self._meanings) < _MOST_TERMS):
                self._meanings.setdefault(term, []).append((match.start(), types))

    def at(self, position: int) -> dict[str, frozenset[str]]:
        """Return what each permission means for a row there: as the text after it says, else as that before it."""
        found = {}
        for term, meanings in self._meanings.items():
            number = bisect_left(meanings, position, key=itemgetter(0))
            found[term] = meanings[min(number, len(meanings) - 1)][1]
        return found


def _explanations(text: str) -> Iterator[re.Match[str]]:
    """Yield the explanations in `text`; only around the word that each of them has is it looked for one."""
    free = 0
    for word in _PERMISSION.finditer(text):
        start, end = max(free, word.start() - _LONGEST_TERM), word.end() + _LONGEST
        found = _EXPLAINED.search(text, start, end) if word.start() >= free else None
        if found is not None and found.start() <= word.start():
            free = found.end()
            yield found


def unfold(text: str, explained: Mapping[str, frozenset[str]]) -> tuple[str, frozenset[str]]:
    """Return `text` without the explained permissions, and the types that they stand for.

    A permission with brackets of its own right behind it says itself what it means there.
    """
    types: set[str] = set()
    for term, behind in explained.items():
        if term not in text:
            continue
        bare = re.compile(re.escape(term) + r"(?!\s?[（(])")
        if bare.search(text):
            types |= behind
            text = bare.sub(" ", text)
    return text, frozenset(types)
