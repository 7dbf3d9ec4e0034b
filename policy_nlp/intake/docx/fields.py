"""Fields of a DOCX (page numbers, links): their codes are no text, their results are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Switches stand before the address or behind it; two of them take a text of their own.
_LINK = re.compile(
    r"\s*HYPERLINK\s+(?:\\[otmn]\s{1,9}(?:\"[^\"]{0,300}\"\s{1,9})?){0,4}\"([^\"]{1,2000})\"", re.IGNORECASE
)
_LOCAL = re.compile(r"\s*HYPERLINK\s+\\l\b", re.IGNORECASE)
_LONGEST_CODE = 4000


@dataclass
class _Field:
    code: list[str] = field(default_factory=list)
    shows: bool = False
    """Whether its code has ended and its result begun."""
    link: str = ""


class Fields:
    """The fields that stand open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def in_code(self) -> bool:
        """Whether the text here belongs to the code of a field."""
        return any(not one.shows for one in self._open)

    @property
    def link(self) -> str:
        """Where the text here leads to; empty for nowhere."""
        return next((one.link for one in reversed(self._open) if one.link), "")

    def mark(self, kind: str) -> None:
        """Read a mark: "begin", "separate" or "end"."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].shows = True
            self._open[-1].link = link_of("".join(self._open[-1].code))
        elif kind == "end" and self._open:
            self._open.pop()

    def read(self, code: str) -> None:
        """Read a part of a field's code."""
        if self._open and len(self._open[-1].code) < _LONGEST_CODE:
            self._open[-1].code.append(code)

    def end_of_text(self) -> None:
        """Forget the fields that no mark has ended: none reaches over the end of a note or a table cell."""
        self._open.clear()


def link_of(code: str) -> str:
    """Return the address of a HYPERLINK field; empty for other fields and for places in the same text."""
    found = _LINK.match(code[:_LONGEST_CODE])
    return found.group(1) if found and not _LOCAL.match(code) else ""
