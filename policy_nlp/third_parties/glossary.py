"""Permissions that a document explains once and lists many times: "电话权限（IMEI、IMSI）"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from policy_nlp.document import Document
from policy_nlp.lexicon import find_data_types

_EXPLAINED = re.compile(
    r"(?P<term>[^\s，。；：、（）(),;:.]{2,16}权限|[\w/]{2,20} permissions?)\s?[（(](?P<meaning>[^（）()]{2,200})[）)]"
)


def explained_permissions(document: Document) -> dict[str, frozenset[str]]:
    """Return each permission that the text explains in brackets -> ids of the data types named there."""
    found: dict[str, frozenset[str]] = {}
    for match in _EXPLAINED.finditer(document.text):
        types = frozenset(m.term for m in find_data_types(match["meaning"], document.language))
        if types:
            found.setdefault(match["term"], types)
    return found


def unfold(text: str, explained: Mapping[str, frozenset[str]]) -> tuple[str, frozenset[str]]:
    """Return `text` without the explained permissions, and the types that they stand for.

    A permission with brackets of its own right behind it says itself what it means there.
    """
    types: set[str] = set()
    for term, behind in explained.items():
        bare = re.compile(re.escape(term) + r"(?!\s?[（(])")
        if bare.search(text):
            types |= behind
            text = bare.sub(" ", text)
    return text, frozenset(types)
