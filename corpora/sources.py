"""Where the knowledge comes from: the project's own files, folders that the user adds, lists that the user plugs in.

What is computed from the knowledge is remembered with `derived`, and forgotten when the sources change.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from corpora.errors import OntologyError
from corpora.record import Record

VARIABLE = "YANXING_VOCABULARY"
"""Environment variable with folders of the user's own term files, parted as PATH is."""

KINDS = ("data_types", "purposes", "recipients", "parties", "adapters", "events")
"""What a folder of the user may hold, as folders of these names."""

P = ParamSpec("P")
R = TypeVar("R")

_remembered: list[_lru_cache_wrapper[object]] = []
_in_use: list[Sources] = []


class Sources(Record):
    """What the user adds to the knowledge that the project ships."""

    folders: tuple[Path, ...] = ()
    """Folders with folders called as in KINDS in them, each optional. A file in a later folder replaces the one with
    the same id in an earlier folder, or among the project's own."""
    party_lists: tuple[Path, ...] = ()
    """Lists of organisations and their domains (`corpora.party_lists`). Later ones add to earlier ones."""


def sources() -> Sources:
    """Return the sources in use; at first, those that the environment names. Raises OntologyError."""
    if not _in_use:
        named = os.environ.get(VARIABLE, "").split(os.pathsep)
        use_sources(Sources(folders=tuple(Path(folder) for folder in named if folder)))
    return _in_use[0]


def use_sources(wanted: Sources) -> None:
    """Make `wanted` the sources, and forget what was computed from others. Raises OntologyError."""
    for folder in wanted.folders:
        _check(folder)
    for file in wanted.party_lists:
        if not file.exists():
            raise OntologyError("ontology.no_list", file=file)
    changed = _in_use != [wanted]
    _in_use[:] = [wanted]
    if changed:
        forget()


def forget() -> None:
    """Forget everything that was computed from the sources."""
    for remembered in _remembered:
        remembered.cache_clear()


def _check(folder: Path) -> None:
    if not folder.is_dir():
        raise OntologyError("ontology.no_folder", folder=folder)
    for entry in sorted(folder.iterdir()):
        stray = entry.suffix == ".toml" or (entry.is_dir() and not entry.name.startswith("."))
        if stray and entry.name not in KINDS:
            raise OntologyError("ontology.unknown_kind", entry=entry, known=", ".join(KINDS))


def derived(maxsize: int | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that remembers results (at most `maxsize`) for as long as the sources stay the same."""

    def remember(function: Callable[P, R]) -> Callable[P, R]:
        cached = lru_cache(maxsize)(cast("Callable[..., R]", function))
        _remembered.append(cast("_lru_cache_wrapper[object]", cached))
        return cast("Callable[P, R]", cached)

    return remember
