"""Records of many files kept as one file in the user's cache folder, since reading them all anew takes long.

A snapshot holds only as long as no file changed (path, size, time of change). It is validated like the files
themselves; one that is damaged, or cannot be written, is passed over in silence.
"""

from __future__ import annotations

import contextlib
import hashlib
import inspect
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from platformdirs import user_cache_path
from pydantic import TypeAdapter, ValidationError

from corpora.record import Record

R = TypeVar("R", bound=Record)

FEW = 10
"""Fewer files than this are read as quickly as a snapshot of them."""


def snapshot_place(kind: str, folder: Path) -> Path:
    """Return the file for the snapshot of `kind` in `folder`; a new snapshot takes the place of the old one."""
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return user_cache_path("yanxing") / f"{kind}-{name}.json"


def read_snapshot(place: Path, paths: Sequence[Path], model: type[R]) -> list[R] | None:
    """Return the records of the files `paths`, in their order, or None where `place` holds no snapshot of these."""
    if len(paths) < FEW:
        return None
    try:
        head, _, body = place.read_bytes().partition(b"\n")
        if head != _state(paths, model):
            return None
        records = TypeAdapter(list[model]).validate_json(body)  # type: ignore[valid-type]
    except (OSError, ValidationError):
        return None
    return records if len(records) == len(paths) else None


def write_snapshot(place: Path, paths: Sequence[Path], model: type[R], records: Sequence[R]) -> None:
    """Keep the `records` of the files `paths`. Never raises OSError: without a cache all works, only slower."""
    if len(paths) < FEW:
        return
    body = TypeAdapter(list[model]).dump_json(list(records), exclude_defaults=True)  # type: ignore[valid-type]
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            file.write(_state(paths, model) + b"\n" + body)
        Path(file.name).replace(place)


def _state(paths: Sequence[Path], model: type[R]) -> bytes:
    """Return what changes whenever a file or the form of the records does."""
    form = Path(inspect.getfile(model))
    stats = [(str(path), (s := path.stat()).st_size, s.st_mtime_ns) for path in (form, *paths)]
    return hashlib.sha256(repr(stats).encode()).hexdigest().encode()
