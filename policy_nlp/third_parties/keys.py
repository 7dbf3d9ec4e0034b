"""What a key of a "key: value" line says; English keys are whole phrases ("What it receives")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from policy_nlp.third_parties.columns import Column, column_of, is_aside, is_mere_header

_THING = r"(?:personal |customer |user |your )?(?:data|information|info|details)"
_PARTY = (
    r"(?:partner|vendor|recipient|third[- ]part(?:y|ies)|sdk|library|component|tool|product|service provider"
    r"|(?:sub-?)?processor|service|integration|plug-?in)"
)
_HE = r"(?:it|they|he|this (?:company|partner|service|tool)|the (?:company|partner|provider|vendor))"
_TAKES = r"(?:gets?|receives?|collects?|sees?|obtains?|processes|process|learns?|uses?|handles?|knows?)"
_GIVEN = (
    r"(?:shared|sent|collected|received|processed|disclosed|passed(?: on)?|transferred|transmitted|used|provided"
    r"|concerned|involved|accessed|given|handed over)"
)
_GIVE = r"(?:share|send|pass on|give|disclose|transfer)"
_ENGLISH = {
    Column.NAME: (
        rf"(?:{_PARTY} )?name",
        rf"(?:our |third[- ]party )?{_PARTY}(?: name)?",
        rf"name of (?:the )?{_PARTY}",
        r"who(?: it is)?",
    ),
    Column.COMPANY: (
        r"legal (?:entity|name)|(?:corporate|company) name|company|entity|contracting party",
        r"(?:service |sdk )?(?:provider|operator|supplier|developer|owner|publisher|maker)(?: name)?",
        r"(?:operated|provided|run|made|offered|supplied|developed|owned|published|built) by",
        r"(?:data |responsible )?controller|who (?:runs|operates|provides|makes|is behind) it",
    ),
    Column.PURPOSE: (
        r"reasons?(?: for (?:sharing|use|using it))?|(?:our )?purposes?(?: of (?:the )?\w+)?",
        r"why(?: (?:we|it|they)\b.{0,30})?|what (?:is it |it is |it's |we use it )?for",
        r"what (?:it|they) do(?:es)?(?: for us)?|(?:we )?used? (?:it )?(?:for|to)|uses?",
        r"functions?|task|job|role|helps us(?: to)?|(?:type of |kind of )?services?(?: provided)?",
    ),
    Column.DATA: (
        rf"{_TAKES}|(?:is )?(?:given|sent|told)|we {_GIVE}|{_THING} we {_GIVE}(?: it| them)?",
        rf"{_THING}(?: that)?(?: (?:is |are |being |we )?{_GIVEN})?(?: (?:with|to|by) \w+)?",
        rf"{_THING} {_HE} {_TAKES}|{_THING} (?:categories|types|fields|items)|shared(?: {_THING})?",
        rf"(?:what|which)(?: {_THING})? (?:{_HE} {_TAKES}|(?:we|is|are) (?:{_GIVE}|{_GIVEN}))(?: (?:with|to) \w+)?",
        rf"(?:categor(?:y|ies)|types?|kinds?) of {_THING}(?: {_GIVEN})?",
    ),
    Column.LINK: (
        r"(?:(?:its|their|the) )?(?:privacy|data protection) (?:policy|notice|statement|information|page|terms)",
        r"privacy policy (?:link|url)|(?:privacy )?links?|web ?sites?|urls?|home ?page|see(?: also)?",
        r"(?:find out |learn |read |see )?more(?: information| info| details)?|(?:its |their )?policy",
        r"further (?:information|details|reading)|opt[- ]?out(?: link)?",
    ),
    Column.OTHER: (
        r"based in|countr(?:y|ies)|locations?|region|seat|(?:registered )?(?:office|address)|registered in",
        r"where(?: it is)?|headquarter(?:s|ed)(?: in)?|established in|place of processing|platforms?",
        r"(?:server|data|processing|storage) locations?|transfers?(?: \w+){0,2}|safeguards?|type|category",
        r"(?:legal |lawful )?basis|retention(?: period)?|kept for|storage period|how long|contact",
    ),
}
_PATTERNS = tuple((column, re.compile("|".join(given), re.IGNORECASE)) for column, given in _ENGLISH.items())
_LONGEST_KEY = 80
_RECEIVING = re.compile(
    rf"(?:gets|receives)|.*\b{_HE} (?:gets?|receives?)|.*\b(?:shared|disclosed|passed on|we share)\b.*",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^[【\[]?([^:：。；;，,|]{2,24}?)[】\]]?\s?[:：]\s?(.{0,3000})$")
_ENGLISH_FIELD = re.compile(
    r"^[*_•·\s-]{0,6}(?:\(?\d{1,2}[.)]\s)?([A-Za-z][A-Za-z'’/ -]{1,46}?)(?:\s#?\d{1,2})?[*_]{0,3}"
    r"(?:\s?[:：]| [—–-](?= ))[*_]{0,3}\s?(.{0,3000})$"
)
_INLINE = re.compile(r"(?:^|(?<=[;|.,(:] )|(?<=[—–-] ))([A-Za-z][A-Za-z'’ -]{1,40}?)\s?:\s")
_WIDE_INLINE = re.compile(
    r"(?:^|(?<=[；;。，,、|）)】\s•·]))([^：:；;。，,、|（）()【】\[\]\s]{2,12})\s?[:：]\s?"
    r"|【([^：:；;。，,、|【】]{2,12})】\s?[:：]?\s?"
)
_FRAMED = re.compile(r"^【([^【】：:。；]{2,24})】\s?(.{0,3000})$")
_ENDS_OF_KEYS = ":：】"
_LONGEST_INLINE, _MARKS = 3000, " ;；|,，。、(（【[•·—–-"


class Field(NamedTuple):
    """One key with its value."""

    column: Column
    key: str
    value: str


@lru_cache(maxsize=4096)
def english_key(key: str) -> Column | None:
    """Return what an English key says, OTHER where lists use it for nothing that is read; None for no key."""
    text = " ".join(key.replace("’", "'").split()).strip(" :：*_")
    return next((column for column, pattern in _PATTERNS if pattern.fullmatch(text)), None)


def chinese_key(key: str) -> Column | None:
    """Return what a Chinese key says, as `english_key` does."""
    column = column_of(key) if is_mere_header(key) else Column.OTHER
    return column if column is not Column.OTHER or is_aside(key) else None


def field_of(text: str) -> Field | None:
    """Return the key and the value of a line; None where it is none of a list."""
    found = _ENGLISH_FIELD.match(text)
    if found is not None and (column := english_key(found.group(1))) is not None:
        return Field(column, found.group(1).strip(), found.group(2).strip())
    found = _FRAMED.match(text) or _FIELD.match(text)
    if found is None:
        return None
    key = found.group(1).strip()
    column = chinese_key(key)
    return None if column is None else Field(column, key, found.group(2).strip())


def has_key(text: str) -> bool:
    """Whether a line has the form of a key with its value, whatever the key says."""
    found = _FIELD.match(text)
    return found is not None and bool(found.group(2).strip())


def inline_fields(text: str) -> list[Field]:
    """Return the keys and values of a line that holds several, what stands before them as the name.

    "Fernleaf — Purpose: maps; Data: location". Empty where fewer than two keys stand in the line.
    """
    text = text[:_LONGEST_INLINE]
    if sum(map(text.count, _ENDS_OF_KEYS)) < 2:
        return []
    found = [(m, column) for m in _INLINE.finditer(text) if (column := english_key(m.group(1))) is not None]
    wide = [
        (m, column) for m in _WIDE_INLINE.finditer(text) if (column := chinese_key(m[1] or m[2])) is not None
    ]
    found = max(found, wide, key=len)
    if len(found) < 2:
        return []
    ends = [m.start() for m, _ in found[1:]] + [len(text)]
    fields = [
        Field(column, m[m.lastindex or 1], text[m.end() : end].strip(_MARKS))
        for (m, column), end in zip(found, ends, strict=True)
    ]
    head = text[: found[0][0].start()].strip(_MARKS + ".:：")
    return [Field(Column.NAME, "", head), *fields] if head else fields


def tells_of_a_receiver(key: str) -> bool:
    """Whether a key speaks of somebody who is given data ("Gets", "Data shared")."""
    return len(key) <= _LONGEST_KEY and bool(_RECEIVING.fullmatch(key.strip()))
