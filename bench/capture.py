"""The capture of the benchmark: as many requests as wanted, the same ones whenever it is made."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from bench.endpoints import ENDPOINTS, Endpoint
from traffic.capture import Capture, Exchange, Message

_START = datetime(2025, 3, 1, 8, tzinfo=UTC)
_USUAL = (
    ("user-agent", "okhttp/4.9.3"),
    ("accept-encoding", "gzip"),
    ("connection", "Keep-Alive"),
    ("x-app-version", "3.2.1"),
)


def make_capture(requests: int, seed: int = 5, *, only: str = "") -> Capture:
    """Return a capture of `requests`; `only`: those of the endpoint with that name alone."""
    chance = random.Random(seed)
    chosen = [e for e in ENDPOINTS if not only or e.name == only]
    drawn = chance.choices(chosen, [e.weight for e in chosen], k=requests)
    exchanges = tuple(_exchange(number, endpoint, chance) for number, endpoint in enumerate(drawn))
    return Capture("bench", "00" * 32, "har", exchanges)


def _exchange(number: int, endpoint: Endpoint, chance: random.Random) -> Exchange:
    time = _START + timedelta(milliseconds=350 * number + chance.randrange(300))
    method, target, body, headers = endpoint.make(chance, int(time.timestamp() * 1000))
    every = (("host", endpoint.host), *_USUAL, ("content-length", str(len(body))), *headers)
    response = Message((("content-type", "application/json"),), b'{"code":0}')
    return Exchange(
        number, method, "https", endpoint.host, 443, target, Message(every, body), time, response, 200
    )
