"""Plain text into pieces: every line one, blank lines between paragraphs, underlined lines as headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.markers import is_short, marker_of
from policy_nlp.intake.normal import fold, width
from policy_nlp.intake.pieces import Piece, paragraph
from policy_nlp.intake.ragged import mend_tables

_UNDERLINE = re.compile(r"\s{0,8}(={3,}|-{3,}|~{3,}|\*{3,}|_{3,}|—{2,}|＝{2,})\s*")
# How much longer or shorter than its line an underline may be.
_LONGER, _SHORTER = 2.5, 0.3


def read(text: str, file: str = "") -> tuple[str | None, list[Piece]]:  # noqa: ARG001 - it reads anything
    """Return no title and the lines of `text` as paragraphs; a line directly after another may be wrapped."""
    return None, list(_pieces(mend_tables(text).split("\n")))


def _pieces(lines: Sequence[str]) -> Iterator[Piece]:
    soft = False
    for number, line in enumerate(lines):
        shown = _shown(line)
        if shown and not soft and _is_underlined(lines, number, shown):
            yield Piece(BlockKind.HEADING, shown, level=1 if lines[number + 1].strip()[0] in "=＝*" else 2)
        elif shown:
            yield paragraph(shown, soft=soft, indent=_indent(line))
        # Two spaces at the end are Markdown's mark of a meant break; converters of web pages leave it.
        soft = bool(shown) and not line.endswith("  ")


def _shown(line: str) -> str:
    """Return a line folded; tabs part the cells of a pasted table: they are kept until tables are found."""
    if "\t" not in line.strip():
        return fold(line)
    shown = "\t".join(fold(part) for part in line.strip(" \n").split("\t"))
    return shown if shown.strip() else ""


def _indent(line: str) -> int:
    inner = line.lstrip(" \t")
    return len(line[: len(line) - len(inner)].expandtabs(4))


def _is_underlined(lines: Sequence[str], number: int, shown: str) -> bool:
    """Whether a rule of about its own length stands below a short line; a bare rule is no heading."""
    rule = _UNDERLINE.fullmatch(lines[number + 1]) if number + 1 < len(lines) else None
    if rule is None or _UNDERLINE.fullmatch(shown) or "\t" in shown or "|" in shown:
        return False
    marker = marker_of(shown)
    size = width(rule.group(1)) / width(shown)
    return (
        is_short(shown.rstrip(" :：")) and _SHORTER <= size <= _LONGER and not (marker and marker.is_bullet)
    )
