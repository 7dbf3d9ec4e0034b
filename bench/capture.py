"""The capture of the benchmark: as many requests as wanted, the same ones whenever it is made."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import overload

from bench.endpoints import ENDPOINTS, Endpoint
from traffic.capture import Capture, Exchange, Message

_START = datetime(2025, 3, 1, 8, tzinfo=UTC)
_USUAL = (
    ("user-agent", "okhttp/4.9.3"),
    ("accept-encoding", "gzip"),
    ("connection", "Keep-Alive"),
    ("x-app-version", "3.2.1"),
)


class _Exchanges(Sequence[Exchange]):
    """Exchanges that are made whenever they are gone through, so that none stays in memory."""

    def __init__(self, requests: int, seed: int, only: str) -> None:
        self._requests, self._seed = requests, seed
        self._endpoints = [e for e in ENDPOINTS if not only or e.name == only]

    def __len__(self) -> int:
        return self._requests

    def __iter__(self) -> Iterator[Exchange]:
        chance = random.Random(self._seed)
        weights = [e.weight for e in self._endpoints]
        drawn = chance.choices(self._endpoints, weights, k=self._requests)
        return (_exchange(number, endpoint, chance) for number, endpoint in enumerate(drawn))

    @overload
    def __getitem__(self, index: int) -> Exchange: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Exchange]: ...
    def __getitem__(self, index: int | slice) -> Exchange | Sequence[Exchange]:
        return tuple(self)[index]


def make_capture(requests: int, seed: int = 5, *, only: str = "", kept: bool = True) -> Capture:
    """Return a capture of `requests`; `only`: those of the endpoint with that name alone; `kept`: all in memory."""
    exchanges = _Exchanges(requests, seed, only)
    return Capture("bench", "00" * 32, "har", tuple(exchanges) if kept else exchanges)


def _exchange(number: int, endpoint: Endpoint, chance: random.Random) -> Exchange:
    time = _START + timedelta(milliseconds=350 * number + chance.randrange(300))
    method, target, body, headers = endpoint.make(chance, int(time.timestamp() * 1000))
    every = (("host", endpoint.host), *_USUAL, ("content-length", str(len(body))), *headers)
    response = Message((("content-type", "application/json"),), b'{"code":0}')
    return Exchange(
        number, method, "https", endpoint.host, 443, target, Message(every, body), time, response, 200
    )
