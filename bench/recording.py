"""What recording costs the proxy: `python -m bench.recording [--rounds N]`.

In one run, in turns: mitmdump alone, `mitmdump -w FILE`, and mitmdump with our addon; requests with bodies of 300
bytes and of 100 KB, over eight connections at once (as much as goes) and over one. Medians over the rounds are told.
On a machine that does other things the processor time of the proxy says more than the requests in a second.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.loopback import free_port, load
from traffic import addon, load_capture

REQUESTS = {300: 1200, 100_000: 800}
"""Size of the bodies -> requests in a round."""
CONNECTIONS = (8, 1)
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Proxy:
    """A mitmdump that runs, and what was measured of it."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    sent: int = 0
    rates: list[float] = field(default_factory=list)
    """Requests in a second, of each round."""
    costs: list[float] = field(default_factory=list)
    """Microseconds of processor time for a request, of each round."""
    middles: list[float] = field(default_factory=list)
    slowest: list[float] = field(default_factory=list)
    """Milliseconds that half of the requests of a round, and 99 of 100, took at most."""

    def measure(self, size: int, requests: int, connections: int) -> None:
        """Send a round of requests through the proxy."""
        before, began = self.processor_time(), time.perf_counter()
        times = sorted(asyncio.run(load(self.port, size, requests, connections)))
        took = time.perf_counter() - began
        if len(times) != requests:
            raise RuntimeError(f"{self.name}: {requests - len(times)} requests without an answer")
        self.sent += requests
        self.rates.append(requests / took)
        self.costs.append((self.processor_time() - before) / requests * 1e6)
        self.middles.append(times[len(times) // 2] * 1e3)
        self.slowest.append(times[len(times) * 99 // 100] * 1e3)

    def processor_time(self) -> float:
        """Return the seconds of processor time that the proxy took so far."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / _TICK

    def forget(self) -> None:
        """Begin to measure anew."""
        for measured in (self.rates, self.costs, self.middles, self.slowest):
            measured.clear()


@contextmanager
def started(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a process for as long as the body."""
    process = subprocess.Popen([sys.executable, *command])  # noqa: S603 - our own
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


@contextmanager
def proxy(name: str, origin: int, folder: Path, *options: str) -> Iterator[Proxy]:
    """Run a mitmdump in front of the server."""
    port = free_port()
    where = ["--mode", f"reverse:http://127.0.0.1:{origin}", "--listen-host", "127.0.0.1", "-p", str(port)]
    code = "from mitmproxy.tools.main import mitmdump; mitmdump()"
    settings = ["--set", f"confdir={folder / 'conf'}"]
    with started("-c", code, "-q", *where, *settings, *options) as process:
        wait_for(port)
        yield Proxy(name, port, process)


def wait_for(port: int) -> None:
    """Wait until something listens. Raises TimeoutError."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.05)
    raise TimeoutError(port)


def show(size: int, connections: int, proxies: list[Proxy]) -> None:
    """Print the medians of all rounds, and how each proxy stands to the first."""
    _say(f"\nbodies of {size} bytes, {connections} connection{'s' * (connections > 1)}")
    first = proxies[0]
    for one in proxies:
        # Rounds of the same turn stand against each other: what else the machine does changes slowly.
        rate = statistics.median(a / b for a, b in zip(one.rates, first.rates, strict=True))
        cost = statistics.median(b / a for a, b in zip(one.costs, first.costs, strict=True))
        middle = statistics.median(a - b for a, b in zip(one.middles, first.middles, strict=True))
        slow = statistics.median(a - b for a, b in zip(one.slowest, first.slowest, strict=True))
        _say(
            f"  {one.name:14} {statistics.median(one.rates):6.0f} requests/s ({rate:4.0%})"
            f" {statistics.median(one.costs):6.0f} us of processor ({cost:4.0%})"
            f"  p50 {statistics.median(one.middles):6.2f} ms ({middle:+.2f})"
            f"  p99 {statistics.median(one.slowest):6.2f} ms ({slow:+.2f})"
        )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(rounds: int) -> None:
    """Measure, and tell whether anything was lost."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        session, origin = folder / "session", free_port()
        recording = ("-s", addon.__file__, "--set", f"yanxing_session={session}")
        with (
            started("-m", "bench.loopback", str(origin)),
            proxy("mitmdump", origin, folder) as bare,
            proxy("mitmdump -w", origin, folder, "-w", str(folder / "dump")) as dump,
            proxy("our addon", origin, folder, *recording) as ours,
        ):
            wait_for(origin)
            proxies = [bare, dump, ours]
            for size, requests in REQUESTS.items():
                for connections in CONNECTIONS:
                    for turn in range(rounds + 1):
                        # Who goes first changes, and the first turn only warms up.
                        for one in proxies[turn % 3 :] + proxies[: turn % 3]:
                            one.measure(size, requests // (1 if connections > 1 else 2), connections)
                        if not turn:
                            for one in proxies:
                                one.forget()
                    show(size, connections, proxies)
                    for one in proxies:
                        one.forget()
        answered = [e for e in load_capture(session) if e.status == 200 and len(e.request.body) in REQUESTS]
        _say(f"\nour addon: {ours.sent} requests sent, {len(answered)} recorded whole with their responses")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    main(parser.parse_args().rounds)
