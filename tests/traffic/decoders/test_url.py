"""URLs as values."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.url import decode


@pytest.mark.parametrize("url", ["https://a.example/?城市=深圳", "myapp://x/y?城市=%E6%B7%B1%E5%9C%B3"])
def test_queries_come_out(url: str) -> None:
    decoded = decode(Source(url))
    assert decoded is not None
    assert [(part.place, part.value) for part in decoded.parts] == [(("城市",), "深圳")]
