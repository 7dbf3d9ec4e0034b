"""What is told to be no encoding at once: only what every decoder leaves alone."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.decoders import plain
from traffic.decoders.decoder import Source
from traffic.decoders.plain import are_plain, is_plain
from traffic.decoders.registry import decoders_for

_PIECES = st.sampled_from(
    [
        "the", "Sale", "NEW", "42", "推荐", "ｗ", "eyJh", "H4sI", "token", "basic", "0x", "86", "d41d8cd98f00b204",
        "https://a.example", "/p", *"  .-_/,。\u3000!'+~]}",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "3.2.1"[:3], "WIFI", "-12.5", "1740816139670", "autumn sale 42 SHOES", "新品 and cotton", "限时推荐。",
        "2832f2a528c2480de87821e0b6702fc1", "1f0e9a2d-7b58-4d90-8c36-b1c5f0e277a4",
        "https://cdn.shop.example/a/b_1.jpg",
    ],
)  # fmt: skip
def test_usual_texts_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "7b22696d6569223a2238227d", "c3BfNzAxMTQ", "Token 推荐限时新品", "推荐=1&b=2", "https://a.example/?uid=7",
        '推荐 {"a": 1}', "a b\n推荐", "nu4haydxmfzgk3lf", "v2.eyJpbWVpIjoiODYifQ",
    ],
)  # fmt: skip
def test_what_may_be_an_encoding_is_left_open(text: str) -> None:
    assert not is_plain(text)


@settings(deadline=None)  # the first text has all decoders loaded
@given(
    st.lists(_PIECES, min_size=1, max_size=8).map("".join)
    | st.text("0123456789abcdef", min_size=8, max_size=80)
)
def test_no_decoder_that_is_asked_reads_a_plain_text(text: str) -> None:
    if is_plain(text):
        assert all(decoder.decode(Source(text)) is None for decoder in decoders_for(Source(text)))


CHANCE = random.Random(5)
COLUMNS: dict[str, Callable[[], str]] = {
    "uuid": lambda: str(uuid.UUID(int=CHANCE.getrandbits(128), version=4)),
    "digest": lambda: f"{CHANCE.getrandbits(128):032x}",
    "time": lambda: str(CHANCE.randrange(10**12, 2 * 10**12)),
    "item": lambda: str(CHANCE.randrange(1, 10**6)),
    "decimal": lambda: f"{CHANCE.randrange(-90, 90)}.{CHANCE.randrange(10**5):05}",
    "words": lambda: " ".join(CHANCE.choices(("the", "Sale", "NEW", "42", "b", "Cd"), k=6)),
    "Chinese": lambda: "".join(CHANCE.choices("推荐限时新品 ab1。", k=9)) + "推",
    "address": lambda: f"https://a.example/{CHANCE.getrandbits(32):x}.jpg",
    "short": lambda: "".join(CHANCE.choices("abcXYZ12", k=5)),
}
NEAR = (
    "7b22696d6569223a2238227d7b22696d", "abcdefabcdefabcdefabcdefabcdefab", "Token of all", "aB cd", "A1 b", "1a b",
    "ABc d", "a  b", " a b", "a b ",
    "a\tb", "a-b c", "1.", ".5", "1..2", "--5", "5\n", "1\0002", "a b\0c d", "1234567890123456",
    "1F0E9A2D-7B58-4D90-8C36-B1C5F0E277A4", "1f0e9a2d-7b58-9d90-8c36-b1c5f0e277a4", "推荐=1", "a推荐", "\u3000ab 推荐",
    "\u3000abc", "Token 推荐限时新品", "newsletter",
    "１２３４５６７８９", "12345678²", "a b " * 400 + "a", "c3BfNzAxMTQ",
    "推" * 1001,
)  # fmt: skip


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_of_one_kind_is_told_at_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list({text: None for text in (COLUMNS[name]() for _ in range(60)) if is_plain(text)})
    asked: list[str] = []

    def noted(text: str) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr(plain, "is_plain", noted)
    assert are_plain(texts)
    assert name == "Chinese" or len(asked) <= 1


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_is_plain_only_where_each_of_its_texts_is(name: str) -> None:
    for near in NEAR:
        others = (COLUMNS[CHANCE.choice(list(COLUMNS))]() for _ in range(CHANCE.choice((0, 0, 3))))
        texts = list({COLUMNS[name](): None for _ in range(20)} | dict.fromkeys((*others, near)))
        CHANCE.shuffle(texts)
        assert not are_plain(texts) or all(map(is_plain, texts))


def test_a_long_column_is_told_as_well() -> None:
    assert are_plain([f"{n}.5" for n in range(50_000)])
    assert are_plain([f"the sale of {n} is on" for n in range(50_000)])
