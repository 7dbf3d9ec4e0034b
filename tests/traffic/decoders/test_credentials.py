"""HTTP credentials."""

from __future__ import annotations

import pytest

from traffic.decoders.credentials import decode
from traffic.decoders.decoder import Source


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "Token", "OAuth"])
def test_the_scheme_is_taken_off_and_named(scheme: str) -> None:
    decoded = decode(Source(f"{scheme} s3cr3t-value"))
    assert decoded is not None
    assert decoded.step == scheme.lower()
    assert [part.value for part in decoded.parts] == ["s3cr3t-value"]


def test_basic_shows_name_and_password() -> None:
    decoded = decode(Source("Basic d2s6"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["wk:"]
