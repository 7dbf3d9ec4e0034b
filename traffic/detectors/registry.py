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
from traffic.columns import BETWEEN, more_than_words
from traffic.detectors.detection import Context, Detection
from traffic.detectors.likes import IF_QUIET
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


def rare_answers(context: Context) -> tuple[bool, ...]:
    """Return the answers of a message to all questions that are `rare`: those of all detectors, so these are loaded."""
    _modules()
    return context.rare_answers()


def is_inert(leaf: Leaf, context: Context) -> bool:
    """Tell whether only what a text itself shows, or a planted value, makes anyone speak of the field of `leaf`."""
    return all(
        test is not None and not (test.is_shown is not None and test.is_shown(leaf, context))
        for _, test in asked_of(leaf, context)
    )


class _Shown(NamedTuple):
    """What a detector tells by a text alone."""

    shows: Callable[[str], bool]
    signs: tuple[re.Pattern[str], ...]
    """What all stands somewhere where a text shows something."""
    in_words: Callable[[str], bool] | None
    """Whether one of many texts of letters and spaces alone may show something, `BETWEEN` between them.

    None: by the signs.
    """

    def may_in(self, joined: str, *, is_words: bool) -> bool:
        """Tell whether one of many texts may show something. `is_words`: whether they are letters and spaces alone."""
        if is_words and self.in_words is not None:
            return self.in_words(joined)
        return all(sign.search(joined) for sign in self.signs)

    def among(self, texts: Sequence[str]) -> Iterable[str]:
        """Return those texts that show something."""
        for sign in self.signs:
            texts = [text for text in texts if sign.search(text)]
        return filter(self.shows, texts)


@cache
def _shown() -> tuple[_Shown, ...]:
    return tuple(
        _Shown(module.shows, module.SIGNS, getattr(module, "shows_in_words", None))
        for module in _modules().values()
        if hasattr(module, "shows")
    )


def all_show_nothing(texts: Sequence[str]) -> bool:
    """Tell whether no detector would speak of any of `texts`; False where each has to be looked at by itself."""
    joined = BETWEEN.join(texts)
    is_words = not more_than_words(texts)
    return not any(shown.may_in(joined, is_words=is_words) for shown in _shown())


def showing(texts: Sequence[str]) -> set[str]:
    """Return those of `texts` that show something: of the others no detector would speak by themselves."""
    more = more_than_words(texts)
    if len(more) not in (0, len(texts)):
        return {text for text in texts if not shows_nothing(text)}
    words = [text for text, rest in zip(texts, more, strict=True) if not rest] if more else texts
    others = [text for text, rest in zip(texts, more, strict=True) if rest] if more else ()
    found: set[str] = set()
    for some, is_words in ((words, True), (others, False)):
        joined = BETWEEN.join(some)
        for shown in _shown() if some else ():
            if shown.may_in(joined, is_words=is_words):
                found.update(shown.among(some))
    return found


def kind_if_quiet(kind: str, text: str) -> str:
    """Return what `text` is like (`traffic.detectors.likes`) if that may be claimed of it, or nothing."""
    return "" if kind in IF_QUIET and not shows_nothing(text) else kind


def shows_nothing(text: str) -> bool:
    """Tell whether no detector would speak of `text` by itself."""
    return not any(shown.shows(text) for shown in _shown())


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
