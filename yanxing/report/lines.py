"""Lines on the terminal: no text from outside can move the cursor or turn the line around."""

from __future__ import annotations

import unicodedata

from rich.text import Text as Line


def visible(text: str) -> str:
    """Return `text` without control and format characters (ANSI escapes, bidirectional overrides)."""
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf"))


def line(text: str, style: str = "") -> Line:
    """Return `text` as a line without markup or control characters."""
    return Line(visible(text), style=style)
