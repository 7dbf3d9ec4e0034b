from __future__ import annotations

from collections.abc import Callable

from traffic.capture import Exchange, Message
from traffic.decoders.spots import Spot
from traffic.detectors.detection import (
    Context,
    Layouts,
    Trail,
    container_of,
    is_of_row,
    of_names,
    of_rows,
    shape_of,
)
from traffic.detectors.shapes.registry import has_shape
from traffic.leaves import Column, Leaf

Make = Callable[..., Leaf]
Made = Callable[..., Context]


def test_containers_and_their_columns(leaf: Make, message: Made) -> None:
    one, other, apart = leaf("a.gps[].lat", "1"), leaf("a.gps[].lng", "2"), leaf("a.x", "3")
    context = message(one, other, apart)
    assert container_of(one) == "a.gps[]"
    assert context.columns[container_of(one)] == {"lat": ["1"], "lng": ["2"]}
    assert context.texts_by_path["a.x"] == ["3"]


def test_fields_with_their_texts(leaf: Make, message: Message) -> None:
    spot = Spot(place=("a", "x"))
    met = [spot.fresh("1", "number"), spot.fresh("one", "text"), spot.fresh("2", "number")]
    made, binary = leaf("a.y", "3"), spot.leaf(b"4", "binary")
    told = {(f.leaf.path, f.leaf.kind): texts for f, texts in message(*met, made, binary).fields.items()}
    assert told == {
        ("a.x", "number"): ["1", "2"],
        ("a.x", "text"): ["one"],
        ("a.y", "text"): ["3"],
        ("a.x", "binary"): [],
    }


def test_lists_of_plain_values_stand_in_the_object_around_them(leaf: Make) -> None:
    assert container_of(leaf("data.apps[]", "x")) == "data"
    assert container_of(Leaf("body", (), "x")) == "body"


def test_a_question_is_answered_once_for_a_message(message: Made) -> None:
    context = message()
    calls: list[str] = []

    def question(_: Context, about: str) -> int:
        calls.append(about)
        return len(calls)

    assert [context.ask(question, x) for x in "aab"] == [1, 1, 2]
    assert calls == ["a", "b"]


@of_rows
def _row_with(_: Context, row: int, about: str) -> str:
    return f"{about} in {row}"


def _names_beside(context: Context, container: str) -> tuple[str, ...]:
    return tuple(context.columns[container])


def test_what_was_asked_is_noted_with_its_answers(leaf: Make, message: Made) -> None:
    first, second = leaf("a.x", "1"), leaf("a.x", "2")
    context = message(first, second)
    context.follow(first)
    assert context.ask(_names_beside, "a") == ("x",)
    context.here = 1
    assert context.ask(_row_with, "seen") == "seen in 1"
    trail = context.trail()
    assert trail is not None
    assert [answer for _, answer in trail.of_message] == [("x",), "seen in 1"]
    assert [is_of_row(question) for question, _ in trail.of_message] == [False, True]
    other = message(leaf("a.y", "1"))
    other.here = 0
    assert [other.answer_again(question) for question, _ in trail.of_message] == [("y",), "seen in 0"]


def test_rows_are_counted_over_single_leaves_and_columns() -> None:
    spot = Spot(place=("a",))
    column = Column(spot.field("text"), ["x", "y", "x"], ["x", "y"], ["x", "y"])
    first, last = spot.fresh("w", "text"), spot.fresh("z", "text")
    context = Context(Exchange(0, "POST", "https", "h.example", 443, "/", Message()), (first, column, last))
    found = []
    for context.here in range(5):
        found.append(context.ask(_row_with, ""))
    assert found == [f" in {row}" for row in range(5)]
    assert [one.value for one in context.leaves] == ["w", "x", "y", "x", "z"]
    assert context.texts_by_path == {"a": ["w", "x", "y", "x", "z"]}
    assert context.columns == {"": {"a": ["w", "x", "y", "x", "z"]}}
    assert context.fields == {spot.field("text"): ["w", "x", "y", "x", "z"]}
    assert list(context.doubtful_texts()) == ["w", "x", "y", "x", "z"]


def test_the_shapes_that_are_asked_of_the_value_are_noted_in_their_order(leaf: Make, message: Made) -> None:
    mine = leaf("a.x", " 12 ")
    context = message(mine)
    context.follow(mine)
    assert has_shape("number", " 12 ")
    assert context.ask(_names_beside, "a") == ("x",)
    assert not has_shape("uuid", "12")
    trail = context.trail()
    assert trail is not None
    assert trail.with_shapes is not None
    assert [answer for _, answer in trail.with_shapes] == [True, ("x",), False]
    assert [answer for _, answer in trail.of_message] == [("x",)]
    shapes = [shape_of(question) for question, _ in trail.with_shapes]
    assert [shape is not None and shape("13") for shape in shapes] == [True, False, False]


def test_shapes_of_other_texts_leave_no_trail_of_shapes(leaf: Make, message: Made) -> None:
    mine = leaf("a.x", "12")
    context = message(mine)
    for look in (lambda: has_shape("number", "13"), context.tests_value):
        context.follow(mine)
        look()
        trail = context.trail()
        assert trail is not None
        assert trail.with_shapes is None


def test_what_follows_from_names_is_asked_once_for_the_same_fields(leaf: Make, message: Made) -> None:
    calls: list[str] = []

    @of_names
    def names(context: Context, container: str) -> tuple[str, ...]:
        calls.append(container)
        return tuple(context.columns[container])

    spot = Spot(place=("a",))
    layouts = Layouts()
    for value, place in (("1", "x"), ("2", "x"), ("3", "y")):
        context = message(spot.below(place).fresh(value, "text"))
        context.layouts = layouts
        assert context.ask(names, "a") == (place,)
    assert calls == ["a", "a"]


def test_who_looks_around_without_asking_leaves_no_trail(leaf: Make, message: Made) -> None:
    mine = leaf("a.x", "1")
    context = message(mine)
    for look in (lambda: context.leaves, lambda: context.fields, lambda: context.exchange):
        context.follow(mine)
        look()
        assert context.trail() is None
    context.follow(mine)
    assert context.host
    assert context.trail() == Trail([], [])
