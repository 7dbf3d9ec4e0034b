"""Texts that are told at once to be no encoding of anything, before a decoder is asked: most that are new.

Only a short way, never another answer: of each of these texts every decoder says that it cannot read it.
"""

from __future__ import annotations

import re

from traffic.decoders import hex as hexadecimal

_SHORT = 8
"""Letters and digits that are too few to be an encoding of anything."""
_LONGEST = 1000
"""Characters of a text that is looked at."""
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_UUID_LENGTH = 36
_SIMPLE = re.compile(
    r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?"
    r"|https?://[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+(?:/[A-Za-z0-9_.~+@,-]*)*"
)
"""Numbers, and addresses that carry nothing."""
_WORDS = re.compile(r"(?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+)(?: (?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+))+")
_SCHEME = re.compile(r"(?:Basic|Bearer|Token|Digest|JWT|Splunk|OAuth) ", re.IGNORECASE)
"""Words before credentials; see `traffic.decoders.credentials`."""
_SCHEMES = frozenset("BbTtDdJjSsOo")
_MARKS = re.compile(r"[\x00-\x1f\"#%&(:;<=?\[\\{\x7f-\x9f]")
"""Characters of which encodings that are not of one word have at least one."""
_DIGEST = re.compile(r"(?=[a-f2-7]*[0189])[0-9a-f]{16,128}")
"""Hexadecimal digits that are no base32."""

_FORGET_AT = 50_000
_LONGEST_KEPT = 39
"""Characters of a text that is kept: from 40 on, its name may make a cipher text of one."""
_undecodable: set[str] = set()
"""Texts that no decoder read, at most `_FORGET_AT`; that follows from the text alone."""


def remember_plain(text: str) -> None:
    """Keep a text that no decoder read: it comes again under other names."""
    if len(text) <= _LONGEST_KEPT:
        if len(_undecodable) >= _FORGET_AT:
            _undecodable.clear()
        _undecodable.add(text)


def is_plain(text: str) -> bool:
    """Tell whether `text` plainly is no encoding; where it is none either but looks like one, that is left open."""
    size = len(text)
    if size < _SHORT and text.isalnum():
        return True
    known = text in _undecodable or (size == _UUID_LENGTH and _UUID.fullmatch(text) is not None)
    if known or size > _LONGEST:
        return known
    if not text.isascii():
        return _is_foreign(text)
    if " " in text:
        return _WORDS.fullmatch(text) is not None and not (text[0] in _SCHEMES and _SCHEME.match(text))
    if _DIGEST.fullmatch(text):
        return hexadecimal.unpack(text) is None
    return _SIMPLE.fullmatch(text) is not None


def _is_foreign(text: str) -> bool:
    """Tell whether letters beyond ASCII keep `text` from being an encoding: it begins with one, or is several words."""
    bare = text.strip()
    if bare.isascii() or _MARKS.search(bare):
        return False
    first = bare[0]
    return not first.isascii() or (" " in bare and not (first in _SCHEMES and _SCHEME.match(bare)))
