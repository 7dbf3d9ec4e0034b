"""Captures with anything in any place: the reader says what is wrong with them or reads them, nothing else."""

from __future__ import annotations

import json
import random
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from corpora.errors import InputError
from traffic import load_capture, read_traffic
from traffic.transmissions import TrafficReading

ODD = (
    None, True, 0, -1, 1e300, float("inf"), float("nan"), 10**30, "", "\ud83d", "\udce9", "\x00", "\u2028", "[", "{",
    "://", "http://[", "https://\udce9.example/", "13800138123", "%ff%fe", "9" * 5000, [], {}, [[1]], {"a": {}},
    "0001-01-01T00:00:00", "9999-12-31T23:59:59-14:00", "CONNECT", "gzip", "multipart/form-data; boundary=", "xn--",
)  # fmt: skip
HEAD = {"event": "start", "format": "yanxing-session", "version": 1}
BODIES = {"response": b'{"a": 1}', "message": b'{"phone": "13800138123"}'}
PERSONA = {"contact.phone": ["13800138123"], "identity.name": ["欧阳婉儿"]}


def mutated(value: Any, chance: random.Random, share: float) -> Any:
    """Return `value` with a share of its parts put out of order."""
    if chance.random() < share:
        return chance.choice(ODD)
    if isinstance(value, dict):
        kept = {k: v for k, v in value.items() if chance.random() > share}
        return {name(k, chance, share): mutated(v, chance, share) for k, v in kept.items()}
    if isinstance(value, list):
        return [mutated(item, chance, share) for item in value if chance.random() > share]
    return mutated_text(value, chance) if isinstance(value, str) and chance.random() < 2 * share else value


def name(text: str, chance: random.Random, share: float) -> str:
    return text + chance.choice("\x00\ud800é ") if chance.random() < share / 2 else text


def mutated_text(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(["", "\x00", "\x80", "\udce9", "\u2028", text[:9]]) + text[at + 1 :]


def mutated_bytes(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 9)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice([b"", b"\xff", b"\x00", b'"', data[:20]]) + data[at + 1 :]
    return data


def written(value: Any, chance: random.Random) -> bytes:
    return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf8", "surrogatepass")


def recording(entries: list[Any]) -> list[dict[str, Any]]:
    """Return what the addon would have written of the first entries of a HAR file."""
    events: list[dict[str, Any]] = []
    for number, entry in enumerate(entries):
        host, _, target = entry["request"]["url"].removeprefix("https://").partition("/")
        where = {"scheme": "https", "host": host, "port": 443, "method": "GET", "target": f"/{target}"}
        events.append(
            {"event": "request", "id": f"{number}", "time": 1.7e9, "headers": [["A", "b"]], **where}
        )
        events.append({"event": "response", "id": f"{number}", "status": 200})
        events.append({"event": "message", "id": f"{number}", "sent": True})
    return [*events, {"event": "failure", "host": "p.example", "port": 443, "cause": "encrypted", "time": 1}]


def record(event: Any, chance: random.Random, share: float) -> bytes:
    """Return the record of an event, put out of order, and its body."""
    body = BODIES.get(event["event"], b"")
    return (
        written(mutated({**event, "size": len(body)}, chance, share), chance)
        + b"\n"
        + body
        + b"\n" * bool(body)
    )


def capture_of(sample: str, chance: random.Random) -> bytes:
    har = json.loads(files("corpora.samples").joinpath(sample, "capture.har").read_text("utf8"))
    entries = har["log"]["entries"]
    har["log"]["entries"] = chance.sample(entries, 4)
    share = chance.choice([0.003, 0.01, 0.05])
    if chance.random() < 0.5:
        data = written(mutated(har, chance, share), chance)
    else:
        head = json.dumps(HEAD, separators=(",", ":")).encode() + b"\n"
        data = head + b"".join(record(e, chance, share) for e in recording(har["log"]["entries"]))
    return mutated_bytes(data, chance) if chance.random() < 0.3 else data


@pytest.mark.parametrize("sample", ["zh-ledger", "en-trailmate"])
def test_nothing_but_input_errors_comes_of_mutated_captures(sample: str, tmp_path: Path) -> None:
    path, read = tmp_path / "capture.har", 0
    for seed in range(50):
        path.write_bytes(capture_of(sample, random.Random(seed)))
        try:
            reading = read_traffic(load_capture(path), persona=PERSONA if seed % 2 else None)
        except InputError:
            continue
        assert TrafficReading.model_validate_json(reading.model_dump_json())
        read += 1
    assert read > 20
