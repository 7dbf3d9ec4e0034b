"""The two looks at the leaves of a session: what is said of each, and then what its learned values say of the others.

What one field names is recognised where no field names it; but what that is, is known only at the end. Until then
little is kept: of leaves that come again and again one answer, of texts that came once nothing but themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from traffic.detectors.detection import Context
from traffic.detectors.equal_ids import role_of
from traffic.detectors.learned import SHORTEST, learn_counted, recognised
from traffic.detectors.memory import NOTHING, Answer, Message, Questions
from traffic.detectors.merging import merge
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.detectors.suspects import suspects
from traffic.leaves import Leaf

_KEPT = 100_000_000
"""Characters of texts of which nothing was said that are kept for the second look, over the whole session."""
_MARK = "\0"


@dataclass(frozen=True, slots=True)
class Unnamed:
    """The texts of one request of which nothing was said."""

    texts: str
    """All of them, divided by `_MARK`."""
    fields: tuple[Any, ...]
    """Of each, what it has in common with others of its field; see `traffic.decoders.spots.Field`."""


class SecondLook:
    """What is known of the leaves of a session so far."""

    def __init__(self) -> None:
        self.learned: PlantedValues = NOTHING_PLANTED
        self._counts: Counter[Answer] = Counter()
        self._questions = Questions()
        self._kept = 0

    def look(self, leaves: Sequence[Leaf], context: Context) -> tuple[tuple[Answer, ...], Unnamed | None]:
        """Return what is said of the leaves of one request, and the texts of which nothing is said."""
        told = [leaf.answer for leaf in leaves]
        new = [here for here, answer in enumerate(told) if type(answer) is not Answer]
        if new:
            Message(context, self._questions).tell(leaves, new, told)
        answers = [answer for answer in told if answer is not NOTHING]
        unnamed = [
            leaf
            for leaf, answer in zip(leaves, told, strict=True)
            if answer is NOTHING and len(leaf.value) >= SHORTEST
        ]
        self._counts.update([answer for answer in answers if answer.merged])
        return tuple(answers), self._keep(unnamed) if unnamed else None

    def _keep(self, leaves: Sequence[Leaf]) -> Unnamed | None:
        kept = [leaf for leaf in leaves if type(leaf.value) is str and _MARK not in leaf.value]
        texts = _MARK.join([leaf.value for leaf in kept])  # type: ignore[misc]
        self._kept += len(texts)
        if self._kept > _KEPT or not kept:
            return None
        return Unnamed(texts, tuple([leaf.common for leaf in kept]))

    def learn(self) -> None:
        """Learn the values that the session has named."""
        self.learned = learn_counted((a.leaf, a.merged, times) for a, times in self._counts.items())
        self._counts.clear()

    def conclude(self, answers: Sequence[Answer], unnamed: Unnamed | None) -> list[Answer]:
        """Return the answers of one request in which something was found, those of learned values with them."""
        found = []
        for answer in answers:
            final = answer.final
            if final is None:
                final = answer.final = self._final(answer)
            if final:
                found.append(answer)
        if unnamed is not None and self.learned is not NOTHING_PLANTED:
            found += self._recognised(unnamed)
        return found

    def _final(self, answer: Answer) -> tuple[Any, ...]:
        value = answer.leaf.value
        more = (
            tuple(recognised(value, self.learned))
            if isinstance(value, str) and len(value) >= SHORTEST
            else ()
        )
        final = merge((*answer.detections, *more)) if more else answer.merged
        answer.role = role_of(answer.leaf, final) if final else 0
        return final

    def _recognised(self, unnamed: Unnamed) -> list[Answer]:
        found = []
        texts = unnamed.texts.split(_MARK)
        for number in sorted(suspects(texts, self.learned)):
            answer = Answer(replace(unnamed.fields[number].leaf, value=texts[number]))
            answer.final = self._final(answer)
            if answer.final:
                found.append(answer)
        return found
