"""What detectors said, remembered for the next message: sessions send the same fields with the same values.

A leaf keeps what the detectors said of it as a tree of questions: what they asked of the message around it, by the
answers that they got. For the next message of the route with the same leaf the questions are asked again, and where the
answers are ones that came before, so is what the detectors say. So nothing is remembered that would be said
otherwise now, and all that is remembered may be forgotten at any time.
"""

from __future__ import annotations

from typing import Any

from traffic.detectors.detection import Context, Detection, Question
from traffic.detectors.merging import merge
from traffic.detectors.names import url_segment
from traffic.detectors.registry import detect_each
from traffic.leaves import Leaf

_MOST = 64
"""Answers to one question that are told apart; further ones are not remembered."""


class Answer:
    """What is said of one leaf, with what follows of it."""

    __slots__ = ("detections", "final", "leaf", "merged", "records", "role", "segment")

    def __init__(self, leaf: Leaf, detections: tuple[Detection, ...] = ()) -> None:
        self.leaf = leaf
        self.detections = detections
        self.merged = merge(detections)
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


def answer_of(leaf: Leaf, here: int, context: Context) -> Answer:
    """Return what is said of `leaf`, number `here` of the message; `NOTHING` where that is nothing."""
    context.here = here
    known: Any = leaf.answer
    while isinstance(known, Branch):
        question = known.question
        result = context.answer_again(question)
        known = known.outcomes.get(result)
    answer: Answer = _ask(leaf, context) if known is None else known
    context.here = -1
    return answer


def _ask(leaf: Leaf, context: Context) -> Answer:
    context.follow()
    detections = detect_each(leaf, context)
    trail = context.trail()
    answer = Answer(leaf, detections) if detections else NOTHING
    if trail is not None:
        _remember(leaf, trail, answer)
    return answer


def _remember(leaf: Leaf, trail: list[tuple[Question, Any]], answer: Answer) -> None:
    if not trail:
        leaf.answer = answer
        return
    if leaf.answer is None:
        leaf.answer = Branch(trail[0][0])
    branch = leaf.answer
    for number, (question, result) in enumerate(trail):
        last = number + 1 == len(trail)
        try:
            inner = branch.outcomes.get(result)
        except TypeError:  # an answer that cannot be looked up
            return
        if not isinstance(branch, Branch) or branch.question != question or len(branch.outcomes) >= _MOST:
            return
        if last:
            branch.outcomes.setdefault(result, answer)
        else:
            branch = (
                branch.outcomes.setdefault(result, Branch(trail[number + 1][0])) if inner is None else inner
            )
