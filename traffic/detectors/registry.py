"""All detectors, found by being there, and their joint answer for a leaf."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

from traffic import detectors
from traffic.adapters.matching import is_impersonal
from traffic.detectors.detection import Context, Detection
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

Detector = Callable[[Leaf, Context], Iterable[Detection]]
_SELF = "registry"


@cache
def all_detectors() -> dict[str, Detector]:
    """Return every detector by the name of its module, in the order of names."""
    names = sorted(m.name for m in pkgutil.iter_modules(detectors.__path__) if m.name != _SELF)
    modules = {name: import_module(f"{detectors.__name__}.{name}") for name in names}
    return {name: module.detect for name, module in modules.items() if hasattr(module, "detect")}


def detect_each(leaf: Leaf, context: Context) -> tuple[Detection, ...]:
    """Return what every detector says of `leaf`, side by side.

    Of a field that is known to hold nothing personal, only a planted value says more.
    """
    found = (d for detect in all_detectors().values() for d in detect(leaf, context))
    if is_impersonal(context.host, context.url_path, leaf.path):
        found = (d for d in found if d.evidence is EvidenceKind.PERSONA)
    return tuple(found)
