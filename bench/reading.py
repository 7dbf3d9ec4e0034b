"""How fast a capture is read: bytes of bodies as sent, and requests, over the time of one core.

Run `python -m bench.reading` for the mix at growing lengths and for the cost of planted values,
`--by-encoding` for each encoding by itself, `--requests N` for another length.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Iterable, Mapping, Sequence

from bench.capture import make_capture
from bench.endpoints import ENDPOINTS
from bench.persona import PERSONA, more_values
from traffic import read_traffic
from traffic.capture import Capture

_LENGTHS = (100, 1_000, 10_000)
_KEPT = 20_000
"""Requests up to which a capture is made before it is read, and stays in memory."""
_PLANTED = 5_000
"""Requests with which the cost of planted values is measured."""
Values = Mapping[str, Sequence[str]]


def measure(capture: Capture, persona: Values) -> tuple[float, int]:
    """Return the seconds of one core that reading `capture` takes, and the number of transmissions found."""
    start = time.process_time()
    reading = read_traffic(capture, persona=persona)
    return time.process_time() - start, len(reading.transmissions)


def line(name: str, capture: Capture, persona: Values) -> float:
    """Measure `capture`, write one line, and return the microseconds a request."""
    start = time.process_time()
    sent = sum(len(e.request.body) for e in capture) / 1e6
    making = time.process_time() - start
    seconds, found = measure(capture, persona)
    seconds -= making  # a long capture is made while it is read
    each = seconds / len(capture) * 1e6
    _write(
        f"{name:24} {len(capture):7,} requests {sent:8.2f} MB {seconds:7.2f} s {sent / seconds:6.2f} MB/s "
        f"{each:7.0f} us/request {found:9,} transmissions"
    )
    return each


def mix(lengths: Iterable[int]) -> None:
    """Read the mix at each of `lengths`."""
    each: list[float] = []
    capture = make_capture(1)
    for requests in lengths:
        capture = make_capture(requests, kept=requests <= _KEPT)
        each.append(line("mix", capture, PERSONA))
    sizes = sorted(len(e.request.body) for e in make_capture(min(requests, _KEPT)) if e.request.body)
    _write(
        f"bodies as sent: median {statistics.median(sizes):,.0f}, mean {statistics.fmean(sizes):,.0f}, "
        f"99 % below {sizes[len(sizes) * 99 // 100]:,}, largest {sizes[-1]:,} bytes"
    )
    _write(f"longest over shortest, a request: {each[-1] / each[0]:.2f} (1 is linear, less is better)")


def planted(requests: int) -> None:
    """Read the mix with ten planted values, and with ten thousand."""
    capture = make_capture(requests)
    few = line("10 planted values", capture, PERSONA)
    many = line("10,000 planted values", capture, {**more_values(10_000 - len(PERSONA)), **PERSONA})
    _write(f"10,000 planted values over 10: {many / few:.2f} (2 at most)")


def by_encoding(requests: int) -> None:
    """Read a capture of each encoding alone."""
    for endpoint in ENDPOINTS:
        line(endpoint.name, make_capture(requests, only=endpoint.name), PERSONA)


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--by-encoding", action="store_true")
    wanted = parser.parse_args()
    read_traffic(make_capture(60, seed=1), persona=PERSONA)
    if wanted.by_encoding:
        by_encoding(wanted.requests)
    else:
        mix((*(n for n in _LENGTHS if n < wanted.requests), wanted.requests))
        planted(min(wanted.requests, _PLANTED))


if __name__ == "__main__":
    main()
