"""All detectors, found by being there, and their joint answer for a leaf."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from traffic import detectors
from traffic.adapters.matching import is_impersonal
from traffic.columns import BETWEEN
from traffic.detectors.detection import Context, Detection
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

Detector = Callable[[Leaf, Context], Iterable[Detection]]
_SELF = "registry"


class Test(NamedTuple):
    """Whether a detector that does not speak of a field may say something of a value in it all the same."""

    shows: Callable[[str], bool] | None
    """By the text alone."""
    is_shown: Callable[[Leaf, Context], bool] | None
    """By what stands around it: of all texts of a field the same, but for planted values."""

    def __call__(self, leaf: Leaf, context: Context) -> bool:
        """Tell whether the detector may say something of `leaf`."""
        if self.shows is not None and isinstance(leaf.value, str) and self.shows(leaf.value):
            return True
        return self.is_shown is not None and self.is_shown(leaf, context)


Asked = tuple[tuple[Detector, Test | None], ...]


@cache
def _modules() -> dict[str, ModuleType]:
    names = sorted(m.name for m in pkgutil.iter_modules(detectors.__path__) if m.name != _SELF)
    modules = {name: import_module(f"{detectors.__name__}.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "detect")}


@cache
def _all_tests() -> tuple[tuple[Detector, Callable[[Leaf, Context], bool] | None, Test | None], ...]:
    return tuple(
        (module.detect, getattr(module, "speaks_of", None), _test_of(module))
        for module in _modules().values()
    )


def _test_of(module: ModuleType) -> Test | None:
    found = Test(*(getattr(module, name, None) for name in Test._fields))
    return found if found.shows or found.is_shown else None


def asked_of(leaf: Leaf, context: Context) -> Asked:
    """Return the detectors that may say something of the field of `leaf`, each with the test of the value it wants.

    A module may tell with `speaks_of` that it says nothing of a field whatever its value (which it must not look at),
    and with `shows`, of a text, and `is_shown`, of what stands around it, that it says nothing of a value whatever its
    field. Where it has both, either is enough to have it asked; one without them is always asked.
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


def is_inert(leaf: Leaf, context: Context) -> bool:
    """Tell whether only what a text itself shows, or a planted value, makes anyone speak of the field of `leaf`."""
    return all(
        test is not None and not (test.is_shown is not None and test.is_shown(leaf, context))
        for _, test in asked_of(leaf, context)
    )


@cache
def _shown() -> tuple[tuple[Callable[[str], bool], tuple[re.Pattern[str], ...]], ...]:
    """Return the tests of texts, each with the signs that all stand somewhere where a text shows something."""
    return tuple((module.shows, module.SIGNS) for module in _modules().values() if hasattr(module, "shows"))


def all_show_nothing(texts: Sequence[str]) -> bool:
    """Tell whether no detector would speak of any of `texts`; False where each has to be looked at by itself."""
    joined = BETWEEN.join(texts)
    return not any(all(sign.search(joined) for sign in signs) for _, signs in _shown())


def showing(texts: Sequence[str]) -> set[str]:
    """Return those of `texts` that show something: of the others no detector would speak by themselves."""
    joined = BETWEEN.join(texts)
    found: set[str] = set()
    for shows, signs in _shown():
        if all(sign.search(joined) for sign in signs):
            some = texts
            for sign in signs:
                some = [text for text in some if sign.search(text)]
            found.update(filter(shows, some))
    return found


def shows_nothing(text: str) -> bool:
    """Tell whether no detector would speak of `text` by itself."""
    return not any(shows(text) for shows, _ in _shown())


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
