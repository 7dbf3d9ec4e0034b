"""What a purpose cell says: phrases of any text, and short forms that count in a cell only ("分享", "Hosting")."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.toml_record import load_record
from policy_nlp.lexicon import find_purposes
from policy_nlp.third_parties.permissions import is_blank

ANY_FUNCTION = "service"
"""The purpose of a cell that names a function without a purpose of its own."""

_PARTS = re.compile(r"[、，,;；/|&+。\n]|\s-\s|\band\b|(?<=[\u4e00-\u9fff])[和及与或](?=[\u4e00-\u9fff])")
_AROUND = re.compile(
    r"^(?:用于|用来|为了|提供|实现|进行|第三方|应用内?|app内?|to |for |our )+"
    r"|(?:相关)?(?:服务|功能|能力|模块|组件|插件|类|sdk|使用|等|的)+$|\s(?:services?|purposes?|platform|tools?|provider)$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LONGEST_CELL, _LONGEST_PART = 3000, 8


class ShortPurposes(Record):
    """Short forms by the purpose that they name."""

    zh: dict[str, tuple[str, ...]]
    en: dict[str, tuple[str, ...]]


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return the purposes that each form names; no form is of both languages with other purposes."""
    read = load_record(Path(str(files("policy_nlp.third_parties"))) / "short_purposes.toml", ShortPurposes)
    named: dict[str, set[str]] = {}
    for forms in (read.zh, read.en):
        for purpose, words in forms.items():
            for word in words:
                named.setdefault(word.lower(), set()).add(purpose)
    return {word: frozenset(purposes) for word, purposes in named.items()}


def short_purposes(text: str) -> set[str]:
    """Return the purposes that whole parts of a cell name by a short form."""
    parts = (part.strip(' .:：()（）“”"').lower() for part in _PARTS.split(text[:_LONGEST_CELL]))
    return {
        p for part in parts for form in (part, _AROUND.sub("", part).strip()) for p in _forms().get(form, ())
    }


def is_short_purpose(text: str) -> bool:
    """Whether a text is nothing but a short form of a purpose."""
    return any(
        form in _forms() for form in (text.strip().lower(), _AROUND.sub("", text.strip().lower()).strip())
    )


def purposes_of_cell(text: str, language: str) -> set[str]:
    """Return the purposes that a cell names; a function that no purpose fits is one of the service."""
    found = {m.term for m in find_purposes(text, language)} | short_purposes(text)
    # "登录、分享": a phrase of two words hides the one that is a purpose of its own.
    parts = [part for part in _PARTS.split(text[:_LONGEST_CELL]) if 1 < len(part) <= _LONGEST_PART]
    found |= {m.term for part in parts for m in find_purposes(part, language)}
    if found or is_blank(text) or not _LETTERS.search(text):
        return found
    return {ANY_FUNCTION}
