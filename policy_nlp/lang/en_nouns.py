"""English: nouns that several modifiers share, and the picture of a profile."""

from __future__ import annotations

_WORDS = r"[\w'-]+(?: [\w'-]+)?"
# "device, usage and log data": what stands before the conjunction, its last modifier, and the noun.
_AND = r"(?:\b(?:and|or)\b|[&/])"
_NOUN = (
    r"(?:information|data|details|history|records?|identifiers?|ids?|addresses|address|numbers?|preferences"
    r"|settings|logs|activity|statistics)\b"
)
# What each such row ends with: told much sooner than where one begins.
END_OF_ROW = rf"{_AND} ?{_WORDS} {_NOUN}"
SHARED_NOUN = (
    rf"(?<![\w'-])(?P<row>{_WORDS}(?:, {_WORDS}){{0,8}}),? ?(?:{_AND}|\band/or\b) ?(?P<last>{_WORDS})"
    rf" (?P<noun>{_NOUN})"
)
SHARING_NOUN = _WORDS
# One picture beside a name in a profile, or for it: "photos on your profile" are as many as one likes.
ONE_PICTURE = r"(?:photo|photograph|picture|image|pic)"
PORTRAIT_BEFORE = (
    r"\bprofiles?\b(?! (?:photo|picture|image|pic|verif))[^.;!?]{0,80}?"
    r"\b(?:user|nick|screen)?-?name\b[^.;!?]{0,40}$"
)
PORTRAIT_BEHIND = r"""
    ,? (?:to|for|on|in|of|as part of) (?:your|the|their|a|his or her) (?:[\w'-]+ )?profile\b(?! (?:photo|picture|verif))
    (?: \w+){0,5} (?:beside|next to|alongside) (?:your|the|their) (?:\w+ )?name\b
    of (?:yourself|you)\b
"""
