"""Spots and what they remember."""

from __future__ import annotations

from traffic.decoders import spots
from traffic.decoders.spots import VALUES, Spot
from traffic.decoders.tree import Number


def test_paths_keys_and_steps() -> None:
    spot = Spot(("query",)).below("user[mail]").after("base64").below("13800000000").below("x")
    assert (spot.path, spot.keys) == ("query.user[mail]{}.x", ("user", "mail", "x"))
    assert (spot.steps, spot.depths) == (("base64",), (2,))
    assert Spot(("url", "3")).keys == ()
    assert Spot().path == "body"


def test_a_spot_is_made_once() -> None:
    top = Spot()
    assert top.below("a") is top.below("a")
    assert top.after("json") is top.after("json")
    assert top.below("13800000000") is top.below("13900000000")


def test_leaves_of_one_field_have_the_same_in_common() -> None:
    spot = Spot().below("a")
    one, other = spot.leaf("1"), spot.leaf("2")
    assert one.common is other.common
    assert spot.leaf("2", "number").common is not one.common


def test_what_is_remembered_is_bounded() -> None:
    spot = Spot()
    for number in range(VALUES + 50):
        spot.remember(spot.leaf(str(number)))
    spot.remember(spot.leaf("x" * (spots.LONGEST + 1)))
    assert len(spot.texts) == VALUES


def test_no_path_holds_what_is_no_unicode() -> None:
    assert Spot().below("a\udc80").path == "a\ufffd"


def test_a_number_is_kept_as_a_plain_text() -> None:
    spot = Spot()
    leaf = spot.fresh(Number("2.50"), "number")
    assert type(leaf.value) is str
    assert spot.numbers[Number("2.50")] is leaf
