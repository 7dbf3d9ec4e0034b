"""What is remembered of a leaf is said again where all that was asked is answered as before, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from traffic.detectors import memory
from traffic.detectors.detection import Context
from traffic.detectors.memory import NOTHING, Answer, Branch
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]


def answer_of(leaf: Leaf, here: int, context: Context) -> Answer:
    leaf.kept = True
    return memory.Message(context).answer_of(leaf, here)


def types(answer: Answer) -> set[str]:
    return {d.data_type for d in answer.detections}


def test_an_answer_that_asked_nothing_is_the_same_object_again(leaf: Make, message: Message) -> None:
    made = leaf("device.imei", "490154203237518")
    first = answer_of(made, 0, message(made))
    assert "device.imei" in types(first)
    assert answer_of(made, 0, message(made)) is first


def test_an_answer_follows_what_stands_beside(leaf: Make, message: Message) -> None:
    name, beside = leaf("data.name", "Mei Lin"), leaf("data.mobile", "13816245079")
    for _ in range(3):
        assert "identity.name" in types(answer_of(name, 0, message(name, beside)))
        assert "identity.name" not in types(answer_of(name, 0, message(name, leaf("data.colour", "red"))))
    assert isinstance(name.answer, Branch)


def test_equal_leaves_in_several_rows_are_told_apart(leaf: Make, message: Message) -> None:
    value = leaf("params[].value", "490154203237518")
    rows = [leaf("params[].key", "theme"), value, leaf("params[].key", "imei"), value]
    for _ in range(3):
        context = message(*rows)
        found = [{d.evidence for d in answer_of(value, here, context).detections} for here in (1, 3)]
        assert "key" not in found[0]
        assert "key" in found[1]


def test_nothing_is_one_answer(leaf: Make, message: Message) -> None:
    made = leaf("zoom", "17")
    assert answer_of(made, 0, message(made)) is NOTHING
