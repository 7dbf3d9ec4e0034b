from __future__ import annotations

from traffic.detectors import detection
from traffic.detectors.detection import Context, Question, Trail, of_rows
from traffic.detectors.memory import NOTHING, Answer, Questions, Shapes, State, Told
from traffic.leaves import Leaf


def _beside(_: Context, name: str) -> str:
    return name


@of_rows
def _in_row(_: Context, row: int) -> int:
    return row


def shape(name: str) -> Question:
    return detection._shape, (name,)


def answer() -> Answer:
    return Answer(Leaf("a", ("a",), "1"))


def test_equal_questions_have_one_number() -> None:
    numbers = Questions()
    assert numbers.number_of((_beside, ("x",))) == numbers.number_of((_beside, ("x",)))
    assert numbers.number_of((_beside, ("x",))) != numbers.number_of((_beside, ("y",)))


def test_new_questions_make_other_states() -> None:
    told, numbers = Told(), Questions()
    assert told.learn([(_beside, ("x",))], numbers)
    state = told.state(("seen",))
    assert state is not None
    assert told.state(("seen",)) is state
    assert not told.learn([(_beside, ("x",))], numbers)
    assert told.state(("seen",)) is state
    assert told.learn([(_in_row, ())], numbers)
    assert told.by_row
    assert told.state(("seen",)) is not state


def test_a_field_of_very_many_questions_is_not_remembered() -> None:
    told, numbers = Told(), Questions()
    told.learn([(_beside, (str(number),)) for number in range(100)], numbers)
    assert told.wild


def test_answers_that_cannot_be_looked_up_have_no_state() -> None:
    assert Told().state(([],)) is None


def test_states_are_forgotten_when_there_are_too_many() -> None:
    told = Told()
    first = told.state((0,))
    for number in range(200):
        told.state((number,))
    assert len(told.states) < 100
    assert told.state((0,)) is not first


def test_what_is_said_of_a_kind_follows_the_shapes_that_were_asked() -> None:
    state, told = State(), answer()
    asked = [(shape("uuid"), False), (shape("number"), True)]
    state.learn("?2", Trail([], asked), told, "12")
    assert state.of_kind("?2", "13") is told
    assert state.of_kind("?2", "x") is None
    state.learn("?2", Trail([], [(shape("uuid"), False), (shape("number"), False)]), NOTHING, "x")
    assert state.of_kind("?2", "x") is NOTHING
    assert state.of_kind("?2", "13") is told


def test_further_shapes_are_added_to_those_that_were_asked() -> None:
    shapes, told = Shapes(), answer()
    shapes.learn([shape("number")], "12", told)
    shapes.learn([shape("uuid")], "x", NOTHING)
    assert len(shapes.tests) == 2
    assert shapes.told("x") is NOTHING
    assert shapes.told("12") is None


def test_without_shapes_a_kind_is_told_as_a_whole() -> None:
    state = State()
    state.learn("?2", Trail([], None), NOTHING, "12")
    assert state.of_kind("?2", "12") is None
    state.learn("?2", Trail([], []), NOTHING, "12")
    assert state.of_kind("?2", "99") is NOTHING
