"""Layouts of messages: which fields stand where."""

from __future__ import annotations

import pytest

from traffic.decoders.spots import Spot
from traffic.detectors.layouts import Layout, Layouts, container_of
from traffic.leaves import Column, Item, Leaf


def _items(values: tuple[str, ...] = ("1", "2", "3")) -> tuple[Item, ...]:
    """Return a number, a list and a text of the same name as the number."""
    number, text = SPOT.below("x").fresh(values[0], "number"), SPOT.below("x").fresh(values[2], "text")
    field = SPOT.below("rows").below("[]").below("y_z").field("text")
    return number, Column(field, [values[1]], [values[1]], []), text


SPOT = Spot(place=("a",))


def test_where_fields_stand() -> None:
    layout = Layouts().of(_items())
    assert layout.columns == {"a": {"x": [0, 2]}, "a.rows[]": {"yz": [1]}}
    assert layout.by_path == {"a.x": [0, 2], "a.rows[].y_z": [1]}
    assert list(layout.by_field.values()) == [[0], [1], [2]]
    assert layout.words == [1, 2]
    assert layout.words_in_lists == [1]


def test_messages_with_the_same_fields_in_the_same_order_have_one_layout() -> None:
    layouts = Layouts()
    first, again = layouts.of(_items()), layouts.of(_items(("4", "5", "6")))
    turned = layouts.of(_items()[::-1])
    assert first is again
    assert turned is not first
    assert turned.answers is first.answers
    assert layouts.of(_items()[1:]).answers is not first.answers


def test_of_messages_with_binaries_nothing_is_remembered() -> None:
    layouts = Layouts()
    items = (*_items(), SPOT.leaf(b"1", "binary"))
    first = layouts.of(items)
    first.answers[print, ()] = 1
    assert not first.is_plain
    assert not layouts.of(items).answers
    assert layouts.size() == 0


def test_leaves_that_were_never_met_have_fields_of_their_own() -> None:
    lone = Leaf("b.c", ("b", "c"), "1")
    layouts = Layouts()
    assert layouts.of((lone,)).columns == {"b": {"c": [0]}}
    assert layouts.of((lone,)) is not layouts.of((lone,))


def test_layouts_are_forgotten_when_there_are_too_many() -> None:
    layouts = Layouts()
    first = layouts.of(_items()[:1])
    first.answers[print, ()] = 1
    for number in range(60):
        layouts.of([SPOT.below(f"n{number}").fresh("1", "text")])
    assert layouts.size() < 60
    assert not layouts.of(_items()[:1]).answers


@pytest.mark.parametrize(
    ("name", "kind", "value", "may"),
    [
        ("name", "text", "Name", True),
        ("size", "number", "1", False),
        ("nan", "number", "NaN", True),
        ("1", "number", "1", True),
        ("true", "boolean", "true", True),
        ("on", "boolean", "true", False),
    ],
)
def test_names_that_may_be_values(name: str, kind: str, value: str, may: bool) -> None:
    layout = Layout([Spot(place=("a", name)).leaf(value, kind).common])
    assert layout.labels_in("a") == ([(name, name[0], 0)] if may else [])
    assert layout.labels_in("b") == []


def test_the_object_that_a_leaf_is_a_field_of() -> None:
    assert container_of(Leaf("a.gps[].lat", ("a", "gps", "lat"), "1")) == "a.gps[]"
    assert container_of(Leaf("data.apps[]", ("data", "apps"), "x")) == "data"
