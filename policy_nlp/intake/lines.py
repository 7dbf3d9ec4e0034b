"""Lines of text as they are gathered from a marked-up form, with emphasis and links."""

from __future__ import annotations

from collections.abc import Iterator

from policy_nlp.document import BlockKind
from policy_nlp.intake.normal import HARD, SOFT, fold
from policy_nlp.intake.pieces import Piece


class LineBuffer:
    """Inline text since the last block boundary; breaks in it cut it into lines."""

    def __init__(self) -> None:
        self._lines: list[_Line] = [_Line(soft=False)]
        self.begun = False
        """Whether anything was added since the last boundary."""

    @property
    def empty(self) -> bool:
        """Whether neither text nor a link was added since the last boundary."""
        return not self.begun and not self._lines[-1].links

    def add(self, text: str, *, bold: bool = False) -> None:
        """Append `text`; HARD and SOFT characters in it begin new lines."""
        self.begun = True
        if HARD not in text and SOFT not in text:
            self._lines[-1].add(text, bold)
            return
        first, *others = text.replace(SOFT, HARD + SOFT).split(HARD)
        self._lines[-1].add(first, bold)
        for part in others:
            soft = part.startswith(SOFT)
            if self._lines[-1].size:
                self._lines.append(_Line(soft=soft))
            else:
                # Nothing stands in the line that is open: a page may have a million breaks.
                self._lines[-1].soft &= soft
            self._lines[-1].add(part.removeprefix(SOFT), bold)

    def link(self, text: str, target: str) -> None:
        """Note a hyperlink in the line that stands open."""
        self._lines[-1].links.append((text, target))

    def take(self) -> Iterator[Piece]:
        """Yield the lines that hold text as paragraphs, and begin anew."""
        lines, self._lines = self._lines, [_Line(soft=False)]
        self.begun = False
        for line in lines:
            text = fold("".join(line.parts))
            if text:
                bold = line.bold >= 0.98 * line.size
                yield Piece(BlockKind.PARAGRAPH, text, bold=bold, soft=line.soft, links=tuple(line.links))


class _Line:
    def __init__(self, *, soft: bool) -> None:
        self.parts: list[str] = []
        self.bold = self.size = 0
        self.soft = soft
        self.links: list[tuple[str, str]] = []

    def add(self, text: str, bold: bool) -> None:
        self.parts.append(text)
        size = len(text) - text.count(" ")
        if text.strip():
            self.size += size
            self.bold += size if bold else 0
