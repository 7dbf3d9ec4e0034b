"""The two looks at the leaves of a session: what is said of each, and then what its learned values say of the others.

What one field names is recognised where no field names it; but what that is, is known only at the end. Until then
little is kept: of leaves that come again and again one answer, of texts that came once nothing but themselves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import Any

from traffic.detectors.batches import tell_all
from traffic.detectors.detection import Context
from traffic.detectors.equal_ids import role_of
from traffic.detectors.learned import SHORTEST, learn_counted, recognised
from traffic.detectors.memory import Answer, Questions
from traffic.detectors.merging import merge
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.detectors.recurrences import MARK, Recurrences
from traffic.detectors.telling import Message
from traffic.leaves import Item

_KEPT = 100_000_000
"""Characters of texts of which nothing was said that are kept for the second look, over the whole session."""
_MARK = MARK.decode()


@dataclass(slots=True)
class Unnamed:
    """The texts of one request of which nothing was said."""

    texts: bytes
    """All of them in UTF-8, divided by a mark; see `traffic.detectors.recurrences`."""
    fields: tuple[Any, ...]
    """What those of each field have in common (`traffic.decoders.spots.Field`),"""
    numbers: tuple[int, ...]
    """and how many of them there are."""
    suspects: Sequence[int] = ()
    """Numbers of those that may hold a learned value, once these are known."""


class SecondLook:
    """What is known of the leaves of a session so far."""

    def __init__(self) -> None:
        self.learned: PlantedValues = NOTHING_PLANTED
        self._counts: Counter[Answer] = Counter()
        self._questions = Questions()
        self._kept = 0
        self._unnamed: list[Unnamed] = []

    def look(
        self, messages: Sequence[tuple[Sequence[Item], Context]]
    ) -> list[tuple[tuple[Answer, ...], Unnamed | None]]:
        """Return, for each of some messages, what is said of its leaves, and the texts of which nothing is said."""
        questions = self._questions
        looked_at = [(Message(context, questions), items) for items, context in messages]
        told = tell_all(looked_at, messages[0][1].planted if messages else NOTHING_PLANTED)
        found = [(tuple(said.answers), self._keep(said.unnamed) if said.unnamed else None) for said in told]
        answers = chain.from_iterable([answers for answers, _ in found])
        self._counts.update([answer for answer in answers if answer.merged])
        return found

    def _keep(self, unnamed: Sequence[tuple[Any, Sequence[str]]]) -> Unnamed | None:
        kept = list(chain.from_iterable([texts for _, texts in unnamed]))
        joined = _MARK.join(kept)
        if kept and joined.count(_MARK) >= len(kept):
            return self._keep(_without_marks(unnamed))
        self._kept += len(joined)
        if self._kept > _KEPT or len(joined) < SHORTEST:
            return None
        fields, texts = zip(*unnamed, strict=True)
        found = Unnamed(_in_utf8(joined), fields, tuple(map(len, texts)))
        self._unnamed.append(found)
        return found

    def learn(self) -> None:
        """Learn the values that the session has named, and find out which texts may hold one of them."""
        self.learned = learn_counted((a.leaf, a.merged, times) for a, times in self._counts.items())
        recurrences = Recurrences(self.learned)
        self._settle_clear(list(self._counts), recurrences)
        found = recurrences.among([unnamed.texts for unnamed in self._unnamed])
        for number, suspects in found.items():
            self._unnamed[number].suspects = suspects
        self._counts.clear()
        self._unnamed.clear()

    def _settle_clear(self, answers: Sequence[Answer], recurrences: Recurrences) -> None:
        """Settle the answers to leaves that certainly hold no learned value: nothing is added to them."""
        texts = [a.leaf.value if type(a.leaf.value) is str else "" for a in answers]
        told = [n for n, text in enumerate(texts) if len(text) >= SHORTEST and _MARK not in text]
        among = recurrences.among([_in_utf8(_MARK.join([texts[n] for n in told]))])
        suspected = {told[n] for n in among.get(0, ())}.union(
            n for n, text in enumerate(texts) if _MARK in text
        )
        for number, answer in enumerate(answers):
            if number not in suspected:
                answer.final = answer.merged
                answer.role = role_of(answer.leaf, answer.merged)

    def conclude(self, answers: Sequence[Answer], unnamed: Unnamed | None) -> list[Answer]:
        """Return the answers of one request in which something was found, those of learned values with them."""
        found = [a for a in answers if (self._final(a) if a.final is None else a.final)]
        if unnamed is not None and unnamed.suspects:
            found += self._recognised(unnamed)
        return found

    def _final(self, answer: Answer) -> tuple[Any, ...]:
        """Return what is found in a leaf, now that the learned values are known; from now on it is kept."""
        value = answer.leaf.value
        more = (
            tuple(recognised(value, self.learned))
            if isinstance(value, str) and len(value) >= SHORTEST
            else ()
        )
        final = answer.final = merge((*answer.detections, *more)) if more else answer.merged
        answer.role = role_of(answer.leaf, final) if final else 0
        return final

    def _recognised(self, unnamed: Unnamed) -> list[Answer]:
        found = []
        texts = unnamed.texts.decode("utf8", "surrogatepass").split(_MARK)
        ends = list(accumulate(unnamed.numbers)) if unnamed.suspects else []
        for number in unnamed.suspects:
            field = unnamed.fields[bisect_right(ends, number)]
            answer = Answer(replace(field.leaf, value=texts[number]))
            if self._final(answer):
                found.append(answer)
        return found


def _without_marks(unnamed: Sequence[tuple[Any, Sequence[str]]]) -> list[tuple[Any, Sequence[str]]]:
    """Leave out texts in which there is a mark."""
    return [(field, [text for text in texts if _MARK not in text]) for field, texts in unnamed]


def _in_utf8(text: str) -> bytes:
    return text.encode("utf8", "surrogatepass")
