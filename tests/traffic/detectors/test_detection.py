from __future__ import annotations

from collections.abc import Callable

from traffic.detectors.detection import Context, container_of
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]


def test_containers_and_siblings(leaf: Make, message: Message) -> None:
    one, other, apart = leaf("a.gps[].lat", "1"), leaf("a.gps[].lng", "2"), leaf("a.x", "3")
    context = message(one, other, apart)
    assert container_of(one) == "a.gps[]"
    assert context.siblings(one) == {"lat": ["1"], "lng": ["2"]}
    assert context.texts_by_path["a.x"] == ["3"]


def test_lists_of_plain_values_stand_in_the_object_around_them(leaf: Make) -> None:
    assert container_of(leaf("data.apps[]", "x")) == "data"
    assert container_of(Leaf("body", (), "x")) == "body"


def test_a_question_is_answered_once_for_a_message(message: Message) -> None:
    context = message()
    calls: list[str] = []

    def question(_: Context, about: str) -> int:
        calls.append(about)
        return len(calls)

    assert [context.ask(question, x) for x in "aab"] == [1, 1, 2]
    assert calls == ["a", "b"]


def _names_beside(context: Context, container: str) -> tuple[str, ...]:
    return tuple(context.columns[container])


def test_what_was_asked_is_noted_with_its_answers(leaf: Make, message: Message) -> None:
    first, second = leaf("a.x", "1"), leaf("a.x", "2")
    context = message(first, second)
    context.follow()
    assert context.ask(_names_beside, "a") == ("x",)
    assert context.row_of(second) == 1
    trail = context.trail()
    assert trail is not None
    assert [answer for _, answer in trail] == [("x",), 1]
    other = message(leaf("a.y", "1"))
    other.here = 0
    assert [other.answer_again(question) for question, _ in trail] == [("y",), 0]


def test_who_looks_around_without_asking_leaves_no_trail(leaf: Make, message: Message) -> None:
    context = message(leaf("a.x", "1"))
    for look in (lambda: context.leaves, lambda: context.columns, lambda: context.exchange):
        context.follow()
        look()
        assert context.trail() is None
    context.follow()
    assert context.host
    assert context.trail() == []
