"""The alternatives of a regular expression, and many words as one: what they begin with in common is written once."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)
"""What a pattern is made of, as far as it matters where its alternatives end."""
_PLAIN = re.compile(r"[a-z' -]+")
_Branches = dict[str, "_Branches"]
_END = ""
"""Key of a branch that says that a word may end here."""


def alternatives_of(pattern: str) -> list[str]:
    """Return the alternatives of a pattern, those within its groups left together."""
    found, depth = [""], 0
    for part in _PART.findall(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += part
    return found


def is_plain(word: str) -> bool:
    """Whether a word is no regular expression."""
    return _PLAIN.fullmatch(word) is not None


def any_word(words: Iterable[str]) -> str:
    """Return a pattern, to be compiled without flags, for whole words in any case; of several that fit, the longest.

    A word that is a regular expression itself is tried before the plain ones.
    """
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    patterns = [f"(?i:{w})" for w in listed if not is_plain(w)]
    tree: _Branches = {}
    for word in filter(is_plain, listed):
        branches = tree
        for letter in word:
            branches = branches.setdefault(letter, {})
        branches[_END] = {}
    return rf"\b(?:{'|'.join([*patterns, _pattern_of(tree)])})\b"


def _pattern_of(branches: _Branches) -> str:
    """Return the pattern of a tree; longer words are tried first, since what may end may also go on."""
    parts = [
        _letter(letter) + _pattern_of(rest) for letter, rest in sorted(branches.items()) if letter != _END
    ]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 and _END not in branches else f"(?:{'|'.join(parts)})"
    return f"{joined}?" if _END in branches else joined


def _letter(letter: str) -> str:
    # Both cases in a set: without the flag the engine passes over branches that begin otherwise.
    return f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter)
