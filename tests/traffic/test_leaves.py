"""Leaves."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from traffic.leaves import Leaf, Unread


def test_leaves_are_equal_by_content_and_cannot_be_changed() -> None:
    leaf = Leaf("data[].name", ("data", "name"), "x", ("json",))
    assert leaf == Leaf("data[].name", ("data", "name"), "x", ("json",))
    assert hash(leaf) == hash(Leaf("data[].name", ("data", "name"), "x", ("json",)))
    with pytest.raises(FrozenInstanceError):
        leaf.value = "y"  # type: ignore[misc]


def test_what_is_unread_stands_somewhere() -> None:
    assert Unread("encrypted", 12) == Unread("encrypted", 12, "", ())
