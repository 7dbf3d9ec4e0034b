"""Normalised text: NFC, white space folded, characters without width dropped."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

HARD = "\n"
"""A line break that the form means (`<br>`, a new line of preformatted text)."""
SOFT = "\v"
"""A line break that may be wrapping (a new line within a Markdown paragraph or a plain text)."""
WRAP = "\r"
"""A line break of the source alone, which HTML shows as a space."""

# Soft hyphen, zero-width space to right-to-left mark, bidirectional controls, word joiner, byte order mark.
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x34F, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_HIDDEN = re.compile(f"[{''.join(map(chr, _INVISIBLE))}]")
# The only one of them that Python calls printable.
_JOINER = "\u034f"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_WIDE = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]+")


def fold(text: str) -> str:
    """Return `text` as one line: NFC, single spaces, no invisible characters.

    A line break of the source between two wide characters vanishes: HTML shows a space that nobody meant.
    """
    # Most texts have no characters but such as show, and single spaces: that is told at once.
    text = text.strip()
    if text.isprintable() and _JOINER not in text:
        clean = text if text.isascii() else unicodedata.normalize("NFC", text)
        return " ".join(clean.split()) if "  " in clean else clean.strip(" ")
    if _HIDDEN.search(text):
        text = text.translate(_INVISIBLE)
    clean = unicodedata.normalize("NFC", text)
    if _CONTROL.search(clean):
        clean = _CONTROL.sub(" ", clean.replace("\x85", WRAP))
    return _unwrapped(clean) if WRAP in clean else " ".join(clean.split())


def _unwrapped(text: str) -> str:
    lines = [line for line in (" ".join(part.split()) for part in text.split(WRAP)) if line]
    parts = lines[:1]
    for before, after in pairwise(lines):
        parts += ["" if is_wide(before[-1]) and is_wide(after[0]) else " ", after]
    return "".join(parts)


def is_wide(character: str) -> bool:
    """Whether a character is of Chinese width (Han, kana, full-width marks)."""
    return bool(_WIDE.match(character))


def width(text: str) -> int:
    """Return the width of `text` in columns; wide characters take two."""
    return len(text) + (0 if text.isascii() else sum(map(len, _WIDE.findall(text))))


def unify_breaks(text: str) -> str:
    """Return `text` with every end of line as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
