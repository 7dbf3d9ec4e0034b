"""gzip within its limits."""

from __future__ import annotations

import gzip

from traffic.decoders.decoder import Source
from traffic.decoders.gzip import decode


def test_a_bomb_is_cut() -> None:
    decoded = decode(Source(gzip.compress(b"\0" * 50_000_000)))
    assert decoded is not None
    assert decoded.cut
    assert list(decoded.parts) == []


def test_the_declared_type_goes_on_to_the_contents() -> None:
    decoded = decode(Source(gzip.compress(b"a=1"), "application/x-www-form-urlencoded"))
    assert decoded is not None
    assert [part.content_type for part in decoded.parts] == ["application/x-www-form-urlencoded"]
