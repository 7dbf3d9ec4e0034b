"""Records of many files kept as one file in the user's cache folder, since reading them all anew takes long.

A snapshot holds only as long as no file changed (path, size, times of change). It is validated like the files
themselves; one that is damaged, or cannot be written, is passed over in silence.
"""

from __future__ import annotations

import contextlib
import hashlib
import inspect
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

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


class FileState(NamedTuple):
    """A file as it was found: a change shows in one of these."""

    path: str
    size: int
    """In bytes."""
    changed: int
    """Time of the last change of the content, in nanoseconds; unpacking and copying may set it back."""
    touched: int = 0
    """Time of the last change of the file itself, in nanoseconds; nothing sets it back."""


def files_below(folder: Path, suffix: str) -> list[FileState]:
    """Return the files below `folder` whose names end in `suffix`, in the order of their paths."""
    return sorted(_below(str(folder), suffix)) if folder.is_dir() else []


def _below(folder: str, suffix: str) -> Iterator[FileState]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _below(entry.path, suffix)
            elif entry.name.endswith(suffix):
                stat = entry.stat()
                yield FileState(entry.path, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


def read_snapshot(place: Path, files: Sequence[FileState], model: type[R]) -> list[R] | None:
    """Return the records of `files`, in their order, or None where `place` holds no snapshot of just these."""
    if len(files) < FEW:
        return None
    try:
        head, _, body = place.read_bytes().partition(b"\n")
        if head != _state(files, model):
            return None
        records = TypeAdapter(list[model]).validate_json(body)  # type: ignore[valid-type]
    except (OSError, ValidationError):
        return None
    return records if len(records) == len(files) else None


def write_snapshot(place: Path, files: Sequence[FileState], model: type[R], records: Sequence[R]) -> None:
    """Keep the `records` of `files`. Never raises OSError: without a cache all works, only slower."""
    if len(files) < FEW:
        return
    body = TypeAdapter(list[model]).dump_json(list(records), exclude_defaults=True)  # type: ignore[valid-type]
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            file.write(_state(files, model) + b"\n" + body)
        Path(file.name).replace(place)


def _state(files: Sequence[FileState], model: type[R]) -> bytes:
    """Return what changes whenever a file or the form of the records does."""
    form = Path(inspect.getfile(model)).stat()
    told = repr((form.st_size, form.st_mtime_ns, form.st_ctime_ns, [tuple(file) for file in files]))
    return hashlib.sha256(told.encode()).hexdigest().encode()
