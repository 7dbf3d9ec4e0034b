"""What is remembered of a leaf is said again where all that was asked is answered as before, and nowhere else."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from bench.persona import PERSONA
from traffic import read_traffic
from traffic.capture import Capture, Exchange, Message
from traffic.decoders import shredding
from traffic.detectors import telling
from traffic.detectors.detection import Context
from traffic.detectors.memory import NOTHING, Answer
from traffic.leaves import Leaf

Made = Callable[..., Context]
Field = Callable[[str, str], Leaf]


def answer_of(leaf: Leaf, here: int, context: Context) -> Answer:
    return telling.Message(context).answer_of(leaf, here)


def types(answer: Answer) -> set[str]:
    return {d.data_type for d in answer.detections}


def test_an_answer_that_asked_nothing_is_the_same_object_again(of: Field, message: Made) -> None:
    made = of("device.imei", "490154203237518")
    first = answer_of(made, 0, message(made))
    assert "device.imei" in types(first)
    assert answer_of(made, 0, message(made)) is first


def test_an_answer_follows_what_stands_beside(of: Field, message: Made) -> None:
    name, beside = of("data.name", "Mei Lin"), of("data.mobile", "13816245079")
    for _ in range(3):
        assert "identity.name" in types(answer_of(name, 0, message(name, beside)))
        assert "identity.name" not in types(answer_of(name, 0, message(name, of("data.colour", "red"))))
    assert name.common.told.questions
    assert len(name.common.told.states) >= 2


def test_equal_leaves_in_several_rows_are_told_apart(of: Field, message: Made) -> None:
    value = of("params[].value", "490154203237518")
    rows = [of("params[].key", "theme"), value, of("params[].key", "imei"), value]
    for _ in range(3):
        context = message(*rows)
        found = [{d.evidence for d in answer_of(value, here, context).detections} for here in (1, 3)]
        assert "key" not in found[0]
        assert "key" in found[1]


def test_nothing_is_one_answer(of: Field, message: Made) -> None:
    made = of("zoom", "17")
    assert answer_of(made, 0, message(made)) is NOTHING


def test_a_field_of_too_many_questions_is_asked_every_time(of: Field, message: Made) -> None:
    made = of("data.name", "Mei Lin")
    answer_of(made, 0, message(made))
    made.common.told.wild = True
    assert "identity.name" in types(answer_of(made, 0, message(made, of("data.mobile", "13816245079"))))


CHANCE = random.Random(12)
WORDS = ("red", "view_home", "wifi", "Anna", "Shanghai", "zh_CN", "xiaomi", "a b c", "M2102J2SC", "")


def some_value(depth: int) -> Any:
    """Return what may stand in a row: of every kind, with planted values and other finds now and then."""
    planted = [value for values in PERSONA.values() for value in values]
    makers: tuple[Callable[[], Any], ...] = (
        lambda: CHANCE.choice(WORDS),
        lambda: f"{CHANCE.getrandbits(128):032x}",
        lambda: CHANCE.randrange(10 ** CHANCE.randrange(1, 14)),
        lambda: round(CHANCE.uniform(-180, 180), CHANCE.randrange(1, 8)),
        lambda: CHANCE.choice((True, False, None, [], {}, "0", 0)),
        lambda: CHANCE.choice(planted),
        lambda: f"{CHANCE.choice(WORDS)} {CHANCE.choice(planted)}",
        lambda: f"138{CHANCE.randrange(10**8):08}",
        lambda: json.dumps({"imei": CHANCE.choice(planted), "n": CHANCE.randrange(9)}),
        lambda: "x" * CHANCE.randrange(100, 200),
        lambda: [some_value(depth + 1) for _ in range(CHANCE.randrange(4))] if depth < 3 else 1,
        lambda: some_row(depth + 1) if depth < 3 else 1,
    )
    return CHANCE.choice(makers)()


NAMES = (
    "name",
    "phone",
    "lat",
    "lon",
    "id",
    "type",
    "value",
    "key",
    "event",
    "time",
    "uid",
    "email",
    "a",
    "b",
)


def some_row(depth: int = 0) -> dict[str, Any]:
    return {
        CHANCE.choice((*NAMES, f"x{CHANCE.randrange(3)}")): some_value(depth)
        for _ in range(CHANCE.randrange(7))
    }


def like_rows(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return rows of mostly the same fields with values of the same kinds, as events have them."""
    makers = {name: CHANCE.randrange(6) for name in row}
    options: tuple[Callable[[], Any], ...] = (
        lambda: CHANCE.choice(WORDS), lambda: CHANCE.randrange(10**9), lambda: f"{CHANCE.getrandbits(128):032x}",
        lambda: CHANCE.choice(("imei", "name", "theme")), lambda: round(CHANCE.uniform(20, 120), 6),
        lambda: f"138{CHANCE.randrange(10**8):08}",
    )  # fmt: skip
    return [
        {n: options[m]() for n, m in makers.items() if CHANCE.random() < 0.9}
        for _ in range(CHANCE.randrange(9))
    ]


def test_lists_in_columns_give_the_same_records(monkeypatch: pytest.MonkeyPatch) -> None:
    exchanges = []
    for number in range(120):
        body = {
            "list": [some_row() for _ in range(CHANCE.randrange(9))],
            "events": like_rows(some_row()),
            "n": number,
        }
        data = json.dumps(body if number % 3 else body["events"]).encode()
        request = Message((("content-type", "application/json"),), data)
        exchanges.append(Exchange(number, "POST", "https", "h.example", 443, f"/{number % 5}", request))
    capture = Capture("c", "0" * 64, "har", tuple(exchanges))
    cut = read_traffic(capture, persona=PERSONA)
    monkeypatch.setattr(shredding, "ROWS", 10**9)
    assert cut.transmissions == read_traffic(capture, persona=PERSONA).transmissions
    assert len(cut.transmissions) > 300
