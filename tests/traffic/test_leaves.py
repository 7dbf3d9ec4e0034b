"""Leaves."""

from __future__ import annotations

from traffic.leaves import Leaf, Unread


def test_leaves_are_equal_by_content() -> None:
    leaf = Leaf("data[].name", ("data", "name"), "x", ("json",))
    other = Leaf("data[].name", ("data", "name"), "x", ("json",), answer="remembered")
    assert leaf == other
    assert hash(leaf) == hash(other)
    assert leaf != Leaf("data[].name", ("data", "name"), "y", ("json",))


def test_what_is_unread_stands_somewhere() -> None:
    assert Unread("encrypted", 12) == Unread("encrypted", 12, "", ())
