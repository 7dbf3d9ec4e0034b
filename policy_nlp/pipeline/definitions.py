"""Sentences that say what a term means: kept as definitions, since they declare nothing."""

from __future__ import annotations

import re

from policy_nlp.document import Block
from policy_nlp.pipeline.composition import place_of
from policy_nlp.pipeline.predications import Reading
from policy_nlp.statements import Definition

_NUMBER = re.compile(
    r"^(?:[\s*•·#\ue000-\uf8ff-]|[(（]?[\d一二三四五六七八九十]{1,3}(?:\.\d{1,3}){0,3}\s?[.、)）\s]){1,6}"
)
_QUOTED = re.compile(
    r"^.{0,30}?[“\"「『‘']([^”\"」』’']{1,40})[”\"」』’'](?P<rest>[^”\"」』。]{0,40}?"
    r"(?:[：:]|是|指|包括|\b(?:means?|refers?|includes?|has the meaning|is|are|shall (?:mean|include))\b))",
    re.IGNORECASE,
)
"""The term in quotation marks and, not far behind, what says that it is defined."""
_ZH = re.compile(
    r"^(?:(?:在|于)?本[^，,：:。“]{0,12}?(?:所[称指述]的?|中的?|内的?)[，,]?|所谓的?|其中[，,]?)?"
    r"(?!您[^：:]|我们?[^：:]|如果|其中)([^，,：:。；;]{2,16}?)[，,]?(?:[：:]|[（(][^（）()]{0,60}[）)][：:]?)?[，,]?\s?"
    r"(?:(?:通常|一般|主要)?(?:是指|系指|指的是|均指|指|包括|意味着)|是(?=[^，。]{0,12}(?:文件|文本|信息|技术))"
    r"|(?<=[：:])是?以)"
)
_EN = re.compile(
    r"^(?:(?:as used|in this|for the purposes? (?:of|for)|under this|by)\b[^,]{0,60},\s)?"
    r"(?:by |the (?:term|phrase)s? |an? )?"
    r"(?!(?:this|that|these|those|the foregoing|it|they|we|you|your|our|if|however|when)\b)"
    r"((?:(?!is |are |was )[\w/&-]+ ){0,4}[\w/&-]+)(?:,(?=\s(?:means|refers)))?\s?"
    r"(?:(?:,? also| generally| usually)?\s(?:means?\b|refers? to\b|shall mean\b"
    r"|(?:is|are) defined as\b|includes\b|include\b|(?:is|are) (?:an? |any |small |all )(?!copy|part)[^.]{0,40}"
    r"\b(?:information|data|files?|identifiers?|strings?|pieces?))|:\s(?:means|includes|any|information|data))",
    re.IGNORECASE,
)


def definition_of(block: Block, reading: Reading) -> Definition | None:
    """Return what a sentence says a term means, with the types that it names; None where it defines no term."""
    sentence = reading.sentence
    term = _term_of(sentence.text)
    if term is None:
        return None
    types = {m.term for m in sentence.mentions if not m.generic}
    return Definition(
        term=term,
        data_types=tuple(sorted(types)),
        quote=sentence.text.strip(),
        place=place_of(block, sentence),
    )


def _term_of(text: str) -> str | None:
    """Return the term that a sentence defines: what stands in quotation marks or before "means"."""
    text = _NUMBER.sub("", text.strip())
    found = _QUOTED.match(text) or _ZH.match(text) or _EN.match(text)
    return found[1].strip() if found else None
