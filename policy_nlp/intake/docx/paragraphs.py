"""One paragraph of a DOCX as it is gathered, and the HTML that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from policy_nlp.intake.docx.numbering import Label
from policy_nlp.intake.docx.styles import Look
from policy_nlp.intake.limits import MAX_LIST_DEPTH

BREAK = "\v"
"""A line break within a paragraph; XML can hold no such character, and a line feed in it is a mere space."""
LARGER = 1.15
"""Text of this size, in terms of the document's usual one, stands out as bold text does."""
_LONGEST_CONTENTS_LINE = 160


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look."""

    text: str
    bold: bool = False
    size: int = 0
    """In half points; 0 where unknown."""
    link: str = ""
    """Address that it leads to."""


@dataclass
class Paragraph:
    """A paragraph with what hangs on it."""

    look: Look
    runs: list[Run] = field(default_factory=list)
    label: Label | None = None
    after: list[Paragraph | str] = field(default_factory=list)
    """Text boxes and notes, shown below it."""

    @property
    def text(self) -> str:
        """Its text without number."""
        return "".join(run.text for run in self.runs)

    def html(self, usual_size: int) -> str:
        """Return the paragraph as HTML; `usual_size` is that of most of the document's text."""
        below = render(self.after, usual_size)
        if not self.text.strip() or (self.look.contents and len(self.text) <= _LONGEST_CONTENTS_LINE):
            return below or "<p></p>" * self.look.wrapped
        return self._tagged(self._inner(usual_size)) + below

    def _inner(self, usual_size: int) -> str:
        shown = [run for run in self.runs if run.text.strip()]
        stands_out = all(run.bold or (0 < usual_size * LARGER <= run.size) for run in shown)
        label = self.label.text if self.label is not None else ""
        parts = [escape(label, quote=False)]
        for (bold, link), runs in groupby(self.runs, lambda run: (run.bold and not stands_out, run.link)):
            text = escape("".join(run.text for run in runs), quote=False).replace(BREAK, "<br>")
            text = f"<b>{text}</b>" if bold else text
            parts.append(f'<a href="{escape(link)}">{text}</a>' if link else text)
        return f"<b>{''.join(parts)}</b>" if stands_out else "".join(parts)

    def _tagged(self, inner: str) -> str:
        if self.look.heading:
            level = min(self.look.heading, 6)
            return f"<h{level}>{inner}</h{level}>\n"
        if self.label is not None and self.label.bullet:
            depth = min(self.label.level + 1, MAX_LIST_DEPTH)
            return f"{'<ul>' * depth}<li>{inner}</li>{'</ul>' * depth}\n"
        return f'{inner}<br data-break="soft">' if self.look.wrapped else f"<p>{inner}</p>\n"


def render(nodes: list[Paragraph | str], usual_size: int) -> str:
    """Return paragraphs and the mark-up between them as HTML."""
    return "".join(node if isinstance(node, str) else node.html(usual_size) for node in nodes)
