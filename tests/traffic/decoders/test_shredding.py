from __future__ import annotations

from typing import Any

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.json import parse
from traffic.decoders.shredding import is_table, shred
from traffic.decoders.spots import Spot
from traffic.decoders.tree import Fields, Repeated
from traffic.decoders.walk import Walk
from traffic.leaves import Column, Leaf, Unread, first_leaves

ROWS = (
    '[{"a": "x", "n": 1, "in": {"b": true}}, {"a": "y", "c": null}, {"a": "x", "l": ["p", "q"]}, {"n": 2.50}]'
)


def cut(text: str) -> dict[str, list[Any]]:
    made = shred(parse(text), Spot(place=("rows",)))
    assert made is not None
    return {piece.spot.path: piece.values for piece in made.pieces}


def test_values_of_one_field_come_together_in_order() -> None:
    assert cut(ROWS) == {
        "rows[].a": ["x", "y", "x"],
        "rows[].n": ["1", "2.50"],
        "rows[].in.b": [True],
        "rows[].l[]": ["p", "q"],
    }


def test_empty_values_are_left_out_and_zeros_are_not() -> None:
    made = shred([{"a": "", "n": 0}, {"a": None, "n": None}, {"a": "x", "n": 1}, {"b": b""}], Spot())
    assert made is not None
    assert [(piece.name, piece.values) for piece in made.pieces] == [("a", ["x"]), ("n", [0, 1])]


def test_rows_with_the_same_names_are_cut_as_others_are() -> None:
    even = [Fields([("a", number), ("b", str(number))]) for number in range(5)]
    swapped = [Fields([("b", "5"), ("a", 5)])]
    twice = [Fields([("a", 5), ("a", 6)])]
    for rows, a in ((even, [0, 1, 2, 3, 4]), (even + swapped, [0, 1, 2, 3, 4, 5]), (twice * 4, [5, 6] * 4)):
        made = shred(rows, Spot())
        assert made is not None
        assert {piece.name: piece.values for piece in made.pieces}["a"] == a


def test_objects_under_one_name_are_cut_where_they_stand() -> None:
    rows = Repeated(
        [
            Fields([("1", "a"), ("2", Repeated([Fields([("3", "x")]), Fields([("3", "y")])]))]),
            Fields([("1", "b"), ("2", Fields([("3", "z")]))]),
        ]
    )
    made = shred(rows, Spot(place=("rows",)))
    assert made is not None
    assert {p.spot.path: p.values for p in made.pieces} == {"rows.1": ["a", "b"], "rows.2.3": ["x", "y", "z"]}


def test_a_table_is_a_list_of_several_objects() -> None:
    assert is_table(parse(ROWS))
    assert not is_table(parse('[{"a": 1}]'))
    assert not is_table(parse("[1, 2, 3, 4]"))
    assert not is_table("text")


@pytest.mark.parametrize(
    "rows",
    [
        '[{"a": {}}, {"a": "x"}, {"a": {"b": 1}}, {}]',
        '[{"13800000000": 1}, {}, {}, {}]',
        "[" + ", ".join(["[" * 60 + "1" + "]" * 60] * 4) + "]",
    ],
    ids=["branches beside values", "names that are values", "deep"],
)
def test_what_has_to_go_the_usual_way(rows: str) -> None:
    assert shred(parse(rows), Spot()) is None


def test_values_are_given_with_the_objects_around_them() -> None:
    made = shred(parse(ROWS), Spot())
    assert made is not None
    first = made.pieces[0]
    assert [(row[0], value) for row, value in first.beside()] == [
        (("a", "x"), "x"), (("a", "y"), "y"), (("a", "x"), "x"),
    ]  # fmt: skip
    assert made.leaves == 8


def leaves(text: str, **bounds: int) -> tuple[list[Any], Walk]:
    walk = Walk(**bounds, in_columns=True)
    found = walk.read(Source(text), Spot())
    made = [x for item in found for x in (item.leaves() if isinstance(item, Column) else (item,))]
    return made, walk


def key(item: Leaf | Unread) -> tuple[str, ...]:
    return (
        (item.path, str(item.value), item.kind, *item.decoding)
        if isinstance(item, Leaf)
        else (item.path, item.cause)
    )


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        '{"rows": [{"t": "aGVsbG8gd29ybGQsIGhvdyBhcmUgeW91"}, {"t": "x"}, {"t": "{\\"u\\": 1}"}, {"t": "y"}]}',
        '{"rows": [{"v": 1}, {"v": "2"}, {"v": true}, {"v": "x\\ud800"}]}',
        '{"rows": [{"u": "https://a.example/?n=%d"}, {"u": "", "x": [{}, null, "", 0]}, {"u": "plain"}, {"u": null}]}',
        '{"rows": [{"type": "image/png", "data": "' + "iVBORw0KGgoAAAANSUhEUg" * 10 + '"}, {}, {}, {}]}',
    ],
    ids=["plain", "encoded", "mixed", "empty and encoded", "a file"],
)
def test_the_leaves_are_those_of_the_usual_way(text: str) -> None:
    usual = Walk().read(Source(text), Spot())
    assert sorted(map(key, leaves(text)[0])) == sorted(key(x) for x in usual if not isinstance(x, Column))


def test_bounds_are_those_of_the_usual_way() -> None:
    text = "[" + ", ".join(f'{{"a": "{n}"}}' for n in range(50)) + "]"
    made, walk = leaves(text, leaves=20)
    assert sum(isinstance(x, Leaf) for x in made) == 20
    assert walk.full
    assert any(isinstance(x, Unread) for x in made)


def test_of_too_many_leaves_the_first_are_taken() -> None:
    made = Walk(in_columns=True).read(Source("[" + ROWS[1:-1] + "]"), Spot())
    items = [item for item in made if not isinstance(item, Unread)]
    assert first_leaves(items, 100) == items
    assert first_leaves(items, 4) == items[:1]
