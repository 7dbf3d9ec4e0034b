"""Patterns of URL paths and of field paths: `*` is one part, `**` any number of parts, none included."""

from __future__ import annotations

import re
from functools import cache


@cache
def compile_pattern(pattern: str, separator: str) -> re.Pattern[str]:
    """Return the regular expression of `pattern`, whose parts `separator` divides. Matches in linear time."""
    sep = re.escape(separator)
    one = f"[^{sep}]*"
    *parts, last = pattern.split(separator)
    written = "".join(_part(part, one) + sep if part != "**" else f"(?:{one}{sep})*" for part in parts)
    if last != "**":
        return re.compile(written + _part(last, one))
    return re.compile(f"{written.removesuffix(sep)}(?:{sep}{one})*" if parts else ".*")


def exactness(pattern: str, separator: str) -> int:
    """Return how many parts of `pattern` are names: of two that fit, the one with more of them says more."""
    return sum("*" not in part for part in pattern.split(separator))


def without_lists(path: str) -> str:
    """Return a field path without its list markers: data[].name is data.name."""
    return path.replace("[]", "").strip(".")


def without_slash(path: str) -> str:
    """Return a URL path without slashes at its ends, and one for several."""
    return "/".join(part for part in path.split("/") if part)


def _part(part: str, one: str) -> str:
    return one.join(re.escape(piece) for piece in part.split("*"))
