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


def test_a_url_may_lack_its_host() -> None:
    decoded = decode(Source("/v18.0/me/activities?advertiser_id=7&device_model=Pixel%207a"))
    assert decoded is not None
    assert [(part.place, part.value) for part in decoded.parts] == [
        (("advertiser_id",), "7"),
        (("device_model",), "Pixel 7a"),
    ]


@pytest.mark.parametrize("text", ["and/or? a=1", "why?a=1", "1/2", "he/she?", "a/b?c=d?e=f", "//cdn.example"])
def test_words_with_a_slash_are_no_url(text: str) -> None:
    assert decode(Source(text)) is None
