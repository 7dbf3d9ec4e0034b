"""Values that are alike: fresh times, identifiers and numbers of which every detector says the same.

A session sends thousands of times and identifiers that were never there before and will not come again. Of two that are
written alike, under one name, no detector says different things, unless one of them is a planted value.
That is a claim about all shapes and detectors, which a test holds them to.
"""

from __future__ import annotations

import re

_LIKES = re.compile(
    r"(?P<milliseconds>1[4-9]\d{11})|(?P<seconds>1[4-7]\d{8})"
    r"|(?P<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"
    r"|(?P<hex32>[0-9a-f]{32})|(?P<hex40>[0-9a-f]{40})|(?P<hex64>[0-9a-f]{64})"
    r"|(?P<number5>8\d{4})|(?P<number6>8\d{5})|(?P<number7>[3-8]\d{6})|(?P<number8>[3-8]\d{7})"
    r"|(?P<number9>[3-8]\d{8})|(?P<float>[1-8]\d?\.\d{1,9})",
    re.ASCII,
)
_MANY = 6
"""Different characters that an identifier has at least: fewer are filler."""
_LONGEST = 64


def like(text: str) -> str:
    """Return what `text` is like, or nothing where it is only like itself."""
    if len(text) > _LONGEST or not text[:1].isalnum():
        return ""
    found = _LIKES.fullmatch(text)
    if found is None or found.lastgroup is None:
        return ""
    name = found.lastgroup
    if name == "float":
        return f"float {text.index('.')} {len(text)}"
    if name.startswith(("hex", "uuid")):
        letters = set(text)
        if len(letters) < _MANY or letters.isdisjoint("0123456789") or letters.isdisjoint("abcdef"):
            return ""
    elif len(set(text)) < 3:
        return ""
    return name
