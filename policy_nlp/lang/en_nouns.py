"""English: nouns that several modifiers share."""

from __future__ import annotations

_WORDS = r"[\w'-]+(?: [\w'-]+)?"
# "device, usage and log data": what stands before the conjunction, its last modifier, and the noun.
SHARED_NOUN = (
    rf"(?<![\w'-])(?P<row>{_WORDS}(?:, {_WORDS}){{0,8}}),? ?(?:\b(?:and|or|and/or)\b|[&/]) ?(?P<last>{_WORDS})"
    r" (?P<noun>information|data|details|history|records?|identifiers?|ids?|addresses|address|numbers?|preferences"
    r"|settings|logs|activity|statistics)\b"
)
SHARING_NOUN = _WORDS
