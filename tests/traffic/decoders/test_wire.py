"""A place in bytes, and copies of what stands before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.wire import BrokenError, Cursor, repeat


def test_a_cursor_gives_the_bytes_in_order_and_not_one_more():
    cursor = Cursor(b"abcd", tokens=9)
    assert (cursor.take(3), cursor.at, cursor.rest) == (b"abc", 3, 1)
    with pytest.raises(BrokenError):
        cursor.take(2)
    assert cursor.take(1) == b"d"


def test_a_cursor_stops_after_the_tokens_it_was_allowed():
    cursor = Cursor(b"", tokens=2)
    cursor.count_token()
    cursor.count_token()
    with pytest.raises(BrokenError):
        cursor.count_token()


@given(st.binary(min_size=1, max_size=20), st.integers(1, 20), st.integers(1, 60))
def test_a_copy_is_that_made_byte_by_byte(before, back, size):
    back = min(back, len(before))
    plain, slow = bytearray(before), bytearray(before)
    repeat(plain, back, size)
    for _ in range(size):
        slow.append(slow[-back])
    assert plain == slow
