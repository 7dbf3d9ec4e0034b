import zlib

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.pdf import bombs
from policy_nlp.intake.pdf.bombs import check_streams


def stream(packed: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Filter " + filters + b">>stream\n" + packed + b"\nendstream endobj"


def test_plain_and_small_streams_pass() -> None:
    check_streams(stream(zlib.compress(b"BT ET" * 100)) + stream(b"q Q", b"/ASCIIHexDecode"), "policy.pdf")
    check_streams(stream(b"x\x9cbroken"), "policy.pdf")


def test_streams_that_swell_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bombs, "MAX_PDF_INFLATED", 1_000_000)
    check_streams(stream(zlib.compress(b" " * 600_000)), "policy.pdf")
    with pytest.raises(PolicyError, match="too much"):
        check_streams(stream(zlib.compress(b" " * 600_000)) * 2, "policy.pdf")


def test_a_bomb_is_found_without_being_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bombs, "MAX_PDF_INFLATED", 4_000_000)
    bomb = stream(zlib.compress(b" " * 60_000_000))
    with pytest.raises(PolicyError, match="too much"):
        check_streams(bomb, "policy.pdf")


def test_streams_packed_twice_are_refused() -> None:
    twice = zlib.compress(zlib.compress(b" " * 1000))
    with pytest.raises(PolicyError, match="too much"):
        check_streams(stream(twice, b"[/FlateDecode /FlateDecode]"), "policy.pdf")
