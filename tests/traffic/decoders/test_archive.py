"""Archives of objects of iOS apps."""

from __future__ import annotations

import plistlib
from typing import Any

from traffic.decoders.archive import is_archive, unarchive
from traffic.decoders.decoder import Part, show_place
from traffic.decoders.tree import flatten

U = plistlib.UID


def archived(*objects: Any) -> dict[str, Any]:
    return {"$archiver": "NSKeyedArchiver", "$top": {"root": U(1)}, "$objects": ["$null", *objects]}


def found(root: dict[str, Any]) -> list[tuple[str, str | bytes]]:
    assert is_archive(root)
    parts: list[Part] = list(flatten(unarchive(root)))
    return [(show_place(part.place), part.value) for part in parts]


def test_dictionaries_lists_and_objects_are_put_in_place() -> None:
    device = {"$class": U(9), "imei": U(4), "tags": U(5), "id": U(6), "none": U(0)}
    keyed = {"NS.keys": [U(2)], "NS.objects": [U(3)], "$class": U(9)}
    objects = (keyed, "device", device, "86", {"NS.objects": [U(4)]}, {"NS.uuidbytes": bytes(16)})
    assert found(archived(*objects)) == [
        ("root.device.imei", "86"),
        ("root.device.tags[]", "86"),
        ("root.device.id", "00000000-0000-0000-0000-000000000000"),
    ]


def test_what_refers_to_itself_ends() -> None:
    assert found(archived({"me": U(1), "uid": "7"})) == [("root.uid", "7")]
    assert found(archived({"far": U(99), "uid": "7"})) == [("root.uid", "7")]


def test_references_that_double_at_each_level_end() -> None:
    doubled = [{"a": U(n + 2), "b": U(n + 2)} for n in range(40)]
    assert found(archived(*doubled, "end"))


def test_other_lists_are_no_archives() -> None:
    assert not is_archive({"$objects": []})
    assert not is_archive([1])
