"""Wrapped lines become one text: with a space, without one, or with a hyphen undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from policy_nlp.intake.normal import is_wide
from policy_nlp.intake.pdf.rows import Row

_WORD = re.compile(r"[A-Za-z]+")
_COMPOUND = re.compile(r"[A-Za-z]+-[A-Za-z]+")
_TOKEN = re.compile(r"[A-Za-z0-9_]+$")
_TOKEN_START = re.compile(r"[A-Za-z0-9_]+")
_LONG_TOKEN = re.compile(r"[\w./:?=&%#+@-]+", re.ASCII)
_HALF = re.compile(r"([A-Za-z]+)[-\u2010\u00ad]$")
# An address at the end of a text.
ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"[\w/.?=&%#~+:-]+", re.ASCII)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SCRIPTS_PARTED = re.compile(r"[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]")
_SCRIPTS_MET = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")
# Characters before the end of a text that say how it goes on.
_TAIL = 300
# After these a line may be broken. Of hyphens and slashes no two programs think alike: a word has none here.
_BREAK_AFTER = " \u2013\u2014"
# Marks that no line begins with: they stay with the character before them.
_CLOSING = "，。、；：！？）》」』】”’,.;:!?)]}%/／"
# Marks that no line ends with: they stay with the character after them.
_OPENING = "（《「『【“‘([{"
# Quotation marks and dashes are as wide as letters in English.
_NARROW = "“”‘’…—"
# Part of an em by which a line may miss the margin.
_SLACK = 0.35


class Words:
    """The words and habits of a document, which tell what the end of a line meant."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        self._compounds: set[str] = set()
        parted = met = wide = 0
        for text in texts:
            wide += len(_HAN.findall(text))
            self._words.update(w.lower() for w in _WORD.findall(text))
            self._compounds.update(w.lower() for w in _COMPOUND.findall(text))
            parted += len(_SCRIPTS_PARTED.findall(text))
            met += len(_SCRIPTS_MET.findall(text))
        self.parts_scripts = parted > met
        """Whether Chinese and Latin letters are parted by a space."""
        self._hyphenates = wide < self._words.total()

    def is_hyphen_kept(self, half: str, rest: str) -> bool:
        """Whether the two halves of a broken word belong to a compound."""
        half, rest = half.lower(), rest.lower()
        if f"{half}-{rest}" in self._compounds:
            return True
        if self._words[half + rest]:
            return False
        # Nobody hyphenates the Latin names in a Chinese text.
        return not self._hyphenates or (self._words[half] > 1 and self._words[rest] > 1)

    def is_word(self, half: str, rest: str) -> bool:
        """Whether two parts without a hyphen are one word, which stands whole elsewhere."""
        half, rest = half.lower(), rest.lower()
        whole = self._words[half + rest]
        return whole > 0 and (whole >= self._words[half] or whole >= self._words[rest])


def is_full(row: Row, after: Row, right: float) -> bool:
    """Whether nothing of the next line had room in this one, so that the break between them may be wrapping."""
    size = max(row.size, after.size)
    return row.right + _first_part(after) > right - _SLACK * size


def first_words(text: str) -> float:
    """Return about how many ems stand before the first place of a text where a line may be broken."""
    end = 1
    while end < len(text) and not _may_break(text[end - 1], text[end]):
        end += 1
    return sum(1.0 if is_wide(c) else 0.5 for c in text[:end])


def _first_part(row: Row) -> float:
    """Return the width of what stands in front of the first place where a line may be broken."""
    run = row.runs[0]
    text = run.text
    end = 1
    while end < len(text) and not _may_break(text[end - 1], text[end]):
        end += 1
    edge = run.starts[end] if end < len(text) else run.right
    space = 0.0 if is_wide(text[0]) else 0.2 * run.size
    return edge - run.left + space


def _may_break(before: str, after: str) -> bool:
    """Whether a line may be broken between two characters."""
    if after in _CLOSING or before in _OPENING:
        return False
    return after == " " or before in _BREAK_AFTER or _is_han(before) or _is_han(after)


def _is_han(character: str) -> bool:
    return is_wide(character) and character not in _NARROW


class Text:
    """A text that grows line by line."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._parts: list[str] = []
        self._tail = self._line = ""

    def __str__(self) -> str:
        return "".join(self._parts)

    def add(self, line: str, *, tight: bool = False, same_link: bool = False) -> None:
        """Append a wrapped line; `tight`: not one more character had room in the line before it."""
        if self._tail and line:
            self._glue(line, tight=tight, same_link=same_link)
        self._line = line
        self._append(line)

    def part(self, line: str) -> None:
        """Append a line that is a text of its own."""
        self._line = line
        self._append(" " + line)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._tail = (self._tail + text)[-_TAIL:]

    def _glue(self, line: str, *, tight: bool, same_link: bool) -> None:
        before, address = self._tail, ADDRESS.search(self._tail)
        half, rest = _HALF.search(before), _WORD.match(line)
        if half and rest and rest.group()[0].islower() and not address:
            if before[-1] != "-" or not self._words.is_hyphen_kept(half.group(1), rest.group()):
                self._parts[-1] = self._parts[-1][:-1]
        elif not (
            _goes_on_address(before, line, tight=tight, same_link=same_link)
            if address
            else self._meets(line, tight=tight)
        ):
            self._append(" ")

    def _meets(self, line: str, *, tight: bool) -> bool:
        """Whether a line goes on without a space."""
        before, after = self._tail[-1], line[0]
        if before in "-/" and self._tail[-2:-1] != " ":
            return True
        wide = is_wide(before), is_wide(after)
        if all(wide):
            return True
        if any(wide):
            letters = before.isalnum() and after.isalnum()
            return _is_han(before if wide[0] else after) and not (letters and self._words.parts_scripts)
        half, rest = _TOKEN.search(self._tail), _TOKEN_START.match(line)
        if not (tight and half and rest):
            return False
        if "_" in (before, after):
            return True
        # A word that fills its line to the last place was cut where the cell ended.
        return bool(_LONG_TOKEN.fullmatch(self._line)) or self._words.is_word(half.group(), rest.group())


def _goes_on_address(before: str, line: str, *, tight: bool, same_link: bool) -> bool:
    goes_on = _IN_ADDRESS.match(line)
    if goes_on is None:
        return is_wide(line[0])
    token = goes_on.group()
    return tight or same_link or "/" in token or token[0] in "/.?=&%#-" or before[-1] in "?=&%#.-/_"


def is_tight(row: Row, after: Row, right: float) -> bool:
    """Whether not even the first character of the next line had room in this one."""
    run = after.runs[0]
    edge = run.starts[1] if len(run.starts) > 1 else run.right
    return row.right + (edge - run.left) > right - 0.1 * row.size


def cell_text(rows: Sequence[Row], left: float, right: float, words: Words) -> str:
    """Return the text of a table's cell between two borders: its lines joined, a space between paragraphs."""
    if not rows:
        return ""
    padding = max(min(row.left for row in rows) - left, 0.0)
    margin = max(right - padding, *(row.right for row in rows))
    text = Text(words)
    text.add(rows[0].text)
    for before, row in pairwise(rows):
        if is_full(before, row, margin):
            same = before.runs[-1].link is not None and before.runs[-1].link == row.runs[0].link
            text.add(row.text, tight=is_tight(before, row, margin), same_link=same)
        else:
            text.part(row.text)
    return str(text)
