"""Characters that no text may hold: surrogates, which come of bytes that were no UTF-8."""

from __future__ import annotations

import re

from traffic.decoders.text import as_text

_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
_ESCAPED_REPLACEMENT = "%EF%BF%BD"


def clean_text(text: str) -> str:
    """Return `text` as valid Unicode. Bytes that Python escaped are read in the charset they show, else replaced.

    Control characters stay as they are.
    """
    if not needs_cleaning(text):
        return text
    try:
        read = as_text(text.encode("utf8", "surrogateescape"))
    except UnicodeEncodeError:
        read = None
    return _SURROGATE.sub(_REPLACEMENT, text) if read is None else read


def needs_cleaning(text: str) -> bool:
    """Tell whether `text` is no valid Unicode."""
    return not text.isascii() and _SURROGATE.search(text) is not None


def clean_target(target: str) -> str:
    """Return the target of a request as valid Unicode, raw bytes percent-encoded as a client ought to have done."""
    return target if target.isascii() else _SURROGATE.sub(_percent, target)


def _percent(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"%{code - 0xDC00:02X}" if 0xDC80 <= code <= 0xDCFF else _ESCAPED_REPLACEMENT
