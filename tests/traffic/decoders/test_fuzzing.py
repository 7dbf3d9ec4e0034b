"""A fuzz run: valid bodies in several encodings, broken at any depth. Nothing raises, nothing hangs, all is bounded.

    python -m pytest -m long -s tests/traffic/decoders/test_fuzzing.py

runs ten minutes (FUZZ_SECONDS=60 for another time) and says how many bodies were read and how long the slowest took.
A failure is shrunk by Hypothesis to the smallest body that fails, and shown.
"""

from __future__ import annotations

import os
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.traffic.decoders.nesting import STRUCTURES, WRAPPINGS, Value
from traffic.capture import Exchange, Message
from traffic.decoders.decoder import ROOM
from traffic.decoders.reading import read_message
from traffic.decoders.registry import decoders
from traffic.decoders.walk import LEAVES
from traffic.leaves import Leaf

SECONDS = float(os.environ.get("FUZZ_SECONDS", "600"))
SLOWEST = 10.0
"""Seconds of processor time for one body of a few kilobytes: what takes longer is a hang."""
ENCODERS = {**STRUCTURES, **WRAPPINGS}
SEEDS: list[Value] = [e.source.value for decoder in decoders() for e in decoder.examples]
TOKENS = [
    *(
        b"\0",
        b"\xff",
        b"\x80",
        b"\n",
        b"\r\n\r\n",
        b"{",
        b"}",
        b"[",
        b'"',
        b"\\",
        b"\\u",
        b"&",
        b"=",
        b"%",
        b"&quot;",
    ),
    *(
        b"\x1f\x8b\x08",
        b"\x78\x9c",
        b"\x28\xb5\x2f\xfd",
        b"\x04\x22\x4d\x18",
        b"\xff\x06\x00\x00sNaPpY",
        b"bplist00",
    ),
    *(
        b"\xff\xff\xff\xff",
        b"\x7f\xff\xff\xff",
        b"\xff" * 9 + b"\x01",
        b"\x9f",
        b"\xbf",
        b"\xdf",
        b"\x1e",
        b"\x01",
    ),
    *(
        b"<!DOCTYPE",
        b"<a>",
        b"--xBoundary\r\n",
        b"data: ",
        b"query {",
        b"BEGIN:VCARD\n",
        b"eyJ",
        b".",
        b"0x",
        b"$ref",
    ),
]
TYPES = [
    *(
        "",
        "",
        "",
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=xBoundary",
    ),
    *("application/x-protobuf", "application/grpc", "application/cbor", "application/msgpack", "text/csv"),
    *(
        "text/event-stream",
        "text/plain; charset=gbk",
        "application/grpc-web-text",
        "audio/amr",
        "application/http",
    ),
]
CODINGS = ["", "", "", "gzip", "br", "deflate", "zstd", "snappy", "lz4", "gzip, br", "identity"]


@st.composite
def broken(draw: Any, data: bytes) -> bytes:
    """Break `data` in one place."""
    start = draw(st.integers(0, len(data)))
    end = min(len(data), start + draw(st.integers(0, 40)))
    way = draw(st.sampled_from(["token", "bytes", "cut", "drop", "repeat", "double", "flip"]))
    piece = {
        "token": lambda: draw(st.sampled_from(TOKENS)) + data[start:end],
        "bytes": lambda: draw(st.binary(max_size=8)),
        "drop": lambda: b"",
        "repeat": lambda: data[start:end] * draw(st.sampled_from([2, 50, 2000])),
        "double": lambda: data[start:],
        "flip": lambda: bytes(byte ^ draw(st.integers(1, 255)) for byte in data[start : start + 2]),
    }
    return data[:start] if way == "cut" else data[:start] + piece[way]() + data[end:]


@st.composite
def bodies(draw: Any) -> bytes:
    """Encode a seed a few times, and break it on the way."""
    made: Value = draw(st.sampled_from(SEEDS) | st.binary(max_size=60) | st.text(max_size=40))
    for name in draw(st.lists(st.sampled_from(sorted(ENCODERS)), max_size=5)):
        if draw(st.integers(0, 3)) == 0:
            data = made.encode("utf8", "surrogatepass") if isinstance(made, str) else made
            made = draw(broken(data[:20_000]))
        if isinstance(made, str):
            made = made.encode("utf8", "replace").decode("utf8")
        made = ENCODERS[name](made)
    data = made.encode("utf8", "surrogatepass") if isinstance(made, str) else made
    for _ in range(draw(st.integers(0, 3))):
        data = draw(broken(data[:50_000]))
    return data


class Count:
    cases = 0
    slowest = 0.0
    unread = 0


CASES = given(bodies(), st.sampled_from(TYPES), st.sampled_from(CODINGS), st.booleans())
FREE = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))


def read_one(data: bytes, content_type: str, coding: str, elsewhere: bool) -> None:
    text = data[:4000].decode("latin-1")
    headers = (("Content-Type", content_type), ("Content-Encoding", coding))
    target, more = (
        (f"/a/{text}?q={text}", (("Cookie", f"a={text}"), ("X-Id", text))) if elsewhere else ("/a", ())
    )
    exchange = Exchange(0, "POST", "https", "t.example", 443, target, Message((*headers, *more), data))
    begun = time.process_time()
    found = list(read_message(exchange))
    spent = time.process_time() - begun
    Count.cases += 1
    Count.slowest = max(Count.slowest, spent)
    Count.unread += any(not isinstance(one, Leaf) for one in found)
    assert len(found) < 6 * LEAVES
    assert sum(len(one.value) for one in found if isinstance(one, Leaf)) < 8 * ROOM


@pytest.mark.long
@pytest.mark.timeout(SECONDS + 300)
def test_broken_bodies_are_read_without_a_crash_or_a_hang() -> None:
    read_many = settings(FREE, max_examples=400)(CASES(read_one))
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        read_many()
    print(f"{Count.cases} bodies, {Count.unread} with something unread, slowest {Count.slowest:.2f} s")  # noqa: T201
    assert Count.cases > 100
    assert Count.slowest < SLOWEST


@CASES
@settings(FREE, max_examples=60)
def test_a_few_broken_bodies(data: bytes, content_type: str, coding: str, elsewhere: bool) -> None:
    read_one(data, content_type, coding, elsewhere)
