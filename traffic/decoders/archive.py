"""Archives of objects that iOS apps write (NSKeyedArchiver): references put in place, classes left out."""

from __future__ import annotations

import plistlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

from traffic.decoders.tree import NESTING, Fields

_NODES = 20_000
"""Objects that are put in place; the same one may be referred to over and over."""
_CLASS = "$class"


def is_archive(root: object) -> bool:
    """Tell whether a property list is an archive of objects."""
    return isinstance(root, dict) and isinstance(root.get("$objects"), list) and "$top" in root


def unarchive(root: dict[str, Any]) -> Any:
    """Return the tree that the archive stands for, without what refers to itself."""
    return _Archive(root["$objects"]).tree(root["$top"])


class _Archive:
    """The objects of an archive, and how many more are put in place."""

    def __init__(self, objects: list[Any]) -> None:
        self.objects = objects
        self.left = _NODES

    def tree(self, value: Any, above: tuple[int, ...] = ()) -> Any:
        if isinstance(value, plistlib.UID):
            if value.data in above or value.data >= len(self.objects) or len(above) > NESTING // 4:
                return None
            return self.tree(self.objects[value.data], (*above, value.data))
        self.left -= 1
        if self.left < 0 or value == "$null":
            return None
        if isinstance(value, list):
            return [self.tree(item, above) for item in value]
        if not isinstance(value, dict):
            return value
        return self.object(value, above)

    def object(self, value: dict[str, Any], above: tuple[int, ...]) -> Any:
        """Return what an object of one of the foundation's classes, or of the app's own, holds."""
        items = value.get("NS.objects")
        if isinstance(items, list) and isinstance(names := value.get("NS.keys"), list):
            pairs = zip(names, items, strict=False)
            return Fields((str(self.tree(name, above)), self.tree(item, above)) for name, item in pairs)
        if isinstance(items, list):
            return [self.tree(item, above) for item in items]
        for name, read in _WRAPPED.items():
            if name in value:
                return read(self.tree(value[name], above))
        fields = ((name, item) for name, item in value.items() if name != _CLASS)
        return Fields((str(name).removeprefix("NS."), self.tree(item, above)) for name, item in fields)


def _uuid(data: Any) -> Any:
    return str(UUID(bytes=data)).upper() if isinstance(data, bytes) and len(data) == 16 else data


_WRAPPED: dict[str, Callable[[Any], Any]] = {
    "NS.string": lambda text: text,
    "NS.bytes": lambda text: text,
    "NS.data": lambda data: data,
    "NS.time": lambda seconds: seconds,
    "NS.uuidbytes": _uuid,
    "NS.relative": lambda text: text,
}
