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
from traffic.detectors.likes import kind_of
from traffic.detectors.memory import NOTHING, Answer, Message, Questions
from traffic.detectors.merging import merge
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.leaves import Leaf
from traffic.redaction import KeptBytes

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


def _tell(leaves: Sequence[Leaf], new: Sequence[int], told: list[Any], message: Message) -> None:
    """Fill in what is said of the leaves that are `new`, or that stand among other things than before."""
    clear = message.look_for_planted(leaves, new)
    for here in new:
        leaf = leaves[here]
        kind = kind_of(leaf) if leaf.answer is None and here in clear else ""
        if kind:
            known = message.answer_by_like(leaf, kind, here)
            told[here] = message.ask(leaf, here, kind) if known is None else known
        else:
            told[here] = _light(message.answer_of(leaf, here))


def _light(answer: Answer) -> Answer:
    """Return `answer` without the bytes of a file: what is needed of them is kept."""
    if isinstance(answer.leaf.value, bytes):
        answer.leaf = replace(answer.leaf, value=KeptBytes.of(answer.leaf.value))
    return answer


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
            _tell(leaves, new, told, Message(context, self._questions))
        answers: list[Answer] = []
        unnamed: list[Leaf] = []
        for here, answer in enumerate(told):
            if answer is not NOTHING:
                answers.append(answer)
            elif len(leaves[here].value) >= SHORTEST:
                unnamed.append(leaves[here])
        self._counts.update(a for a in answers if a.merged)
        return tuple(answers), self._keep(unnamed) if unnamed else None

    def _keep(self, leaves: Sequence[Leaf]) -> Unnamed | None:
        texts = [(x.value, x.common) for x in leaves if isinstance(x.value, str) and _MARK not in x.value]
        self._kept += sum(len(text) for text, _ in texts)
        if self._kept > _KEPT or not texts:
            return None
        return Unnamed(_MARK.join(text for text, _ in texts), tuple(common for _, common in texts))

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
        if unnamed is not None and self._may_be_in(unnamed.texts):
            found += self._recognised(unnamed)
        return found

    def _may_be_in(self, texts: str) -> bool:
        if self.learned is NOTHING_PLANTED:
            return False
        return self.learned.may_hold(texts) or any(map(self.learned.is_whole, texts.split(_MARK)))

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
        for text, common in zip(unnamed.texts.split(_MARK), unnamed.fields, strict=True):
            answer = Answer(replace(common.leaf, value=text))
            answer.final = self._final(answer)
            if answer.final:
                found.append(answer)
        return found
