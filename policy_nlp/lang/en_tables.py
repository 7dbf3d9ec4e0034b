"""English: what the columns of tables hold, and what their cells answer.

Patterns are matched without regard to case.
"""

from __future__ import annotations

ROLE_DATA = r"""
    \bdata\b|information|categor|\btypes?\b|collected|examples?|what we|permission|contain|receives?\b
    \bdetails\b|includes?
"""
ROLE_PURPOSE = r"""
    purposes?|\bwhy\b|\buse\b|reason|how we use|basis|does for|function|\bwhen\b|refuse|retention
    how long
"""
ROLE_RECIPIENT = r"""
    third|recipient|shared|\bsharing\b|disclos|partner|provider|vendor|processor|sdk|company|sold\b|who\b
"""

YES = r"(?:yes|y|✓|✔)\.?"
NO = r"(?:no|n|✗|✘|not (?:collected|shared|sold|disclosed))\.?"
GIVEN_TO_NOBODY = (
    r"(?:no[ -]one|nobody|no third part(?:y|ies)|not (?:shared|sold|disclosed)(?: with anyone)?)\.?"
)
# Headers that ask something else of what is collected or shared ("Is it required?").
ASKS_ELSE = r"required|necessary|optional|mandatory|consent|sensitive|default|encrypt|linked|anonym"
# A column that says which law allows something, not what for it is done.
ROLE_BASIS = r"\bbas[ie]s\b|\bgrounds?\b|\blawful"
# A column that only says which category of a statute the data belongs to.
ROLE_STATUTE = (
    r"\b(?:ccpa|cpra|statutory|enumerated|civil code)\b[^|]{0,40}\bcategor"
    r"|\bcategor\w+ (?:under|of|in) the (?:ccpa|cpra)\b"
)
