"""Trees made flat."""

from __future__ import annotations

import pytest

from traffic.decoders import tree
from traffic.decoders.decoder import ELEMENT, REST, Part, show_place
from traffic.decoders.tree import NESTING, Fields, Number, flatten, is_named


def test_order_and_kinds_are_kept() -> None:
    root = Fields([("b", True), ("a", [Number("1.0"), "x", None, ""]), ("b", b"\x01")])
    found = [(show_place(part.place), part.value, part.kind) for part in flatten(root)]
    assert found == [
        ("b", "true", "boolean"),
        ("a[]", "1.0", "number"),
        ("a[]", "x", "text"),
        ("b", b"\x01", "binary"),
    ]


def test_depth_is_bounded_and_said() -> None:
    root: object = "x"
    for _ in range(NESTING + 1):
        root = [root]
    assert list(flatten([root, "y"])) == [Part("y", (ELEMENT,)), REST]


def test_a_tree_that_holds_itself_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "NODES", 5_000)
    root: list[object] = []
    root += [root, root]
    assert list(flatten(root)) == [REST]


@pytest.mark.parametrize(
    ("root", "named"),
    [
        (Fields([("imei", "8")]), True),
        ([["t", 7, [Fields([("imei", "8")])]]], True),
        (Fields(), False),
        (Fields([("", "8")]), False),
        (Fields([("\x01", "8")]), False),
        (Fields([(Number("1"), "8")]), False),
        (["imei"], False),
        ([[[[[Fields([("imei", "8")])]]]]], False),
    ],
)
def test_maps_with_names(root: object, named: bool) -> None:
    assert is_named(root) is named
