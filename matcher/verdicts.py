"""The verdict on one flow, from the declarations that cover it.

Source: PoliCheck (Andow et al., USENIX Security 2020): clear, vague, ambiguous, incorrect, omitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.findings import Distance, Verdict
from matcher.subsumption import Bearing, Miss

WELL_AIMED = (Miss.LIMIT, Miss.NARROWER, Miss.OCCASION, Miss.RESERVATION)
"""Misses of declarations that name both the data and the recipient."""


@dataclass(frozen=True)
class Judgement:
    """A verdict with what decided it."""

    verdict: Verdict
    affirmation: Bearing | None = None
    """The nearest affirmation that covers the flow."""
    denial: Bearing | None = None
    """The nearest denial that covers the flow."""

    @property
    def distance(self) -> Distance:
        """Of the nearest affirmation; zero unless the verdict is vague."""
        if self.verdict == Verdict.VAGUE and self.affirmation:
            return self.affirmation.distance
        return Distance()


def judge(covering: Sequence[Bearing]) -> Judgement:
    """Return the verdict on a flow whose covering declarations are `covering`, in any order."""
    affirmed = sorted((b for b in covering if not b.declaration.denied), key=nearness)
    denied = sorted((b for b in covering if b.declaration.denied), key=nearness)
    return Judgement(_verdict(affirmed, denied), next(iter(affirmed), None), next(iter(denied), None))


def _verdict(affirmed: Sequence[Bearing], denied: Sequence[Bearing]) -> Verdict:
    if not affirmed:
        return Verdict.INCORRECT if denied else Verdict.OMITTED
    if not denied:
        return Verdict.CLEAR if any(a.exact for a in affirmed) else Verdict.VAGUE
    if all(any(a.is_broader(d) for d in denied) for a in affirmed):
        return Verdict.INCORRECT
    return Verdict.AMBIGUOUS


def nearness(bearing: Bearing) -> tuple[object, ...]:
    """Return a key that puts nearer covering declarations first; it does not depend on their numbers."""
    distance, statement = bearing.distance, bearing.declaration.statement
    total = round(distance.data + distance.recipient, 3)
    return not bearing.exact, total, distance.data, statement.place.start, statement.quote


def miss_order(bearing: Bearing) -> tuple[object, ...]:
    """Return a key that puts misses that tell more first.

    First what aims at the flow; then "for us, not for them"; the recipient's other data; others. Denials last.
    """
    statement = bearing.declaration.statement
    far = bearing.miss not in WELL_AIMED or bearing.declaration.limit == "sale"
    for_another = bearing.miss == Miss.RECIPIENT and not bearing.declaration.ours
    of_ours = bearing.miss == Miss.RECIPIENT and not for_another
    kind = (far, not of_ours, for_another, bearing.miss == Miss.ANY_OF_OURS)
    return *kind, bearing.declaration.denied, bearing.data_step, statement.place.start, statement.quote
