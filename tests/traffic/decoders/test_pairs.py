"""Names and values in lines of plain text."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.pairs import decode


@pytest.mark.parametrize("mark", ["|", ";", "\t"])
def test_pairs_between_marks(mark: str) -> None:
    decoded = decode(Source(mark.join(("uid=u7", "型号=1", "ip=10.0.0.7")).replace("型号", "model")))
    assert decoded is not None
    found = [(part.place, part.value) for part in decoded.parts]
    assert found == [(("uid",), "u7"), (("model",), "1"), (("ip",), "10.0.0.7")]


@pytest.mark.parametrize(
    "text", ["uid=7", "a;b=1", "see x=1 | or not", "if (a==b); c=d", "1=2|3=4", "|" * 50]
)
def test_other_texts(text: str) -> None:
    assert decode(Source(text)) is None
