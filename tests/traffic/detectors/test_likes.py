"""The claim that values written alike are told alike."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable

import pytest

from traffic.capture import Exchange, Message
from traffic.detectors.detection import Context
from traffic.detectors.likes import like
from traffic.detectors.registry import detect_each
from traffic.detectors.shapes.registry import all_shapes
from traffic.leaves import Leaf

CHANCE = random.Random(7)
MAKERS: dict[str, Callable[[], str]] = {
    "milliseconds": lambda: str(CHANCE.randrange(14 * 10**11, 20 * 10**11)),
    "seconds": lambda: str(CHANCE.randrange(14 * 10**8, 18 * 10**8)),
    "uuid": lambda: str(uuid.UUID(int=CHANCE.getrandbits(128), version=4)),
    "hex32": lambda: f"{CHANCE.getrandbits(128):032x}",
    "hex40": lambda: f"{CHANCE.getrandbits(160):040x}",
    "hex64": lambda: f"{CHANCE.getrandbits(256):064x}",
    "number5": lambda: str(CHANCE.randrange(80_000, 90_000)),
    "number6": lambda: str(CHANCE.randrange(800_000, 900_000)),
    "number7": lambda: str(CHANCE.randrange(3 * 10**6, 9 * 10**6)),
    "number8": lambda: str(CHANCE.randrange(3 * 10**7, 9 * 10**7)),
    "number9": lambda: str(CHANCE.randrange(3 * 10**8, 9 * 10**8)),
    "float": lambda: f"{CHANCE.randrange(1, 90)}.{CHANCE.randrange(10**5):05}",
}
NAMES = (
    "time", "id", "device_id", "imei", "idfa", "user_id", "latitude", "lon", "x", "age", "birthday", "phone", "weight",
    "token", "price", "title", "name", "code", "bankcard", "mac", "android_id", "uid", "value", "height", "steps",
    "session", "battery", "cid", "lac", "signature", "temperature", "qq", "zip", "heart_rate", "duration", "amount",
)  # fmt: skip


def some(maker: Callable[[], str], number: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    while number:
        value = maker()
        if kind := like(value):
            found.setdefault(kind, []).append(value)
            number -= 1
    return found


@pytest.mark.parametrize("name", MAKERS)
def test_shapes_take_all_values_that_are_alike_or_none(name: str) -> None:
    for kind, values in some(MAKERS[name], 400).items():
        assert kind.startswith(name)
        for shape in all_shapes().values():
            assert len({shape.matches(value) for value in values}) == 1, (shape.name, kind)


@pytest.mark.parametrize("name", MAKERS)
def test_detectors_say_the_same_of_values_that_are_alike(name: str) -> None:
    exchange = Exchange(0, "POST", "https", "api.sample.example", 443, "/v1/report", Message())
    for values in some(MAKERS[name], 6).values():
        for field in NAMES:
            leaves = [
                Leaf(f"data.{field}", ("data", field), v, ("json",), k)
                for v in values
                for k in ("text", "number")
            ]
            said = {(x.kind, tuple(map(repr, detect_each(x, Context(exchange, (x,)))))) for x in leaves}
            assert len(said) == 2, (field, values, said)


@pytest.mark.parametrize(
    "text",
    ["", "x", "1111111111111", "0" * 32, "a" * 32, "12", "1760000000", "-5.25", "2024010112", "20240101"],
)
def test_what_is_only_like_itself(text: str) -> None:
    assert like(text) in ("", "seconds")
