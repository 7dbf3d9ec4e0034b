"""English: what limits a denial: one function or mode, or data that would come from others."""

from __future__ import annotations

# "The map feature does not ...", "Guest mode never ...".
FUNCTION_SUBJECT = r"""
    ^(?:the|our|this|these|its) (?:(?!app\b|service\b|site\b|website\b)[\w'-]+ ){1,4}?(?:features?|functions?|modes?|
    modules?|plug-?ins?|widgets?|extensions?|tools?)(?= (?:\w+ ){0,2}?(?:does|do|did|will|is|are|can|cannot|never)\b)
    ^(?:in |while in )?(?:guest|offline|private|incognito|demo|trial|kids|children's) (?:mode|version)\b
"""
SOURCE_ELSEWHERE = (
    r"\bfrom (?:any |other |our |outside |external |such |these |public |publicly available )*(?:[\w-]+ ){0,2}?"
    r"(?:third[- ]part(?:y|ies)|sources|partners|brokers|suppliers|providers|companies|platforms|social networks)\b"
)
# What takes a part of what a phrase names, or names it of others: "raw video", "your friends' phone numbers".
LESS_BEFORE = (
    r"\b(?:full|complete|entire|whole|raw|clear|clear[- ]?text|plain|plain[- ]?text|unencrypted|unhashed|unmasked"
    r"|other|additional|further|remaining"
    r"|(?:friend|child|spouse|relative|employee|colleague|guest|recipient|non-user|other)(?:s|ren)?(?:'s|s')"
    r"|(?:children|people)'s) $"
)
LESS_BEHIND = (
    r" (?:of|about|from|for|belonging to) (?:your |the |any |their )?(?:other|friends?|contacts|children|kids|family"
    r"|relatives|employees|colleagues|guests|recipients|non-users|third[- ]part(?:y|ies)|visitors|bystanders)\b"
    r"| (?:on|across|to) (?:any )?other\b"
)
