"""Envelopes with lengths."""

from __future__ import annotations

import json
import zlib

from hypothesis import assume, given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.envelope import decode


def envelope(*payloads: bytes) -> bytes:
    head = b'{"event_id":"9ec"}'
    return b"\n".join([head, *(b'{"type":"x","length":%d}\n%b' % (len(p), p) for p in payloads)])


# Where every line is an object, the whole is left to NDJSON.
@given(st.lists(st.binary(min_size=1, max_size=40).filter(lambda p: p[:1] != b"{"), min_size=1, max_size=4))
def test_payloads_come_back_whatever_is_in_them(payloads: list[bytes]) -> None:
    assume(any(not payload.startswith(b"{") for payload in payloads))  # else they are lines of JSON
    decoded = decode(Source(envelope(*payloads)))
    assert decoded is not None
    assert [part.value for part in decoded.parts if part.kind == "binary"] == payloads


def test_a_length_that_lies_ends() -> None:
    decoded = decode(Source(b'{}\n{"type":"x","length":99999}\nabc'))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["x", "99999", b"abc"]


def test_names_and_types_of_attachments_are_kept() -> None:
    item = json.dumps({"type": "attachment", "filename": "a.log", "content_type": "text/plain", "length": 2})
    decoded = decode(Source(b'{"a":1}\n' + item.encode() + b"\nhi"))
    assert decoded is not None
    *_, last = decoded.parts
    assert (show_place(last.place), last.filename, last.content_type) == ("[]", "a.log", "text/plain")


def test_packed_recordings_are_binary() -> None:
    assert decode(Source(envelope(b'{"segment_id":0}\n' + zlib.compress(b"[]")))) is not None


def test_objects_line_by_line_are_left_to_ndjson() -> None:
    assert decode(Source(b'{"type":"view"}\n{"type":"action"}\n')) is None
    assert decode(Source(b'{"type":"view"}\n{"type":"action"}\n\x00')) is not None
