"""Columns of values are told as each value would be by itself."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable

import pytest

from traffic.detectors import like_columns
from traffic.detectors.like_columns import kinds_of
from traffic.detectors.likes import kind_of, kind_of_text
from traffic.leaves import Leaf

CHANCE = random.Random(7)
WORDS = ("The", "sale", "of", "SHOES", "yes", "now", "x")
EACH: dict[str, Callable[[], str]] = {
    "milliseconds": lambda: str(CHANCE.randrange(14 * 10**11, 20 * 10**11)),
    "seconds": lambda: str(CHANCE.randrange(14 * 10**8, 18 * 10**8)),
    "uuid": lambda: str(uuid.UUID(int=CHANCE.getrandbits(128), version=4)),
    "hex32": lambda: f"{CHANCE.getrandbits(128):032x}",
    "hex40": lambda: f"{CHANCE.getrandbits(160):040x}",
    "hex64": lambda: f"{CHANCE.getrandbits(256):064x}",
    "item": lambda: str(CHANCE.randrange(10**7, 10**8)),
    "count": lambda: str(CHANCE.randrange(1, 10 ** CHANCE.randrange(3, 11))),
    "float": lambda: f"{CHANCE.randrange(1, 90)}.{CHANCE.randrange(10**5):05}",
    "price": lambda: f"{CHANCE.randrange(2000)}.{CHANCE.randrange(100):02}",
    "words": lambda: " ".join(CHANCE.choices(WORDS, k=CHANCE.randrange(2, 9))),
}  # fmt: skip
UNLIKE: dict[str, Callable[[], str]] = {
    "address": lambda: f"https://a.example/{CHANCE.getrandbits(40):x}.jpg",
    "Chinese": lambda: " ".join("".join(CHANCE.choices("推荐限时新品上架", k=3)) for _ in range(4)),
    "sentence": lambda: " ".join(CHANCE.choices(WORDS, k=5)) + ".",
    "upper": lambda: f"{CHANCE.getrandbits(128):032X}",
}
EACH |= UNLIKE
NEAR = (
    "0", "0.0", "1.1", "100.5", "0.25", "1.", ".5", "5\n", "1\x002", "0123", "1111", "8888888",
    "80808080", "1411111111111", "12345678901", "١٢٣٤٥", "1٣4", "12²", "1e5", "-5.25", "0" * 32, "a" * 32,
    "0a" * 16, "ab" * 16, "1" * 40, "d41d8cd98f00b204e9800998ecf8427e", "d41d8cd98f00b204e9800998ecf8427",
    "00000000-0000-4000-8000-000000000000", "11111111-1111-1111-8111-111111111111",
    "1f0e9a2d-7b58-9d90-8c36-b1c5f0e277a4", "1F0E9A2D-7B58-4D90-8C36-B1C5F0E277A4", "wifi is on",
    "on WiFi now", "gpt in short", "not available now", "Not Available", "none", "name of it",
    "the  name of", " the name of", "the name of ", "the name 5", "a b c " * 20 + "x", "a " * 21 + "b",
    "a b " + "c" * 16, "京A 车 牌", "中 文 字", "推荐 A 新", "x" * 101,
)  # fmt: skip


def column(name: str, *others: str) -> list[str]:
    texts = [*(EACH[name]() for _ in range(30)), *others]
    CHANCE.shuffle(texts)
    return list(dict.fromkeys(texts))


@pytest.mark.parametrize("name", EACH)
def test_values_are_like_the_same_whether_one_by_one_or_as_a_column(name: str) -> None:
    named = column(name)[0]
    for near in (*NEAR, named):
        texts = column(
            name, near, *CHANCE.choices(NEAR, k=CHANCE.choice((0, 0, 3))), EACH[CHANCE.choice(list(EACH))]()
        )
        for field in ("id", "7", "nameOfIt", "", near, named.upper()):
            for path in (f"data[].{field}", "url.2"):
                keys = (field,) if field else ()
                assert kinds_of(texts, path, field) == [kind_of(Leaf(path, keys, text)) for text in texts]


@pytest.mark.parametrize("name", [n for n in EACH if n not in UNLIKE])
def test_most_of_a_column_is_looked_at_in_one_go(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noted(text: str, path: str, field: str) -> str:
        asked.append(text)
        return kind_of_text(text, path, field)

    monkeypatch.setattr(like_columns, "kind_of_text", noted)
    texts = column(name)
    assert any(kinds_of(texts, "data[].id", "id"))
    assert len(asked) < len(texts) / 2


def test_a_long_column_is_told_as_well() -> None:
    assert set(kinds_of([f"{n}.5" for n in range(10, 90)] * 1000, "data[].x", "x")) == {"float 2 4"}
