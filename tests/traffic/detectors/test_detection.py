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


def test_work_for_a_message_is_done_once(message: Message) -> None:
    context = message()
    calls: list[int] = []
    for _ in range(3):
        context.once("x", lambda: calls.append(1))
    assert calls == [1]
