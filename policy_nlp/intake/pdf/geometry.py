"""From the coordinates of a page, whatever its turn, to those of a reader: from the top left, downwards."""

from __future__ import annotations

from dataclasses import dataclass

from policy_nlp.intake.pdf.marks import Box

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# Coordinates beyond this are no place on a page.
_FAR = 1e6


def turn_of(a: float, b: float) -> int | None:
    """Return in how many quarter turns text runs whose direction is (a, b); None for a slant or no direction."""
    long, short = max(abs(a), abs(b)), min(abs(a), abs(b))
    if not long or short > 0.1 * long:
        return None
    if abs(a) >= abs(b):
        return 0 if a > 0 else 2
    return 1 if b > 0 else 3


def applied(m: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a matrix puts a point."""
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def combined(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that applies `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


@dataclass(frozen=True)
class Frame:
    """The box of a page and the turn of its text."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as read."""
        width, height = abs(self.right - self.left), abs(self.top - self.bottom)
        return (height, width) if self.turn % 2 else (width, height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point in the reader's coordinates."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box | None:
        """Return the box of two corners; None where it lies out of all bounds."""
        (a, b), (c, d) = self.place(x0, y0), self.place(x1, y1)
        if not all(-_FAR < v < _FAR for v in (a, b, c, d)):
            return None
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))
