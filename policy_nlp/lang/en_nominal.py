"""English: nouns that stand for verbs of collecting and sharing, as plain constants."""

from __future__ import annotations

_COLLECT = (
    "collection|collecting|gathering|use|using|usage|processing|storage|storing|recording|retention|handling"
    "|monitoring"
)
_SHARE = "disclosure|disclosing|sharing|transfer(?:ring)?|transmission|sale"
_ACT = rf"(?:{_COLLECT}|{_SHARE})"
_AND = r"(?:, (?:and |or )?|/| (?:and|or|and/or|&) )(?:the )?"
# "You consent to our collection and use of ..."; "Our use of your e-mail address is necessary to ..."
NOMINAL = (
    r"(?:\b(?:consent|agree|assent)s? to "
    r"|^(?=[^.;]{0,160} (?:is|are) (?:necessary|required|needed|based on|for|to|subject)\b))"
    r"(?:(?:the|our|such|this|any|third[- ]part(?:y|ies)|company's) ){0,2}"
    rf"(?P<acts>(?:{_ACT}{_AND}){{0,5}}(?P<last>{_ACT})) of "
    r"(?!(?:our|the|this|these) (?:site|website|services?|app|platform|cookies)\b)"
)
NOMINAL_COLLECT = rf"\b(?:{_COLLECT})\b"
NOMINAL_SHARE = rf"\b(?:{_SHARE})\b"
