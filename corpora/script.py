"""Traditional Chinese characters and the Simplified ones that all the knowledge is written in.

Characters are mapped one to one, so that every offset stays: what is found in the mapped text stands at the same
place in the text as written. The characters are those of OpenCC.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""The Chinese characters, as the inside of a character class."""

_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


@cache
def to_simplified() -> Mapping[int, str]:
    """Return the Simplified form of every character that is Traditional only, for `str.translate`."""
    from opencc import OpenCC

    characters = [chr(c) for block in _BLOCKS for c in range(*block)]
    # A line for each: within words OpenCC would choose by the word.
    mapped = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, mapped, strict=True)
    return {ord(c): m for c, m in pairs if m != c and len(m) == 1}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, to_simplified()))}]")


def simplified(text: str) -> str:
    """Return `text` with Traditional characters as Simplified ones; every character keeps its offset."""
    if text.isascii() or not _traditional().search(text):
        return text
    return text.translate(to_simplified())


def count_traditional(text: str) -> int:
    """Return how many characters of `text` are Traditional only; those common to both do not count."""
    return 0 if text.isascii() else len(_traditional().findall(text))
