"""Runs that stand on one line, and the text of a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policy_nlp.intake.normal import is_wide
from policy_nlp.intake.pdf.marks import Run

# Part of the lower one of two runs that must lie beside the other, for both to stand on one line.
_BESIDE = 0.5
# Part of an em that parts words.
_WORD_GAP = 0.15
_WIDE_GAP = 0.9


@dataclass
class Row:
    """One line: its runs from left to right."""

    runs: list[Run]
    dotted: bool = False
    """Whether a drawn bullet stands before it."""

    @property
    def left(self) -> float:
        """Left edge."""
        return self.runs[0].left

    @property
    def right(self) -> float:
        """Right edge."""
        return max(run.right for run in self.runs)

    @property
    def main(self) -> Run:
        """The run with the most text, which gives its size and baseline."""
        return max(self.runs, key=lambda run: len(run.text))

    @property
    def size(self) -> float:
        """Height of the em."""
        return self.main.size

    @property
    def baseline(self) -> float:
        """Where its letters stand."""
        return self.main.baseline

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.bold for run in self.runs)

    @property
    def text(self) -> str:
        """Its text, with a space wherever one is seen or written."""
        return text_of(self.runs)


def text_of(runs: Sequence[Run]) -> str:
    """Return the text of runs that follow each other on one line."""
    parts: list[str] = []
    last: Run | None = None
    for run in runs:
        if last is not None and _is_parted(last, run):
            parts.append(" ")
        parts.append(run.text)
        last = run
    return "".join(parts)


def _is_parted(before: Run, after: Run) -> bool:
    if after.spaced:
        return True
    if len(before.text) == len(after.text) == 1 and is_wide(before.text) and is_wide(after.text):
        # The signs of a short line are spread over its whole width.
        return False
    gap = (after.left - before.right) / max(before.size, after.size)
    wide = is_wide(before.text[-1]) or is_wide(after.text[0])
    return gap > (_WIDE_GAP if wide else _WORD_GAP)


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """Return the lines that runs form, from the top, each from left to right."""
    found: list[list[Run]] = []
    tallest: list[Run] = []
    for run in sorted(runs, key=lambda r: (r.baseline, r.left)):
        if found and _is_beside(tallest[-1], run):
            found[-1].append(run)
            if run.size > tallest[-1].size:
                tallest[-1] = run
        else:
            found.append([run])
            tallest.append(run)
    return [Row(sorted(row, key=lambda r: r.order)) for row in found]


def _is_beside(one: Run, other: Run) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= _BESIDE * min(one.size, other.size)
