"""Exchanges that are read whenever they are gone through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from traffic.capture import Exchange, Message
from traffic.intake.streamed import StreamedExchanges, joined


def exchanges(count: int) -> Iterator[Exchange]:
    return (Exchange(n, "GET", "https", f"{n}.example", 443, "/", Message()) for n in range(count))


STREAMED = StreamedExchanges(lambda: exchanges(5), 5)


def test_it_is_a_sequence() -> None:
    assert len(STREAMED) == 5
    assert list(STREAMED) == list(STREAMED) == list(exchanges(5))
    assert (STREAMED[1].index, STREAMED[-1].index) == (1, 4)
    assert [exchange.index for exchange in STREAMED[1:4]] == [1, 2, 3]
    assert [exchange.index for exchange in STREAMED[::-2]] == [4, 2, 0]
    with pytest.raises(IndexError):
        STREAMED[5]


def test_joined_ones_are_numbered_anew() -> None:
    kept = tuple(exchanges(2))
    assert [exchange.index for exchange in joined([kept, kept])] == [0, 1, 2, 3]
    assert isinstance(joined([kept, kept]), tuple)
    both = joined([STREAMED, kept])
    assert len(both) == 7
    assert [exchange.index for exchange in both] == list(range(7))
    assert [exchange.host for exchange in both][-2:] == ["0.example", "1.example"]
