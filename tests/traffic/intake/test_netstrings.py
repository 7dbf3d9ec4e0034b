"""The frames of a dump."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mitmproxy.io import tnetstring

from traffic.intake import netstrings
from traffic.intake.netstrings import frames
from traffic.intake.notes import Notes

FREE = settings(deadline=None)


def read(data: bytes, step: int = 3) -> tuple[list[bytes], list[str]]:
    notes = Notes()
    found = list(frames((data[n : n + step] for n in range(0, len(data), step)), notes))
    return found, [remark if isinstance(remark, str) else remark.en for remark in notes.all_remarks()]


@FREE
@given(st.lists(st.binary(max_size=40), max_size=5), st.integers(1, 50))
def test_frames_are_taken_whatever_the_pieces(contents: list[bytes], step: int) -> None:
    written = [b"%d:%b}" % (len(content), content) for content in contents]
    assert read(b"".join(written), step) == (written, [])


@FREE
@given(st.binary(max_size=60), st.integers(1, 9))
def test_any_bytes_end(data: bytes, step: int) -> None:
    found, _ = read(data, step)
    assert data.startswith(b"".join(found))


@pytest.mark.parametrize("cut", [b"4:abc", b"4:abcd", b"4", b"4:", b"x", b"9999999999999:"])
def test_where_a_dump_breaks_off(cut: bytes) -> None:
    assert read(b"2:ab}" + cut) == ([b"2:ab}"], ["traffic.broken_off"])


def test_what_is_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(netstrings, "LARGEST", 10)
    found, remarks = read(b"2:ab}20:" + bytes(20) + b"}2:cd}")
    assert (found, len(remarks)) == ([b"2:ab}", b"2:cd}"], 1)


def test_a_flow_of_too_many_values_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(netstrings, "MOST_VALUES", 20)
    monkeypatch.setattr(netstrings, "_SMALL", 0)
    many = tnetstring.dumps({"a": [[]] * 20})
    few = tnetstring.dumps({"a": [[1], {"b": b"1:1]" * 50}, [[], ["x"]]], "c": None})
    found, remarks = read(few + many + few)
    assert (found, len(remarks)) == ([few, few], 1)
