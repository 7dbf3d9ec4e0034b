"""The leaves of one message, while it is told what the detectors say of each; see `traffic.detectors.memory`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, TypeVar

from traffic.decoders.spots import LONGEST, VALUES
from traffic.detectors.detection import Context, Question, Trail, is_of_names, is_of_row
from traffic.detectors.like_columns import kinds_of
from traffic.detectors.likes import LOOSE, kind_of
from traffic.detectors.memory import NOTHING, Answer, Questions, State, Told
from traffic.detectors.registry import (
    all_show_nothing,
    detect_each,
    is_inert,
    rare_answers,
    showing,
    shows_nothing,
)
from traffic.detectors.suspects import suspects
from traffic.leaves import Column, Item, Leaf
from traffic.redaction import KeptBytes

T = TypeVar("T")
_NO_ANSWER = object()
"""Stands for the answer to a question that would not have been asked of the message."""
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Said:
    """What is said of the leaves of one message."""

    answers: list[Answer] = field(default_factory=list)
    """Of those of which something is said; of equal ones in a list the same answer, each time."""
    unnamed: list[tuple[Any, Sequence[str]]] = field(default_factory=list)
    """Fields with those of their texts, each once, of which nothing is said."""


class Message:
    """One message, with what is known of it so far."""

    def __init__(self, context: Context, questions: Questions | None = None) -> None:
        self._context = context
        self._questions = questions or Questions()
        self._results: dict[int, Any] = context.layout.results.copy()
        """The answers of the message, by the numbers of the questions."""
        self._rare = rare_answers(context)
        self._is_usual = not any(self._rare)
        """Whether what is remembered of a leaf, whatever the message, holds here."""
        self._answered: dict[tuple[int, ...], tuple[Any, ...]] = {}
        """The answers to all questions of fields, by their numbers; none of them depends on the row."""

    def tell(self, items: Sequence[Item]) -> Said:
        """Return what is said of the leaves of the message."""
        said, here, usual = Said(), 0, self._is_usual
        new: list[tuple[int, Leaf]] = []
        columns: list[tuple[int, Column]] = []
        for item in items:
            if isinstance(item, Column):
                columns.append((here, item))
                here += len(item)
                continue
            answer = item.answer
            if answer is None or not usual:
                new.append((here, item))
            elif answer is NOTHING:
                said.unnamed.append((item.common, (item.value,)))  # type: ignore[arg-type]  # it was remembered
            else:
                said.answers.append(answer)
            here += 1
        if new or columns:
            self._tell_new(new, columns, said)
        return said

    def _tell_new(
        self, new: Sequence[tuple[int, Leaf]], columns: Sequence[tuple[int, Column]], said: Said
    ) -> None:
        doubtful = self._look_for_planted(new, columns)
        for here, leaf in self._not_silent(new, doubtful, said):
            answer = self.answer_of(leaf, here, is_clear=here not in doubtful)
            if answer is not NOTHING:
                said.answers.append(answer)
            elif isinstance(leaf.value, str):
                said.unnamed.append((leaf.common, (leaf.value,)))
        for here, column in columns:
            self._tell_column(column, here, doubtful.get(here, _NONE), said)

    def _not_silent(
        self, new: Sequence[tuple[int, Leaf]], doubtful: Mapping[int, object], said: Said
    ) -> Sequence[tuple[int, Leaf]]:
        """Return the leaves of which something is said, or may be; of the others nothing is, which is noted.

        Texts of inert fields are looked at all at once: mostly none of them shows anything.
        """
        answered, unnamed = self._answered, said.unnamed
        left: list[tuple[int, Leaf]] = []
        fresh: list[tuple[int, Leaf, State]] = []
        for here, leaf in new:
            value, told = leaf.value, leaf.common.told if leaf.common is not None else None
            state = None
            if told is not None and told.is_plain:
                state = told.states.get(answered.get(told.key)) or self._state(told, here)
            answer = None if state is None else state.values.get(value)
            if answer is NOTHING and type(value) is str:
                unnamed.append((leaf.common, (value,)))
                if told is not None and leaf.kept and not told.questions and self._is_usual:
                    leaf.answer = NOTHING
            elif answer is None and here not in doubtful and type(value) is str and leaf.common is not None:
                if state is None or not state.is_inert:
                    state = self._inert_state(leaf, here, state)
                if state is not None:
                    fresh.append((here, leaf, state))
                else:
                    left.append((here, leaf))
            else:
                left.append((here, leaf))
        return self._showing(fresh, left, unnamed) if fresh else left

    def _inert_state(self, leaf: Leaf, here: int, state: State | None) -> State | None:
        """Return the state of a field where it is inert now; None where it is not, or that is not known."""
        if state is None:
            told = self._told(leaf.common)
            state = self._state(told, here) if told is not None and told.is_plain else None
            if state is None:
                return None
        if state.is_inert is None:
            state = self._ask_inert(leaf, here, state)
        return state if state.is_inert and leaf.common.told.is_plain else None

    @staticmethod
    def _showing(
        fresh: Sequence[tuple[int, Leaf, State]],
        left: list[tuple[int, Leaf]],
        unnamed: list[tuple[Any, Sequence[str]]],
    ) -> Sequence[tuple[int, Leaf]]:
        """Note of `fresh` leaves of inert fields which show nothing. Return the others with those that are left."""
        shown = showing([leaf.value for _, leaf, _ in fresh])  # type: ignore[misc]  # all are texts
        for here, leaf, state in fresh:
            value: str = leaf.value  # type: ignore[assignment]
            if value in shown:
                left.append((here, leaf))
                continue
            unnamed.append((leaf.common, (value,)))
            if leaf.kept:
                values = state.values
                if len(values) < VALUES:
                    values[value] = NOTHING
        if shown:
            left.sort(key=itemgetter(0))
        return left

    def _look_for_planted(
        self, new: Sequence[tuple[int, Leaf]], columns: Sequence[tuple[int, Column]]
    ) -> dict[int, set[str]]:
        """Return the texts that may hold a planted value, by the numbers of the leaves or columns they stand in.

        They are found in one pass over all texts that are not known to hold none.
        """
        found: dict[int, set[str]] = {}
        texts: list[str] = []
        places: list[int] = []
        for here, leaf in new:
            value = leaf.value
            if type(value) is bytes or leaf.filename:
                found[here] = {value} if isinstance(value, str) else set()
            elif leaf.common is None or value not in leaf.common.clear:
                texts.append(value)  # type: ignore[arg-type]
                places.append(here)
        singles = len(texts)
        for here, column in columns:
            texts += column.fresh
            places += [here] * len(column.fresh)
        for number in suspects(texts, self._context.planted):
            found.setdefault(places[number], set()).add(texts[number])
        self._context.doubtful = [text for some in found.values() for text in some]
        self._keep_clear(new, columns, found, singles)
        return found

    @staticmethod
    def _keep_clear(
        new: Sequence[tuple[int, Leaf]],
        columns: Sequence[tuple[int, Column]],
        doubtful: dict[int, set[str]],
        singles: int,
    ) -> None:
        if singles:
            for here, leaf in new:
                if leaf.kept and leaf.common is not None and here not in doubtful:
                    leaf.common.clear.add(leaf.value)
        for here, column in columns:
            if len(column.field.clear) < VALUES:
                some = doubtful.get(here, _NONE)
                column.field.keep(text for text in column.fresh if text not in some)

    def answer_of(self, leaf: Leaf, here: int, *, is_clear: bool = False) -> Answer:
        """Return what is said of `leaf`, number `here` of the message; `NOTHING` where that is nothing.

        `is_clear`: whether it is known to hold no planted value.
        """
        field = leaf.common
        told = self._told(field) if field is not None else None
        state = self._state(told, here) if told is not None else None
        if state is None:
            return self._ask(leaf, here, is_clear=is_clear)
        found = state.values.get(leaf.value)
        if found is not None:
            return found
        kind = kind_of(leaf) if is_clear else ""
        like = state.of_kind(kind, str(leaf.value)) if kind else None
        if like is None:
            if is_clear and self._says_nothing(leaf, here, state, kind):
                like = NOTHING
            else:
                return self._ask(leaf, here, kind, is_clear=is_clear)
        found = _as_of(leaf, like)
        if leaf.kept and told is not None and told.has(state):
            state.keep(leaf, found)
            if not told.questions and self._is_usual:
                leaf.answer = found
        return found

    def _says_nothing(self, leaf: Leaf, here: int, state: State, kind: str) -> bool:
        """Tell whether no detector is to be asked of a leaf that holds nothing planted. `kind`: what it is like."""
        if state.is_inert is None:
            state = self._ask_inert(leaf, here, state)
        if not state.is_inert or not isinstance(leaf.value, str):
            return False
        found = shows_nothing(leaf.value)
        if found and kind:
            state.learn_all(kind, NOTHING)
        return found

    def _ask_inert(self, leaf: Leaf, here: int, state: State) -> State:
        """Find out whether a field is inert. Return the state that knows it: another one if something new was asked."""
        found, trail = self._followed(is_inert, leaf, here, is_clear=True)
        told: Told = leaf.common.told
        if trail is not None and told.learn((question for question, _ in trail.of_message), self._questions):
            state = (None if told.wild else self._state(told, here)) or State()
        state.is_inert = found and trail is not None
        return state

    def _told(self, field: Any) -> Told | None:
        told: Told | None = field.told
        if told is None:
            told = field.told = Told()
        return None if told.wild else told

    def _state(self, told: Told, here: int) -> State | None:
        """Return the state in which the message is for a field."""
        answers = None if told.by_row else self._answered.get(told.key)
        if answers is None:
            results = self._results
            answers = (*self._rare, *[
                results[number] if number in results else self._ask_again(question, number, here)
                for question, number in told.questions.items()
            ])  # fmt: skip
            if not told.by_row:
                self._answered[told.key] = answers
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

    def _ask(self, leaf: Leaf, here: int, kind: str = "", *, is_clear: bool = False) -> Answer:
        """Ask the detectors. `kind`: what the value is like, where it is known to hold nothing planted."""
        detections, trail = self._followed(detect_each, leaf, here, is_clear=is_clear)
        answer = Answer(leaf, detections) if detections else NOTHING
        if detections and isinstance(leaf.value, bytes):  # what is needed of a file is kept, and no more
            answer.leaf = replace(leaf, value=KeptBytes.of(leaf.value))
        if trail is not None:
            self._learn(leaf, here, kind, trail, answer)
        return answer

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
        if not trail.of_message and leaf.kept and self._is_usual:
            leaf.answer = answer
        told = self._told(leaf.common) if leaf.common is not None else None
        if told is None:
            return
        told.learn((question for question, _ in trail.of_message), self._questions)
        state = None if told.wild else self._state(told, here)
        if state is None:
            return
        if leaf.kept:
            state.keep(leaf, answer)
        if not kind:
            return
        values = {leaf.value, str(leaf.value).lower()}
        if all(values.isdisjoint(question[1]) for question, _ in trail.of_message):
            state.learn(kind, trail, answer, str(leaf.value))

    def _tell_column(self, column: Column, start: int, doubtful: AbstractSet[str], said: Said) -> None:
        """Tell of the leaves of a column, of which the first has the number `start`."""
        told = self._told(column.field)
        if told is None or told.by_row:
            self._tell_each(column, start, doubtful, said)
            return
        state = self._state(told, start)
        if state is None:
            self._tell_each(column, start, doubtful, said)
            return
        named = self._named(column, start, doubtful, state)
        if named is None:  # there is more to be asked than was known
            self._tell_column(column, start, doubtful, said)
            return
        if named:
            said.answers += [named[text] for text in column.texts if text in named]
            said.unnamed.append((column.field, [text for text in column.different if text not in named]))
        else:
            said.unnamed.append((column.field, column.different))

    def _tell_each(self, column: Column, start: int, doubtful: AbstractSet[str], said: Said) -> None:
        for here, leaf in enumerate(column.leaves(), start):
            leaf.kept = True
            answer = self.answer_of(leaf, here, is_clear=leaf.value not in doubtful)
            if answer is NOTHING:
                said.unnamed.append((column.field, (str(leaf.value),)))
            else:
                said.answers.append(answer)

    def _named(
        self, column: Column, start: int, doubtful: AbstractSet[str], state: State
    ) -> dict[str, Answer] | None:
        """Return what is said of the texts of which something is; None where new questions make another state."""
        known = state.values
        named: dict[str, Answer] = {}
        unknown = [text for text in column.different if text not in known]
        if len(unknown) < len(column.different):
            named = {t: answer for t in column.different if (answer := known.get(t, NOTHING)) is not NOTHING}
        return self._with_unknown(named, unknown, column, start, doubtful, state) if unknown else named

    def _with_unknown(  # noqa: PLR0913, PLR0917 - what a column is told by
        self,
        named: dict[str, Answer],
        unknown: Sequence[str],
        column: Column,
        start: int,
        doubtful: AbstractSet[str],
        state: State,
    ) -> dict[str, Answer] | None:
        """Add what is said of the texts that are `unknown` in this state."""
        leaf, leaf_of = column.field.leaf, column.field.of
        are_clear = doubtful.isdisjoint(unknown)
        if state.is_inert and are_clear and all_show_nothing(unknown):
            state.keep_nothing(unknown)
            return named
        kinds = kinds_of(unknown, leaf.path, leaf.keys[-1] if leaf.keys else "")
        if are_clear and all(state.kinds.get(kind) is NOTHING for kind in set(kinds)):
            state.keep_nothing([text for text, kind in zip(unknown, kinds, strict=True) if kind[0] == LOOSE])
            return named
        for text, kind in zip(unknown, kinds, strict=True):
            answer = state.of_kind(kind, text) if kind and text not in doubtful else None
            if (
                answer is None
                and text not in doubtful
                and self._says_nothing(leaf_of(text), start, state, kind)
            ):
                answer = NOTHING
            if answer is None:
                answer = self._ask_in(column, start, text, kind if text not in doubtful else None)
                if not column.field.told.has(state):
                    return None
            elif answer is not NOTHING:
                answer = _as_of(column.field.of(text), answer)
            if answer is not NOTHING:
                named[text] = answer
            if kind[:1] == LOOSE and len(state.values) < VALUES and len(text) <= LONGEST:
                state.values[text] = answer
        return named

    def _ask_in(self, column: Column, start: int, text: str, kind: str | None) -> Answer:
        """Ask of a text in a column. `kind`: what it is like; None where it may hold a planted value."""
        leaf = column.field.of(text)
        leaf.kept = True
        here = start + column.texts.index(text)
        return self._ask(leaf, here, kind or "", is_clear=kind is not None)


def _as_of(leaf: Leaf, answer: Answer) -> Answer:
    return answer if answer is NOTHING else Answer(leaf, answer.detections, answer.merged)
