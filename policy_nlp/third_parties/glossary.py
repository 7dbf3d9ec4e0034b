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


def types_behind(text: str, explained: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the types that the explained permissions in `text` stand for."""
    return frozenset(t for term, types in explained.items() if term in text for t in types)
