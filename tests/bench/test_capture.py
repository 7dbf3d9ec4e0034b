"""The capture of the benchmark of reading is the same whenever it is made, and like the traffic of an app."""

from __future__ import annotations

from collections import Counter
from statistics import median

from bench.capture import make_capture
from bench.endpoints import ENDPOINTS


def test_the_same_requests_every_time() -> None:
    assert make_capture(60) == make_capture(60)
    assert make_capture(60) != make_capture(60, seed=6)


def test_all_endpoints_have_their_share() -> None:
    capture = make_capture(1_000)
    counts = Counter(e.host for e in capture)
    assert sum(endpoint.weight for endpoint in ENDPOINTS) == 100
    assert set(counts) == {endpoint.host for endpoint in ENDPOINTS}
    sizes = [len(e.request.body) for e in capture if e.request.body]
    assert 800 < median(sizes) < 1_500
    assert max(sizes) > 20_000


def test_one_encoding_by_itself() -> None:
    assert {e.host for e in make_capture(10, only="protobuf")} == {"pb.telemetry-sdk.example"}
