"""Folders of captures, laid one behind the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from corpora.messages import say
from corpora.profiles.marks import Mark, Marks, Timeline
from corpora.text import Text
from traffic.capture import Capture
from traffic.characters import clean_text
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake import files
from traffic.intake.session import LOG, is_session
from traffic.intake.source import LIMIT
from traffic.intake.streamed import joined

MOST_FILES = 10_000
"""Files that a folder may hold, with those of the folders in it."""
_DEEPEST = 8
"""Folders within folders that are looked into."""
_FIRST = 100
"""Requests of which the earliest tells when a capture began."""
_EVER, _LATEST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
_NAMED = 10
"""Files left out that are named one by one; of the others their number is told."""


def load_capture(path: Path) -> Capture:
    """Load a capture file, or all captures of a folder and those in it in the order of their names.

    Raises CaptureError for what cannot be read, EmptyCaptureError where there is no request in it.
    """
    path = Path(path)
    if is_session(path):
        return _read(path, LIMIT, files.IN_MEMORY)[0]
    return _load_folder(path) if path.is_dir() else files.read_file(path, LIMIT, files.IN_MEMORY)[0]


def _load_folder(folder: Path) -> Capture:
    """Join what can be read of a folder; other files are remarked, hidden ones passed over."""
    captures: list[Capture] = []
    left_out: list[tuple[Path, CaptureError]] = []
    limit, room = LIMIT, files.IN_MEMORY
    for path in _paths(folder):
        try:
            capture, size = _read(path, limit, room)
        except CaptureError as error:
            if error.key == "traffic.too_large":
                raise CaptureError("traffic.too_large", file=folder, limit=LIMIT >> 20) from None
            left_out.append((path, error))
        else:
            captures.append(capture)
            limit -= size
            room -= size if isinstance(capture.exchanges, tuple) else 0
    if not captures:
        raise _nothing(folder, left_out)
    return _joined(folder, captures, tuple(_remarks(folder, left_out)))


def _read(path: Path, limit: int, room: int) -> tuple[Capture, int]:
    """Read a file, or a session, which is a folder with one log in it."""
    if not is_session(path):
        return files.read_file(path, limit, room)
    capture, size = files.read_file(path / LOG, limit, room)
    return replace(capture, source=clean_text(path.name)), size


def _paths(folder: Path) -> list[Path]:
    """Return the captures of a folder and of those in it, by name. Raises CaptureError where there are too many."""
    try:
        paths = list(islice(_walk(folder, _DEEPEST), MOST_FILES + 1))
    except OSError as error:
        within = error.filename or folder
        raise CaptureError("traffic.unreadable", file=within, problem=error.strerror) from None
    if len(paths) > MOST_FILES:
        raise CaptureError("traffic.too_many_files", folder=folder, limit=MOST_FILES)
    return paths


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Give the files and sessions of a folder; links to folders are not followed, as they may lead in a circle."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_file() or is_session(path):
            yield path
        elif depth and path.is_dir() and not path.is_symlink():
            yield from _walk(path, depth - 1)


def _nothing(folder: Path, left_out: list[tuple[Path, CaptureError]]) -> CaptureError:
    """Return the error of a folder of which nothing could be read: that of its only file, where it has one."""
    if not left_out:
        return EmptyCaptureError("traffic.empty_folder", folder=folder)
    if len(left_out) == 1:
        return left_out[0][1]
    if any(isinstance(error, EmptyCaptureError) for _, error in left_out):
        return EmptyCaptureError("traffic.no_requests", file=folder)
    problem = left_out[0][1].text
    return CaptureError("traffic.unreadable_folder", folder=folder, count=len(left_out), problem=problem)


def _remarks(folder: Path, left_out: list[tuple[Path, CaptureError]]) -> Iterator[Text]:
    for path, error in left_out[:_NAMED]:
        name = clean_text(str(path.relative_to(folder)))
        yield say("traffic.left_out", file=name, problem=_without_folder(error.text, path))
    if len(left_out) > _NAMED:
        yield say("traffic.more_left_out", count=len(left_out) - _NAMED)


def _without_folder(text: Text, path: Path) -> Text:
    """Return `text` with the bare name of the file: reports say nothing of the folders of this computer."""
    zh, en = (clean_text(said.replace(str(path), path.name)) for said in (text.zh, text.en))
    return Text(zh=zh, en=en)


def _joined(folder: Path, captures: list[Capture], left_out: tuple[Text, ...]) -> Capture:
    digest = hashlib.sha256("".join(capture.sha256 for capture in captures).encode()).hexdigest()
    remarks = dict.fromkeys(remark for capture in captures for remark in capture.remarks)
    return Capture(
        source=clean_text(folder.name),
        sha256=digest,
        format="+".join(sorted({capture.format for capture in captures})),
        exchanges=joined([capture.exchanges for capture in captures]),
        failures=tuple(failure for capture in captures for failure in capture.failures),
        remarks=(*remarks, *left_out),
        marks=Marks(marks=tuple(mark for capture in captures for mark in _marks(capture))),
    )


def _marks(capture: Capture) -> Iterator[Mark]:
    """Give the marks of one capture among others; what they switch was not so when it began.

    So what a fresh installation sends first is before consent, whatever was answered in the session before.
    """
    marks = capture.marks.marks
    switched = {name for mark in marks for name, state in mark if name != "at" and state is not None}
    if switched:
        first = Timeline(marks).at(_EVER)
        yield Mark(at=_began(capture), **first.model_dump(include=switched))
    yield from marks


def _began(capture: Capture) -> datetime:
    """Return the time of the first mark or request; these are in the order in which they were whole."""
    times = (exchange.time for exchange in islice(capture, _FIRST))
    return min(*filter(None, times), *(mark.at for mark in capture.marks.marks), _LATEST)
