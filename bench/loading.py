"""How much memory and time large captures take: loading alone, and loading and reading, each in a process of its own.

Run `python -m bench.loading` for files of 1 GB (they are made in the folder for temporary files and removed),
`--megabytes N` for others.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mitmproxy.io import FlowWriter
from mitmproxy.test import tflow, tutils

_MEASURE = """
import pathlib, sys, time
from traffic import load_capture, read_traffic
begun = time.process_time()
capture = load_capture(pathlib.Path(sys.argv[1]))
found = len(read_traffic(capture).transmissions) if sys.argv[2] == "read" else 0
seconds = time.process_time() - begun
# The peak of this process alone: getrusage() knows that of its parent as well.
peak = int(pathlib.Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
print(len(capture), found, seconds, peak)
"""

_SHORT = json.dumps({"ok": True, "items": [{"id": n, "name": f"item {n}"} for n in range(130)]})
"""An answer of 4 KB, so that a file of 1 GB holds 200,000 requests."""


def _entry(number: int, answer: str, encoding: str) -> dict[str, Any]:
    body = json.dumps(
        {"event": "view", "seq": number, "device": {"model": "Pixel 6", "os": "13"}, "city": "杭州"}
    )
    url = f"https://api{number % 40}.example/v1/track?i={number}"
    request = {
        "method": "POST",
        "url": url,
        "headers": [{"name": "Content-Type", "value": "application/json"}],
    }
    content = {"mimeType": "application/json", "text": answer, "encoding": encoding}
    return {
        "startedDateTime": "2026-03-01T04:05:06.789Z",
        "request": {**request, "postData": {"mimeType": "application/json", "text": body}},
        "response": {"status": 200, "headers": [{"name": "Server", "value": "nginx"}], "content": content},
    }


def _har(path: Path, size: int, answers: list[tuple[str, str]]) -> None:
    with path.open("w", encoding="utf8") as file:
        written = file.write('{"log": {"version": "1.2", "entries": [\n')
        number = 0
        while written < size:
            entry = json.dumps(_entry(number, *answers[number % len(answers)]), ensure_ascii=False)
            written += file.write(f"{',' if number else ''}{entry}\n")
            number += 1
        file.write("]}}")


def _answers(source: random.Random) -> list[tuple[str, str]]:
    text = json.dumps([{"id": n, "title": f"标题 {n}"} for n in range(2000)], ensure_ascii=False)
    return [(base64.b64encode(source.randbytes(120_000)).decode(), "base64"), (text, "")]


def _dump(path: Path, size: int, source: random.Random) -> None:
    answer = source.randbytes(100_000)
    with path.open("wb") as file:
        writer = FlowWriter(file)  # type: ignore[no-untyped-call]
        while file.tell() < size:
            request = tutils.treq(content=b'{"city": "x"}')
            writer.add(tflow.tflow(req=request, resp=tutils.tresp(content=answer)))


def _packed(path: Path, size: int) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        plain = Path(folder, "plain")
        _har(plain, size, [(_SHORT, "")])
        with plain.open("rb") as file, gzip.open(path, "wb", compresslevel=1) as packed:
            while piece := file.read(1 << 20):
                packed.write(piece)


def _makers(size: int) -> Iterator[tuple[str, Callable[[Path], None]]]:
    source = random.Random(1)
    yield "HAR, large responses", lambda path: _har(path, size, _answers(source))
    yield "HAR, small requests", lambda path: _har(path, size, [(_SHORT, "")])
    yield "HAR, small, gzip", lambda path: _packed(path, size)
    yield "mitmproxy dump", lambda path: _dump(path, size, source)


def _measure(path: Path, what: str) -> tuple[int, int, float, float]:
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", _MEASURE, path, what], capture_output=True, text=True, check=True
    )
    count, found, seconds, peak = done.stdout.split()
    return int(count), int(found), float(seconds), int(peak) / 1024


def main() -> None:
    """Make each kind of capture, load and read it, and write a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--load-only", action="store_true")
    given = parser.parse_args()
    for name, make in _makers(given.megabytes * 1_000_000):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "capture")
            make(path)
            for what in ("load",) if given.load_only else ("load", "read"):
                count, found, seconds, peak = _measure(path, what)
                sys.stdout.write(
                    f"{name:22} {what}: {count:9,} requests {seconds:7.1f} s of one core, peak {peak:5.0f} MB,"
                    f" {found:,} transmissions\n"
                )


if __name__ == "__main__":
    main()
