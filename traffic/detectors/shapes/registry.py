"""All shapes by name, found by being there: every module of this folder with `SHAPES`."""

from __future__ import annotations

import pkgutil
import threading
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from traffic.detectors import shapes
from traffic.detectors.shapes.base import Shape

_MAX_LENGTH = 2_000_000
"""Longer values are files in all but name; no shape looks at them."""
_SHORT = 80
"""Characters up to which the answer is remembered: sessions repeat their values in every request."""


@cache
def all_shapes() -> dict[str, Shape]:
    """Return every shape by its name, in the order of names."""
    names = sorted(m.name for m in pkgutil.iter_modules(shapes.__path__))
    modules = [
        import_module(f"{shapes.__name__}.{name}") for name in names if name not in ("base", "registry")
    ]
    found = {shape.name: shape for module in modules for shape in module.SHAPES}
    return dict(sorted(found.items()))


class _Listening(threading.local):
    """Who wants to know which shapes are asked for, in each thread."""

    heard: Callable[[str, str, bool], None] | None = None


_listening = _Listening()


def tell_of_shapes(heard: Callable[[str, str, bool], None] | None) -> None:
    """Have `heard` called in this thread with each shape that is asked for, the text and the answer; None: no more."""
    _listening.heard = heard


def has_shape(name: str, value: str) -> bool:
    """Tell whether `value` has the shape called `name`. Raises KeyError for an unknown name."""
    text = value.strip()
    if len(text) <= _SHORT:
        found = _has_shape(name, text)
    else:
        found = len(text) <= _MAX_LENGTH and all_shapes()[name].matches(text)
    if _listening.heard is not None:
        _listening.heard(name, text, found)
    return found


@lru_cache(maxsize=100_000)
def _has_shape(name: str, text: str) -> bool:
    return all_shapes()[name].matches(text)


def any_shape(names: tuple[str, ...], value: str) -> bool:
    """Tell whether `value` has one of the shapes called `names`; names that no shape has are passed over."""
    known = all_shapes()
    return any(name in known and has_shape(name, value) for name in names)
