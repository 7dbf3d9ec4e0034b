"""English contractions written out, so that a pattern need not know both spellings."""

from __future__ import annotations

import re

_NOT = re.compile(r"\b(ca|wo|sha|[a-z]+)n['’]t\b", re.IGNORECASE)
_IRREGULAR = {"ca": "cannot", "wo": "will not", "sha": "shall not"}
_VERBS = {"re": "are", "ll": "will", "ve": "have", "m": "am"}
_VERB = re.compile(r"\b(we|you|they|i|it|that|there|who)['’](re|ll|ve|m)\b", re.IGNORECASE)
_IS = re.compile(r"\b(it|that|there|what|here|who)['’]s\b", re.IGNORECASE)


def written_out(text: str) -> str:
    """Return `text` with its contractions written out ("isn't" as "is not"); the same text where it has none."""
    if "'" not in text and "’" not in text:
        return text
    text = _NOT.sub(lambda m: _IRREGULAR.get(m[1].lower(), f"{m[1]} not"), text)
    text = _VERB.sub(lambda m: f"{m[1]} {_VERBS[m[2].lower()]}", text)
    return _IS.sub(r"\1 is", text)
