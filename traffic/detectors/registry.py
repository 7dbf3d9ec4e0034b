"""All detectors, found by being there, and their joint answer for a leaf."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from types import ModuleType

from traffic import detectors
from traffic.adapters.matching import is_impersonal
from traffic.detectors.detection import Context, Detection
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

Detector = Callable[[Leaf, Context], Iterable[Detection]]
Test = Callable[[Leaf, Context], bool]
Asked = tuple[tuple[Detector, Test | None], ...]
_SELF = "registry"


@cache
def _modules() -> dict[str, ModuleType]:
    names = sorted(m.name for m in pkgutil.iter_modules(detectors.__path__) if m.name != _SELF)
    modules = {name: import_module(f"{detectors.__name__}.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "detect")}


@cache
def _all_tests() -> tuple[tuple[Detector, Test | None, Test | None], ...]:
    return tuple(
        (module.detect, getattr(module, "speaks_of", None), getattr(module, "may_hold", None))
        for module in _modules().values()
    )


def asked_of(leaf: Leaf, context: Context) -> Asked:
    """Return the detectors that may say something of the field of `leaf`, each with the test of the value it wants.

    A module may tell with `speaks_of` that it says nothing of a field whatever its value (which it must not look at),
    and with `may_hold` that it says nothing of a value whatever its field. Where it has both, either is enough to
    have it asked; one without them is always asked.
    """
    if leaf.common is not None and leaf.common.asked is not None:
        known: Asked = leaf.common.asked
        return known
    found: list[tuple[Detector, Test | None]] = []
    for detect, speaks_of, may_hold in _all_tests():
        if speaks_of is not None and speaks_of(leaf, context):
            found.append((detect, None))
        elif speaks_of is None or may_hold is not None:
            found.append((detect, may_hold))
    if leaf.common is not None:
        leaf.common.asked = tuple(found)
    return tuple(found)


def detect_each(leaf: Leaf, context: Context) -> tuple[Detection, ...]:
    """Return what every detector says of `leaf`, side by side.

    Of a field that is known to hold nothing personal, only a planted value says more.
    """
    found = [
        detection
        for detect, may_hold in asked_of(leaf, context)
        if may_hold is None or may_hold(leaf, context)
        for detection in detect(leaf, context)
    ]
    if found and is_impersonal(context.host, context.url_path, leaf.path):
        found = [d for d in found if d.evidence is EvidenceKind.PERSONA]
    return tuple(found)
