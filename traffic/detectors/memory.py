"""What detectors said, remembered for the next message: sessions send the same fields with the same values.

What detectors say of a value depends on its field, on the value, and on what they ask of the message around it. So a
field remembers which questions are asked for its sake. Messages that answer all of them alike are in one state, and
for each state it is remembered what is said of which value, and of which kind of value. So nothing is remembered that
would be said otherwise now, and all that is remembered may be forgotten at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Any

from traffic.decoders.spots import LONGEST, VALUES
from traffic.detectors.detection import Detection, Question, Trail, is_of_row, shape_of
from traffic.detectors.likes import LOOSE
from traffic.detectors.merging import merge
from traffic.detectors.names import url_segment
from traffic.leaves import Leaf

_STATES = 64
"""States that a field remembers."""
_QUESTIONS = 24
"""Questions that may be asked for the sake of one field; of fields with more nothing is remembered."""
_MOST_QUESTIONS = 20_000
"""Questions that have a number at the same time."""
_KINDS = 64
"""Kinds of values that a state remembers, and outcomes of shapes of each."""


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


NOTHING = Answer(Leaf("", (), ""))
"""Stands for every leaf of which nothing is said."""


class Shapes:
    """What is said of the values of a kind, by the shapes that are asked of them."""

    __slots__ = ("outcomes", "tests")

    def __init__(self) -> None:
        self.tests: dict[Question, Callable[[str], bool]] = {}
        self.outcomes: dict[tuple[bool, ...], Answer] = {}

    def told(self, text: str) -> Answer | None:
        """Return what is said of a value; None where that is not known."""
        return self.outcomes.get(tuple([test(text) for test in self.tests.values()]))

    def learn(self, asked: Iterable[Question], text: str, answer: Answer) -> None:
        """Remember what is said of a value, for which these shapes were asked."""
        more = {question: test for question in asked if (test := shape_of(question)) is not None}
        if not more.keys() <= self.tests.keys():
            self.tests.update(more)
            self.outcomes.clear()
        if len(self.outcomes) < _KINDS:
            self.outcomes[tuple([test(text) for test in self.tests.values()])] = answer


class State:
    """What is said of the values of a field in messages that answer all its questions alike."""

    __slots__ = ("is_inert", "kinds", "values")

    def __init__(self) -> None:
        self.is_inert: bool | None = None
        """Whether nothing is said of texts that show nothing by themselves; None where that was not asked yet."""
        self.values: dict[str | bytes, Answer] = {}
        self.kinds: dict[str, Answer | Shapes] = {}
        """Of values that hold nothing planted, by what they are like; see `traffic.detectors.likes`."""

    def of_kind(self, kind: str, text: str) -> Answer | None:
        """Return what is said of a value of a kind; None where that is not known."""
        found = self.kinds.get(kind)
        return found.told(text) if type(found) is Shapes else found  # type: ignore[return-value]

    def keep(self, leaf: Leaf, answer: Answer) -> None:
        """Remember what is said of a value."""
        if len(self.values) < VALUES and len(leaf.value) <= LONGEST and isinstance(leaf.value, str):
            self.values[leaf.value] = answer

    def keep_nothing(self, texts: Sequence[str]) -> None:
        """Remember that of these values nothing is said."""
        room = max(0, VALUES - len(self.values))
        self.values.update((text, NOTHING) for text in texts[:room] if len(text) <= LONGEST)

    def learn_all(self, kind: str, answer: Answer) -> None:
        """Remember what is said of all values of a kind."""
        if len(self.kinds) < _KINDS:
            self.kinds[kind] = answer

    def learn(self, kind: str, trail: Trail, answer: Answer, value: str) -> None:
        """Remember what is said of values that are like `value`."""
        if not kind.startswith(LOOSE):
            self.learn_all(kind, answer)
            return
        shapes = [question for question, _ in trail.with_shapes or () if shape_of(question) is not None]
        known = self.kinds.get(kind)
        if trail.with_shapes is None or (known is None and len(self.kinds) >= _KINDS):
            return
        if type(known) is Shapes:
            known.learn(shapes, value, answer)
        elif not shapes:
            self.kinds[kind] = answer
        else:
            known = self.kinds[kind] = Shapes()
            known.learn(shapes, value, answer)


class Told:
    """What is remembered of one field."""

    __slots__ = ("by_row", "is_plain", "key", "questions", "states", "wild")

    def __init__(self) -> None:
        self.questions: dict[Question, int] = {}
        """That are asked for the sake of any of its values, with their numbers; see `Questions`."""
        self.key: tuple[int, ...] = ()
        """The numbers of the questions: fields that ask the same have equal ones."""
        self.is_plain = True
        """Whether neither of the two below is so."""
        self.by_row = False
        """Whether an answer depends on the row in which a leaf stands."""
        self.wild = False
        """Whether so much is asked that nothing is remembered."""
        self.states: dict[tuple[Any, ...], State] = {}

    def learn(self, asked: Iterable[Question], numbers: Questions) -> bool:
        """Add questions; tell whether there were new ones, so that all states are others now."""
        new = {question: numbers.number_of(question) for question in asked if question not in self.questions}
        if not new:
            return False
        self.questions.update(new)
        self.by_row = any(map(is_of_row, self.questions))
        self.wild = len(self.questions) > _QUESTIONS
        self.is_plain = not self.by_row and not self.wild
        self.key = tuple(self.questions.values())
        self.states.clear()
        return True

    def state(self, results: tuple[Any, ...]) -> State | None:
        """Return the state of messages with these answers; None where it cannot be remembered."""
        try:
            found = self.states.get(results)
        except TypeError:  # an answer that cannot be looked up
            return None
        if found is None:
            if len(self.states) >= _STATES:
                self.states.clear()
            found = self.states[results] = State()
        return found

    def has(self, state: State) -> bool:
        """Tell whether `state` is remembered: none is when there are new questions."""
        return any(known is state for known in self.states.values())


class Questions:
    """The numbers of the questions of a session, by which answers are looked up faster than by the questions."""

    def __init__(self) -> None:
        self._numbers: dict[Question, int] = {}
        self._next = count()

    def number_of(self, question: Question) -> int:
        """Return the number of `question`: mostly the same for equal ones, and never the same for others."""
        found = self._numbers.get(question)
        if found is None:
            if len(self._numbers) >= _MOST_QUESTIONS:
                self._numbers.clear()
            found = self._numbers[question] = next(self._next)
        return found
