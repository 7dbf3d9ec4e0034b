"""The leaves of one message, while it is told what the detectors say of each; see `traffic.detectors.memory`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from traffic.detectors.detection import Context, Question, Trail, is_of_names, is_of_row
from traffic.detectors.likes import kind_of
from traffic.detectors.memory import NOTHING, Answer, Questions, State, Told
from traffic.detectors.registry import (
    detect_each,
    is_inert,
    kind_if_quiet,
    rare_answers,
    shows_nothing,
)
from traffic.leaves import Leaf
from traffic.redaction import KeptBytes

T = TypeVar("T")
_NO_ANSWER = object()
"""Stands for the answer to a question that would not have been asked of the message."""
_NONE: frozenset[str] = frozenset()


class Message:
    """One message, with what is known of it so far."""

    def __init__(self, context: Context, questions: Questions | None = None) -> None:
        self._context = context
        self._questions = questions or Questions()
        self._results: dict[int, Any] = context.layout.results.copy()
        """The answers of the message, by the numbers of the questions."""
        self._rare = rare_answers(context)
        self.is_usual = not any(self._rare)
        """Whether what is remembered of a leaf, whatever the message, holds here."""
        self._settled = context.layout.settled.setdefault(self._rare, {})
        self.answered: dict[tuple[int, ...], tuple[Any, ...]] = self._settled.copy()
        """The answers to all questions of fields, by their numbers; none of them depends on the row."""

    def doubt(self, texts: Sequence[str]) -> None:
        """Take the texts of the message that may hold a planted value."""
        self._context.doubtful = texts

    def answer_of(self, leaf: Leaf, here: int, *, is_clear: bool = False) -> Answer:
        """Return what is said of `leaf`, number `here` of the message; `NOTHING` where that is nothing.

        `is_clear`: whether it is known to hold no planted value.
        """
        field = leaf.common
        told = told_of(field) if field is not None else None
        state = self.state_of(told, here) if told is not None else None
        if state is None:
            return self.ask(leaf, here, is_clear=is_clear)[0]
        found = state.values.get(leaf.value)
        if found is not None:
            return found
        kind = kind_if_quiet(kind_of(leaf), str(leaf.value)) if is_clear else ""
        like = state.of_kind(kind, str(leaf.value)) if kind else None
        if like is None:
            if is_clear and self._says_nothing(leaf, here, state, kind):
                like = NOTHING
            else:
                return self.ask(leaf, here, kind, is_clear=is_clear)[0]
        found = _as_of(leaf, like)
        if leaf.kept and told is not None and told.has(state):
            state.keep(leaf, found)
            if not told.questions and self.is_usual:
                leaf.answer = found
        return found

    def _says_nothing(self, leaf: Leaf, here: int, state: State, kind: str) -> bool:
        """Tell whether no detector is to be asked of a leaf that holds nothing planted. `kind`: what it is like."""
        if state.is_inert is None:
            state = self.ask_inert(leaf, here, state)
        if not state.is_inert or not isinstance(leaf.value, str):
            return False
        found = shows_nothing(leaf.value)
        if found and kind:
            state.learn_all(kind, NOTHING)
        return found

    def ask_inert(self, leaf: Leaf, here: int, state: State) -> State:
        """Find out whether a field is inert. Return the state that knows it: another one if something new was asked."""
        found, trail = self._followed(is_inert, leaf, here, is_clear=True)
        told: Told = leaf.common.told
        if trail is not None and told.learn((question for question, _ in trail.of_message), self._questions):
            state = (None if told.wild else self.state_of(told, here)) or State()
        state.is_inert = found and trail is not None
        return state

    def state_of(self, told: Told, here: int) -> State | None:
        """Return the state in which the message is for a field."""
        answers = None if told.by_row else self.answered.get(told.key)
        if answers is None:
            results = self._results
            answers = (*self._rare, *[
                results[number] if number in results else self._ask_again(question, number, here)
                for question, number in told.questions.items()
            ])  # fmt: skip
            if not told.by_row:
                self.answered[told.key] = answers
                if all(map(is_of_names, told.questions)):
                    self._settled[told.key] = answers
        return told.state(answers)

    def _ask_again(self, question: Question, number: int, here: int) -> Any:
        self._context.here = here
        try:
            result = self._context.answer_again(question)
        except (KeyError, IndexError):
            result = _NO_ANSWER
        if not is_of_row(question):
            self._results[number] = result
            if is_of_names(question):
                self._context.layout.results[number] = result
        return result

    def ask(self, leaf: Leaf, here: int, kind: str = "", *, is_clear: bool = False) -> tuple[Answer, bool]:
        """Ask the detectors. `kind`: what the value is like, where it is known to hold nothing planted.

        Return their answer, and whether it holds for all messages that answer the questions of the field alike.
        """
        detections, trail = self._followed(detect_each, leaf, here, is_clear=is_clear)
        answer = Answer(leaf, detections) if detections else NOTHING
        if detections and isinstance(leaf.value, bytes):  # what is needed of a file is kept, and no more
            answer.leaf = replace(leaf, value=KeptBytes.of(leaf.value))
        if trail is not None:
            self._learn(leaf, here, kind, trail, answer)
        return answer, trail is not None

    def _followed(
        self, look: Callable[[Leaf, Context], T], leaf: Leaf, here: int, *, is_clear: bool
    ) -> tuple[T, Trail | None]:
        """Return what `look` says of a leaf, with what was asked for it."""
        context = self._context
        context.here, context.is_clear = here, is_clear
        context.follow(leaf)
        try:
            found = look(leaf, context)
        finally:
            trail = context.trail()
            context.here, context.is_clear = -1, False
        return found, trail

    def _learn(self, leaf: Leaf, here: int, kind: str, trail: Trail, answer: Answer) -> None:
        if not trail.of_message and leaf.kept and self.is_usual:
            leaf.answer = answer
        told = told_of(leaf.common) if leaf.common is not None else None
        if told is None:
            return
        told.learn((question for question, _ in trail.of_message), self._questions)
        state = None if told.wild else self.state_of(told, here)
        if state is None:
            return
        if leaf.kept:
            state.keep(leaf, answer)
        if not kind:
            return
        values = {leaf.value, str(leaf.value).lower()}
        if all(values.isdisjoint(question[1]) for question, _ in trail.of_message):
            state.learn(kind, trail, answer, str(leaf.value))


def told_of(field: Any) -> Told | None:
    """Return what is remembered of a field (`traffic.decoders.spots.Field`); None where nothing is."""
    told: Told | None = field.told
    if told is None:
        told = field.told = Told()
    return None if told.wild else told


def _as_of(leaf: Leaf, answer: Answer) -> Answer:
    return answer if answer is NOTHING else Answer(leaf, answer.detections, answer.merged)
