"""Typed numbers and bullets at the beginning of a line: 一、 （一） 1. 1.1 第一条 (a) ① •"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpora.script import simplified

_HAN = "〇零一二三四五六七八九十百"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0}


_ROWS = (_FORMAL, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")


@dataclass(frozen=True)
class Marker:
    """A typed number or bullet."""

    style: str
    """Name of the style; numbers of one list or one level of headings share it."""
    number: int | None
    """Its last number; None for bullets."""
    end: int
    """Where the text after it begins."""

    @property
    def is_bullet(self) -> bool:
        """Whether it has no number."""
        return self.number is None


_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"第\s?([{_HAN}\d]{{1,4}})\s?(?:章|编|篇|部分|节)\s?[、：:.]?\s?")),
    ("article", re.compile(rf"第\s?([{_HAN}\d]{{1,4}})\s?条\s?[、：:.]?\s?")),
    (
        "section",
        re.compile(r"(?:Part|Section|Article|Chapter)\s+(\d{1,2}|[IVX]{1,5})\b\s?[.:：-]?\s?", re.IGNORECASE),
    ),
    ("han", re.compile(rf"([{_HAN}]{{1,3}})\s?[、.．，,]\s?(?![{_HAN}]+\s?[、，])")),
    ("han_formal", re.compile(rf"([{_FORMAL}])(?:\s?[、.．，,]\s?|\s)")),
    ("han_paren", re.compile(rf"[（(]\s?([{_HAN}]{{1,3}})\s?[)）]\s?[、.]?\s?")),
    ("decimal4", re.compile(r"\d{1,2}[.．]\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．、]?(?![\d%])\s?")),
    ("decimal3", re.compile(r"\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．、]?(?![\d%])\s?")),
    ("decimal2", re.compile(r"\d{1,2}[.．](\d{1,2})[.．、]?(?![\d%])(?:\s(?![a-z])|(?=[^\sa-z\d]))")),
    ("arabic", re.compile(r"(\d{1,2})\s?(?:[、．]\s?|\.(?:\s|(?=[^\d\s])))")),
    ("arabic_both", re.compile(r"[（(【\[]\s?(\d{1,2})\s?[)）】\]]\s?[、.]?\s?")),
    ("arabic_half", re.compile(r"(\d{1,2})\s?[)）]\s?[、.]?\s?")),
    ("circled", re.compile(r"([①-⑳❶-❿㈠-㈩])\s?[、.]?\s?")),
    ("roman", re.compile(r"([IVX]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[.、．]\s?(?=\S)")),
    ("letter", re.compile(r"([A-Z])(?:[、．]\s?|\.\s)")),
    ("small", re.compile(r"([a-z]|[ivx]{2,5})(?:[、．]\s?|\.\s)")),
    ("letter_both", re.compile(r"[（(]\s?([a-zA-Z]|[ivx]{2,5})\s?[)）]\s?[、.]?\s?")),
    ("letter_half", re.compile(r"([a-zA-Z]|[ivx]{2,5})[)）]\s?[、.]?\s?")),
    # "9 Data we keep": only a heading, with text below it.
    ("number", re.compile(r"(\d{1,2})\s(?=[A-Z\u3400-\u9fff])")),
    (
        "bullet",
        re.compile(
            r"()(?:[•·●○◦▪▫■□◆◇★☆※▶►➢➤✓✔∙]\s?|[-–*+](?:\s|(?=[\u4e00-\u9fff《【]))|[—－](?![—－])\s?)"
        ),
    ),
)
_SMALL_ROMAN = re.compile(r"[ivx]{2,5}[.)）]")
_SENTENCE = re.compile(r"[。！；;，,、：:…]$|[a-z\d)]\.$|。")
_INNER_COLON = re.compile(r"(?:[\u3400-\u9fff）)]\s?:|：).{4}")
_LONGEST_MARKER = 8
# How much of a line is looked at.
_HEAD = 60
_NUMBERING = f"第{_HAN}{_FORMAL}"
_PARTS = frozenset({"part", "sect", "arti", "chap"})
# Styles whose short lines are headings rather than items, all else being equal.
CHAPTERS = frozenset({
    "chapter", "article", "section", "han", "han_formal", "decimal2", "decimal3", "decimal4", "roman", "number",
})  # fmt: skip


def _begins_word(text: str) -> bool:
    """Whether a line plainly begins with a word: most do, and need no pattern."""
    if "\u4e00" <= text[0] <= "\u9fff":
        return text[0] not in _NUMBERING
    return text[:2].istitle() and text[:2].isalpha() and text[:4].lower() not in _PARTS


def marker_of(text: str) -> Marker | None:
    """Return the typed number or bullet that `text` begins with; None where nothing follows it."""
    return _marker_of(text[:_HEAD])


# A line is asked for its marker again and again: for its kind, for tables of contents, for lists.
@lru_cache(maxsize=8192)
def _marker_of(text: str) -> Marker | None:
    text = simplified(text)
    first = text[:1]
    word = first.isalpha() and first.islower() and text[1:2].isalpha()
    if not first or (word and not _SMALL_ROMAN.match(text)) or _begins_word(text):
        return None
    for style, pattern in _STYLES:
        found = pattern.match(text)
        if found and found.end() < len(text):
            raw = found.group(1)
            return Marker(style, _number(raw) if raw else None, found.end())
    return None


def is_lone_marker(text: str) -> bool:
    """Whether `text` is a typed number or bullet and nothing else."""
    if len(text) > _LONGEST_MARKER:
        return False
    marker = marker_of(text + " \u4e00")
    return marker is not None and marker.end >= len(text)


def _number(raw: str) -> int:
    if raw.isascii() and raw.isdigit():
        return int(raw)
    if raw[0] in _HAN:
        return _han_number(raw)
    for row in _ROWS:
        if raw in row:
            return row.index(raw) + 1
    if len(raw) > 1 or raw in "IVX":
        return _roman_number(raw.upper())
    return max(ord(raw.lower()) - ord("a") + 1, 0) if raw.isascii() else 0


def _han_number(raw: str) -> int:
    total, digit = 0, 0
    for character in raw:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        elif character.isdigit() and character.isascii():
            digit = digit * 10 + int(character)
        else:
            digit = _DIGITS[character]
    return total + digit


def _roman_number(raw: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}.get(c, 0) for c in raw]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def is_short(text: str) -> bool:
    """Whether `text` is short enough for a heading and is no sentence."""
    words = len(text.split())
    if _INNER_COLON.search(text) or text.count("，") > 1:
        return False
    return len(text) <= (48 if words < 4 else 110) and words <= 16 and not _SENTENCE.search(text)
