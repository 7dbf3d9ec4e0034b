"""What detectors said, remembered for the next message: sessions send the same fields with the same values.

A leaf keeps what the detectors said of it as a tree of questions: what they asked of the message around it, by the
answers that they got. For the next message of the route with the same leaf the questions are asked again, and where the
answers are ones that came before, so is what the detectors say. So nothing is remembered that would be said
otherwise now, and all that is remembered may be forgotten at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from traffic.detectors.detection import ROW, Context, Detection, Question
from traffic.detectors.merging import merge
from traffic.detectors.names import url_segment
from traffic.detectors.planted import PlantedValues
from traffic.detectors.registry import detect_each
from traffic.leaves import Leaf

_MARK = "\0"
_MOST = 64
"""Answers to one question that are told apart; further ones are not remembered."""


class Answer:
    """What is said of one leaf, with what follows of it."""

    __slots__ = ("detections", "final", "leaf", "merged", "records", "role", "segment")

    def __init__(
        self,
        leaf: Leaf,
        detections: tuple[Detection, ...] = (),
        merged: tuple[Detection, ...] | None = None,
    ) -> None:
        self.leaf = leaf
        self.detections = detections
        self.merged = merge(detections) if merged is None else merged
        """The detections as one per type and form."""
        self.final: tuple[Detection, ...] | None = None
        """The same with the learned values, once these are known."""
        self.role = 0
        """What the leaf is to `traffic.detectors.equal_ids`; told together with `final`."""
        self.segment = url_segment(leaf)
        self.records: dict[int, Any] = {}
        """By the way in which the request is shown, what records say of the leaf; see `traffic.records`."""


class Branch:
    """A question that was asked, with what followed by its answers."""

    __slots__ = ("outcomes", "question")

    def __init__(self, question: Question) -> None:
        self.question = question
        self.outcomes: dict[Any, Branch | Answer] = {}


NOTHING = Answer(Leaf("", (), ""))
"""Stands for every leaf of which nothing is said, whatever stands around it."""


class Message:
    """The leaves of one message, while it is told what is said of each."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._resolved: dict[Branch, Answer] = {}
        """What followed from questions whose answers are the same for all leaves of the message."""

    def look_for_planted(self, leaves: Sequence[Leaf], new: Sequence[int]) -> frozenset[int]:
        """Find out which of the `new` leaves hold no planted value, in one pass over all of them, and return these."""
        planted, asked = self._context.planted, []
        for here in new:
            leaf = leaves[here]
            if isinstance(leaf.value, str) and not leaf.filename and not planted.is_whole(leaf.value):
                asked.append((here, leaf.value))
        suspects = set(_suspects(asked, planted))
        self._context.clear = frozenset(here for here, _ in asked if here not in suspects)
        return self._context.clear

    def answer_of(self, leaf: Leaf, here: int) -> Answer:
        """Return what is said of `leaf`, number `here` of the message; `NOTHING` where that is nothing."""
        known = leaf.answer
        answer: Answer | None = self._resolve(known, here) if type(known) is Branch else known
        return self.ask(leaf, here) if answer is None else answer

    def answer_by_like(self, leaf: Leaf, kind: str, here: int) -> Answer | None:
        """Return what is said of values that are alike the one of `leaf`, which is no planted one; None: not known."""
        known = leaf.common.alike.get(kind)
        if type(known) is Branch:
            known = self._resolve(known, here)
        if known is None or known is NOTHING:
            return known
        return Answer(leaf, known.detections, known.merged)

    def ask(self, leaf: Leaf, here: int, kind: str = "") -> Answer:
        """Ask the detectors. `kind`: what the value is like, where it is no planted one."""
        context = self._context
        context.here = here
        context.follow()
        detections = detect_each(leaf, context)
        trail = context.trail()
        context.here = -1
        answer = Answer(leaf, detections) if detections else NOTHING
        if trail is not None:
            if leaf.kept or not trail:
                leaf.answer = _grown(leaf.answer, trail, answer)
            if kind and not any(leaf.value in question[1] for question, _ in trail):
                alike = leaf.common.alike
                grown = _grown(alike.get(kind), trail, answer)
                if grown is not None and len(alike) < _MOST:
                    alike[kind] = grown
        return answer

    def _resolve(self, branch: Branch, here: int) -> Answer | None:
        found = self._resolved.get(branch)
        if found is not None:
            return found
        context, known, everywhere = self._context, branch, True
        context.here = here
        while type(known) is Branch:
            question = known.question
            everywhere = everywhere and question is not ROW
            result = context.answers.get(question, NOTHING)
            if result is NOTHING:
                result = context.answer_again(question)
            known = known.outcomes.get(result)  # type: ignore[assignment]
        context.here = -1
        if everywhere and known is not None:
            self._resolved[branch] = known  # type: ignore[assignment]
        return known  # type: ignore[return-value]


def _suspects(texts: Sequence[tuple[int, str]], planted: PlantedValues) -> Iterator[int]:
    """Yield the numbers of those texts that may hold a planted value: half by half, as hardly any do."""
    if not texts or not planted.may_hold(_MARK.join(text for _, text in texts)):
        return
    if len(texts) == 1:
        yield texts[0][0]
        return
    middle = len(texts) // 2
    yield from _suspects(texts[:middle], planted)
    yield from _suspects(texts[middle:], planted)


def _grown(
    known: Branch | Answer | None, trail: list[tuple[Question, Any]], answer: Answer
) -> Branch | Answer | None:
    """Return what is known with `answer` after the questions of `trail`; the same where that does not fit."""
    if not trail:
        return answer
    top = known if known is not None else Branch(trail[0][0])
    branch = top
    for number, (question, result) in enumerate(trail):
        if type(branch) is not Branch or branch.question != question or len(branch.outcomes) >= _MOST:
            return known
        try:
            inner = branch.outcomes.get(result)
        except TypeError:  # an answer that cannot be looked up
            return known
        if number + 1 == len(trail):
            branch.outcomes[result] = answer
        elif inner is None:
            inner = branch.outcomes[result] = Branch(trail[number + 1][0])
        branch = inner  # type: ignore[assignment]
    return top
