"""The claim that values written alike are told alike."""

from __future__ import annotations

import hashlib
import random
import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest

from traffic.capture import Exchange, Message
from traffic.decoders.spots import Field
from traffic.detectors import batches, memory, telling
from traffic.detectors.detection import Context, Detection
from traffic.detectors.key_index import key_index
from traffic.detectors.likes import kind_of, kind_of_text, like
from traffic.detectors.memory import NOTHING, Answer
from traffic.detectors.planted import NOTHING_PLANTED
from traffic.detectors.registry import detect_each
from traffic.detectors.shapes.registry import all_shapes
from traffic.detectors.wordlists import all_words
from traffic.leaves import Leaf

CHANCE = random.Random(7)
EXCHANGE = Exchange(0, "POST", "https", "api.sample.example", 443, "/v1/report", Message())
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


WORDS = (
    *sorted(w for w in all_words() if w.isalpha() and len(w) < 20),
    *(
        "the",
        "Hope",
        "Berlin",
        "Android",
        "SALE",
        "female",
        "Xiaomi",
        "runs",
        "a",
        "I",
        "详情",
        "推荐给",
        "北京市",
        "女",
    ),
)
LOOSE: dict[str, Callable[[], str]] = {
    "digits": lambda: str(CHANCE.randrange(1, 10 ** CHANCE.randrange(1, 11))),
    "decimal": lambda: f"{CHANCE.randrange(10 ** CHANCE.randrange(1, 4))}.{CHANCE.randrange(10**9)}"[:9],
    "identifier": lambda: f"{CHANCE.getrandbits(96):024x}"[: CHANCE.choice((16, 24))],
    "words": lambda: " ".join(CHANCE.choices(WORDS, k=CHANCE.randrange(3, 9))),
}


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
    for values in some(MAKERS[name], 6).values():
        for field in NAMES:
            leaves = [
                Leaf(f"data.{field}", ("data", field), v, ("json",), k)
                for v in values
                for k in ("text", "number")
            ]
            said = {(x.kind, tuple(map(repr, detect_each(x, Context(EXCHANGE, (x,)))))) for x in leaves}
            assert len(said) == 2, (field, values, said)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The values of which the detectors were asked."""
    values: list[str] = []
    ask = detect_each

    def noted(leaf: Leaf, context: Context) -> tuple[Detection, ...]:
        values.append(str(leaf.value))
        return ask(leaf, context)

    monkeypatch.setattr(telling, "detect_each", noted)
    return values


def told(leaf: Leaf, questions: memory.Questions) -> Answer:
    message = telling.Message(Context(EXCHANGE, (leaf,)), questions)
    said = batches.tell_all([(message, (leaf,))], NOTHING_PLANTED)[0]
    return said.answers[0] if said.answers else NOTHING


@pytest.mark.parametrize("name", LOOSE)
def test_what_is_loosely_alike_is_told_alike_where_its_shapes_are(name: str, asked: list[str]) -> None:
    questions, every = memory.Questions(), 0
    for field in (*NAMES, *sorted(key_index().names)[:: {"words": 12, "identifier": 18}.get(name, 6)]):
        common = Field(Leaf(f"data.{field}", ("data", field), ""))
        for _ in range(8):
            leaf = Leaf(f"data.{field}", ("data", field), LOOSE[name](), ("json",), "text", common=common)
            plain, every = replace(leaf, common=None), every + 1
            said = detect_each(plain, Context(EXCHANGE, (plain,)))
            assert told(leaf, questions).detections == said, (field, leaf.value)
    assert every - len(asked) > 200


def test_the_name_of_a_field_is_only_like_itself() -> None:
    assert kind_of(Leaf("a.7", ("a", "7"), "7")) == ""
    assert kind_of(Leaf("a.8", ("a", "8"), "7"))
    assert kind_of(Leaf("name_of_it", ("name_of_it",), "name of it")) == ""


@pytest.mark.parametrize(
    "text", ["0", "1", "0.0", "0000", "7777", "yes", "not available", "wifi is on", "gpt in short"]
)
def test_what_is_not_even_loosely_alike(text: str) -> None:
    assert not kind_of_text(text, "a", "")


def test_where_a_value_is_tested_otherwise_nothing_is_said_of_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def detect_each(leaf: Leaf, context: Context) -> tuple[Detection, ...]:
        asked.append(str(leaf.value))
        if leaf.keys == ("model",):
            context.tests_value()
        return ()

    monkeypatch.setattr(telling, "detect_each", detect_each)
    questions = memory.Questions()
    for name in ("imei", "model"):
        common = Field(Leaf(name, (name,), ""))
        for value in ("12", "13"):
            told(Leaf(name, (name,), value, common=common), questions)
    assert asked == ["12", "12", "13"]


def test_an_answer_for_what_is_alike_is_remembered(asked: list[str]) -> None:
    common, questions = Field(Leaf("lang", ("lang",), "")), memory.Questions()
    for value in ("12", "13", "14", "13"):
        leaf = Leaf("lang", ("lang",), value, common=common, kept=True)
        assert told(leaf, questions) is NOTHING
    assert asked == ["12"]


def test_no_detector_is_asked_of_a_field_that_none_speaks_of(asked: list[str]) -> None:
    common, questions = Field(Leaf("a.zq", ("a", "zq"), "")), memory.Questions()
    for value in ("one thing", "8", "two"):
        assert told(Leaf("a.zq", ("a", "zq"), value, common=common, kept=True), questions) is NOTHING
    assert asked == []
    leaf = Leaf("a.zq", ("a", "zq"), "mei.lin@gmail.com", common=common, kept=True)
    assert told(leaf, questions).detections
    assert asked == ["mei.lin@gmail.com"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        hashlib.md5(b"", usedforsecurity=False).hexdigest(),
        "1111111111111",
        "0" * 32,
        "a" * 32,
        "12",
        "1760000000",
        "-5.25",
        "2024010112",
        "20240101",
    ],
)
def test_what_is_only_like_itself(text: str) -> None:
    assert like(text) in ("", "seconds")
