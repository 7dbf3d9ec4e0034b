"""Cards of contacts."""

from __future__ import annotations

from traffic.decoders.decoder import Source
from traffic.decoders.vcard import decode

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:李;明;;;\r\nTEL;TYPE=CELL:13800138000\r\nEND:VCARD\r\n"


def test_all_cards_are_read() -> None:
    decoded = decode(Source(CARD * 3))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["李;明;;;", "13800138000"] * 3


def test_a_card_that_breaks_off() -> None:
    decoded = decode(Source(CARD[:60]))
    assert decoded is not None
    assert [part.place[-1] for part in decoded.parts] == ["n", "tel"]
