"""Lines without number or tag that are headings by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from corpora.script import simplified
from policy_nlp.document import BlockKind
from policy_nlp.intake.markers import Marker, is_short
from policy_nlp.intake.normal import is_wide
from policy_nlp.intake.pieces import Piece

_COLON = re.compile(r"[:：]\s*$")
_BRACKETED = re.compile(r"[【〖［].{1,40}[】〗］]")
_QUESTION = re.compile(r"[?？]$")
_ASKED = re.compile(r"(?:Q\d{0,2}|[问問][题題]?|Question)\s?[:：.、]\s?", re.IGNORECASE)
# A line that announces what follows, not what the part is about.
_ANNOUNCES = re.compile(
    r"以下|如下|下列|下述|包括|包含|例如|\b(?:following|below|such as|includ\w+|for example)\b|\b(?:we|us|you)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[。.!?！？:：][\"”’)）]?$")
_INNER = re.compile(r"[。.:：;；,，]")
_NO_HEADING = re.compile(r"[。！；;，,：:…!|@=]|https?://|\.\s|\.$|\d{5}|(?:\d{4}\D){1,2}\d{1,2}\b")
_TITLE = re.compile(
    r"政策|声明|协议|指引|指南|条款|规则|须知|告知书|\b(?:policy|notice|statement|terms|agreement)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}|日期|版本|生效|更新|\b(?:date|updated|effective|version|revised)\b", re.IGNORECASE)
# In how many pieces at the beginning a document has its title.
_OPENING = 4
_LONGEST_LINE = 30
_LONGEST_TITLE = 90


def is_prose(text: str, heading: str) -> bool:
    """Whether `text` is long enough, with punctuation, to be what `heading` stands above."""
    return len(text) >= max(30, 2 * len(heading)) and bool(_INNER.search(text))


class LoneLines:
    """The lines of one document, asked one after the other."""

    def __init__(
        self, pieces: Sequence[Piece], markers: Sequence[Marker | None], contents: Container[int]
    ) -> None:
        self._pieces = pieces
        self._markers = markers
        self._contents = contents
        self._titled = any(p.kind is BlockKind.HEADING for p in pieces)

    def style(self, index: int, found: Sequence[Piece]) -> str:
        """Return the style of heading that a line without number is; empty for none.

        `found`: the pieces before it, as they were told.
        """
        if index + 1 == len(self._pieces):
            return ""
        if self._is_title(index):
            return "title"
        piece = self._pieces[index]
        if piece.bold and is_short(_COLON.sub("", piece.text)):
            return "bold" if self._may_be_bold(index) else ""
        if (found and _COLON.search(found[-1].text)) or not self._is_alone(index, found):
            return ""
        if not self._stands_above_text(index, found):
            return ""
        return "caps" if _is_shouted(piece.text) else "short"

    def _may_be_bold(self, index: int) -> bool:
        """Whether a short bold line does not just lead in a list, or stand above a tagged heading."""
        leads = bool(_COLON.search(self._pieces[index].text)) and self._lists(index + 1)
        return not leads and self._pieces[index + 1].kind is not BlockKind.HEADING

    def _stands_above_text(self, index: int, found: Sequence[Piece]) -> bool:
        """Whether a line looks like a heading and text, or a heading with text, follows."""
        piece = self._pieces[index]
        parted = not piece.soft and not self._pieces[index + 1].soft
        if parted and _is_named(piece.text):
            return is_prose(self._pieces[index + 1].text, piece.text) and not self._lists(index + 1)
        if not (_is_stub(piece.text) or (parted and _is_title_case(piece.text))):
            return False
        if self._opens(index, parted):
            return True
        below_line = bool(found) and found[-1].kind is BlockKind.PARAGRAPH and _is_line(found[-1].text)
        return parted and not below_line and self._above_heading(index)

    def _is_title(self, index: int) -> bool:
        """Whether a line is the title of a document without tagged headings."""
        text = self._pieces[index].text
        return (
            index < _OPENING
            and not self._titled
            and index not in self._contents
            and is_short(text)
            and "|" not in text
            and bool(_TITLE.search(simplified(text)))
            and not any(_TITLE.search(simplified(p.text)) for p in self._pieces[:index])
        )

    def _is_alone(self, index: int, found: Sequence[Piece]) -> bool:
        """Whether the lines before are text, headings or lists; several short lines in a row are an address."""
        before = found[-1] if found else None
        if before is None or before.kind is not BlockKind.PARAGRAPH or not _is_line(before.text):
            return True
        if self._pieces[index].soft:
            return False
        other = found[-2] if len(found) > 1 else None
        return other is None or other.kind is not BlockKind.PARAGRAPH or not _is_line(other.text)

    def _opens(self, index: int, parted: bool) -> bool:
        """Whether text, a list or one more heading with text follows; `parted`: blank lines stand around the line."""
        text, after = self._pieces[index].text, self._pieces[index + 1]
        parted = parted or _is_shouted(text) or bool(_QUESTION.search(text) or _BRACKETED.fullmatch(text))
        if after.kind is not BlockKind.PARAGRAPH:
            return after.kind is BlockKind.LIST_ITEM or (parted and after.kind is BlockKind.TABLE_ROW)
        if is_prose(after.text, text) or _COLON.search(after.text):
            return True
        if not parted:
            return False
        marker = self._markers[index + 1]
        if marker is not None and marker.style != "number":
            return True
        return bool(_SENTENCE_END.search(after.text)) and len(after.text) > len(text)

    def _above_heading(self, index: int) -> bool:
        """Whether the next line is a heading as short as this one, with text below it."""
        below = self._pieces[index + 1 : index + 3]
        if len(below) < 2 or any(p.kind is not BlockKind.PARAGRAPH or p.soft for p in below):
            return False
        return _is_stub(below[0].text) and is_prose(below[1].text, below[0].text)

    def _lists(self, index: int) -> bool:
        piece = self._pieces[index]
        return piece.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW) or self._markers[index] is not None


def _is_stub(text: str) -> bool:
    """Whether a line without mark is as short as a heading and has no punctuation but a question mark."""
    if _BRACKETED.fullmatch(text):
        return True
    text = _ASKED.sub("", text, count=1) or text
    words = len(text.split())
    chinese = is_wide(text[0]) or is_wide(text[-1])
    if _QUESTION.search(text) and len(text) <= (30 if chinese else 100):
        return not _NO_HEADING.search(re.sub(r"[，,、]", "", text))
    return (
        len(text) <= (22 if chinese else 64)
        and words <= 9
        and not _NO_HEADING.search(text)
        and not _DATE.match(text)
    )


def _is_named(text: str) -> bool:
    """Whether a line with a colon at its end is a mere name ("Cookies:")."""
    name = _COLON.sub("", text)
    return (
        name != text
        and "、" not in name
        and len(name.split()) <= 4
        and _is_stub(name)
        and not _ANNOUNCES.search(name)
    )


def _is_title_case(text: str) -> bool:
    """Whether an English line is written as titles are, which may hold commas and be longer."""
    if len(text) > _LONGEST_TITLE:
        return False
    words = [w for w in re.findall(r"[A-Za-z][\w'’-]*", text) if len(w) > 3]
    capital = sum(1 for w in words if w[0].isupper())
    plain = not _NO_HEADING.search(text.replace(",", "")) and not _DATE.match(text)
    return 1 < len(words) <= 12 and capital >= 0.7 * len(words) and plain


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(re.findall(r"[A-Z]", text)) > 3


def _is_line(text: str) -> bool:
    """Whether a text is a mere line, as those of an address are; a date below the title is none."""
    return len(text) <= _LONGEST_LINE and not re.search(r"[。.!?！？]$", text) and not _DATE.search(text)
