"""What detectors said, remembered for the next message: sessions send the same fields with the same values.

A leaf keeps what the detectors said of it as a tree of questions: what they asked of the message around it, by the
answers that they got. For the next message of the route with the same leaf the questions are asked again, and where the
answers are ones that came before, so is what the detectors say. So nothing is remembered that would be said
otherwise now, and all that is remembered may be forgotten at any time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from traffic.detectors.detection import ROW, Context, Detection, Question, shape_of
from traffic.detectors.likes import LOOSE, kind_of
from traffic.detectors.merging import merge
from traffic.detectors.names import url_segment
from traffic.detectors.registry import detect_each
from traffic.detectors.suspects import suspects
from traffic.leaves import Leaf
from traffic.redaction import KeptBytes

_MOST = 64
"""Answers to one question that are told apart; further ones are not remembered."""
_QUESTIONS = 20_000
"""Questions that have a number at the same time."""


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

    __slots__ = ("is_clear", "number", "outcomes", "question", "shape")

    def __init__(self, question: Question, number: int, *, is_clear: bool = False) -> None:
        self.question = question
        self.number = number
        """Of the question: equal ones have the same; see `Questions`."""
        self.shape = shape_of(question)
        """The test of the value, where the question is for its shape."""
        self.is_clear = is_clear
        """Whether the leaf, of which this is the first question, is known to hold no planted value."""
        self.outcomes: dict[Any, Branch | Answer] = {}


class Questions:
    """The numbers of the questions of a session, by which answers are looked up faster than by the questions."""

    def __init__(self) -> None:
        self._numbers: dict[Question, int] = {}
        self._next = count()

    def number_of(self, question: Question) -> int:
        """Return the number of `question`: mostly the same for equal ones, and never the same for others."""
        found = self._numbers.get(question)
        if found is None:
            if len(self._numbers) >= _QUESTIONS:
                self._numbers.clear()
            found = self._numbers[question] = next(self._next)
        return found


NOTHING = Answer(Leaf("", (), ""))
"""Stands for every leaf of which nothing is said, whatever stands around it."""


class Message:
    """The leaves of one message, while it is told what is said of each."""

    def __init__(self, context: Context, questions: Questions | None = None) -> None:
        self._context = context
        self._questions = questions or Questions()
        self._results: dict[int, Any] = {}
        """The answers of the message to the questions asked again, by their numbers."""

    def tell(self, leaves: Sequence[Leaf], new: Sequence[int], told: list[Any]) -> None:
        """Fill in what is said of those of the leaves that are `new`, or stand among other things than before."""
        kinds = {here: kind_of(leaves[here]) for here in new if leaves[here].answer is None}
        self._look_for_planted(leaves, new, kinds)
        for here in new:
            told[here] = self.answer_of(leaves[here], here, kinds.get(here, ""))

    def _look_for_planted(self, leaves: Sequence[Leaf], new: Sequence[int], kinds: dict[int, str]) -> None:
        """Find out which of the leaves hold no planted value, in one pass over all that are not known."""
        clear = {here for here in new if type(leaves[here].answer) is Branch and leaves[here].answer.is_clear}
        asked = [h for h in kinds if isinstance(leaves[h].value, str) and not leaves[h].filename]
        texts: list[Any] = [leaves[here].value for here in asked]
        found = suspects(texts, self._context.planted, [kinds[here] for here in asked])
        clear.update(here for number, here in enumerate(asked) if number not in found)
        self._context.clear = clear

    def answer_of(self, leaf: Leaf, here: int, kind: str = "") -> Answer:
        """Return what is said of `leaf`, number `here` of the message; `NOTHING` where that is nothing.

        `kind`: what its value is like, where the answer for it alone is not known.
        """
        known: Any = leaf.answer
        results = self._results
        path: list[tuple[Question, Any]] = []
        if kind and leaf.common is not None and here in self._context.clear:
            known = leaf.common.alike.get(kind)
        else:
            kind = ""
        while type(known) is Branch:
            result = known.shape(str(leaf.value)) if known.shape else results.get(known.number, NOTHING)
            if result is NOTHING:
                result = self._ask_again(known, here)
            if kind and not known.shape:
                path.append((known.question, result))
            known = known.outcomes.get(result)
        if known is None:
            return self.ask(leaf, here, kind)
        if not kind:
            return known  # type: ignore[no-any-return]
        answer = known if known is NOTHING else Answer(leaf, known.detections, known.merged)
        if leaf.kept:
            leaf.answer = self._grown(leaf.answer, path, answer, here)
        return answer

    def ask(self, leaf: Leaf, here: int, kind: str = "") -> Answer:
        """Ask the detectors. `kind`: what the value is like, where it is no planted one."""
        context = self._context
        context.here = here
        context.follow(leaf)
        try:
            detections = detect_each(leaf, context)
        finally:
            trail = context.trail()
            context.here = -1
        answer = Answer(leaf, detections) if detections else NOTHING
        if detections and isinstance(leaf.value, bytes):  # what is needed of a file is kept, and no more
            answer.leaf = replace(leaf, value=KeptBytes.of(leaf.value))
        if trail is None:
            return answer
        if leaf.kept or not trail.of_message:
            leaf.answer = self._grown(leaf.answer, trail.of_message, answer, here)
        alike = trail.with_shapes if kind.startswith(LOOSE) else trail.of_message
        if kind and alike is not None:
            self._learn_alike(leaf, kind, alike, answer, here)
        return answer

    def _learn_alike(
        self, leaf: Leaf, kind: str, trail: list[tuple[Question, Any]], answer: Answer, here: int
    ) -> None:
        values = {leaf.value, str(leaf.value).lower()}
        if any(not values.isdisjoint(question[1]) for question, _ in trail):
            return
        alike = leaf.common.alike
        grown = self._grown(alike.get(kind), trail, answer, here)
        if grown is not None and len(alike) < _MOST:
            alike[kind] = grown

    def _ask_again(self, branch: Branch, here: int) -> Any:
        self._context.here = here
        result = self._context.answer_again(branch.question)
        self._context.here = -1
        if branch.question is not ROW:
            self._results[branch.number] = result
        return result

    def _grown(
        self, known: Branch | Answer | None, trail: list[tuple[Question, Any]], answer: Answer, here: int
    ) -> Branch | Answer | None:
        """Return what is known with `answer` after the questions of `trail`; the same where that does not fit."""
        if not trail:
            return answer
        top = known if known is not None else self._branch(trail[0][0], here)
        branch = top
        for place, (question, result) in enumerate(trail, 1):
            if type(branch) is not Branch or branch.question != question or len(branch.outcomes) >= _MOST:
                return known
            try:
                inner = branch.outcomes.get(result)
            except TypeError:  # an answer that cannot be looked up
                return known
            if place == len(trail):
                branch.outcomes[result] = answer
            elif inner is None:
                inner = branch.outcomes[result] = self._branch(trail[place][0], here)
            branch = inner  # type: ignore[assignment]
        return top

    def _branch(self, question: Question, here: int) -> Branch:
        number = self._questions.number_of(question)
        return Branch(question, number, is_clear=here in self._context.clear)
