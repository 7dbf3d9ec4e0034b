"""Many texts of one field: what is told of all of them is what each would be told by itself."""

from __future__ import annotations

import random
import uuid

import pytest

from traffic.columns import (
    UUID,
    are_hexadecimal,
    are_in_shape_of_uuids,
    are_uuids,
    bits_of_rows,
    common_length,
    join_texts,
    more_than_words,
    zeros_for_digits,
)

CHANCE = random.Random(2)
UUIDS = [str(uuid.UUID(int=CHANCE.getrandbits(128), version=CHANCE.choice((1, 4, 5)))) for _ in range(9)]


def test_texts_are_joined_unless_what_stands_between_them_is_in_one() -> None:
    assert join_texts(["a", "b"]) == "a\0b"
    assert join_texts(["a\0", "b"]) is None


@pytest.mark.parametrize(("texts", "length"), [(["ab", "cd"], 2), (["ab", "c"], 0), ([], 0)])
def test_the_common_length(texts: list[str], length: int) -> None:
    assert common_length(texts) == length


@pytest.mark.parametrize("digit", ["g", "A", "-", "²", "١"])
def test_hexadecimal_digits_are_those_of_lower_case(digit: str) -> None:
    assert are_hexadecimal(["0123456789", "abcdef"])
    assert not are_hexadecimal(["01", "a" + digit])


@pytest.mark.parametrize("place", range(36))
def test_uuids_are_what_the_expression_says(place: int) -> None:
    assert are_uuids(UUIDS)
    for char in "089acf-AZ٣":
        changed = UUIDS[3][:place] + char + UUIDS[3][place + 1 :]
        assert are_uuids([*UUIDS, changed]) == (UUID.fullmatch(changed) is not None)


def test_the_shape_of_a_uuid_wants_no_version() -> None:
    nil = "0" * 8 + "-0000" * 3 + "-" + "0" * 12
    assert are_in_shape_of_uuids([*UUIDS, nil])
    assert are_in_shape_of_uuids([])
    assert not any(
        are_in_shape_of_uuids([*UUIDS, text]) for text in (nil.replace("-", "0"), nil[:-1] + "A", "٣" * 36)
    )


def test_the_bits_of_rows() -> None:
    assert bits_of_rows(bytes((1, 2, 4, 8, 1, 1)), 2, range(2)) == bytes((3, 12, 1))
    assert bits_of_rows(bytes((1, 2, 4, 8, 1, 1)), 2, (1,)) == bytes((2, 8, 1))
    assert bits_of_rows(b"", 16, range(16)) == b""


def test_digits_of_ascii_become_zeros() -> None:
    assert zeros_for_digits("a-1.92\ud800推٣") == "a-0.00\ud800推٣"


def test_what_is_more_than_words_is_told_of_each_text() -> None:
    assert more_than_words(["running shoes", "新品 推荐"]) == ()
    assert more_than_words(["running", "17 shoes", "a.b"]) == [b"", b"17", b"."]
    assert all(more_than_words([text]) for text in ("１", "٣", "é", "a\u3000b", "\ud800", "-"))
