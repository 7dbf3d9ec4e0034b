"""Folders of captures, laid one behind the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from corpora.messages import say
from corpora.text import Text
from traffic.capture import Capture, Exchange
from traffic.characters import clean_text
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake import files

_NAMED = 10
"""Files left out that are named one by one; of the others their number is told."""


def load_capture(path: Path) -> Capture:
    """Load a capture file, or all captures of a folder in the order of their names.

    Raises CaptureError for what cannot be read, EmptyCaptureError where there is no request in it.
    """
    path = Path(path)
    return _load_folder(path) if path.is_dir() else files.read_file(path, files.LIMIT)[0]


def _load_folder(folder: Path) -> Capture:
    """Join what can be read of a folder; other files are remarked, hidden ones passed over."""
    captures: list[Capture] = []
    left_out: list[tuple[Path, CaptureError]] = []
    room = files.LIMIT
    for path in _files(folder):
        try:
            capture, size = files.read_file(path, room)
        except CaptureError as error:
            if error.key == "traffic.too_large":
                raise CaptureError("traffic.too_large", file=folder, limit=files.LIMIT >> 20) from None
            left_out.append((path, error))
        else:
            captures.append(capture)
            room -= size
    if not captures:
        raise _nothing(folder, left_out)
    return _joined(folder, captures, tuple(_remarks(left_out)))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError as error:
        raise CaptureError("traffic.unreadable", file=folder, problem=error.strerror) from None


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


def _remarks(left_out: list[tuple[Path, CaptureError]]) -> Iterator[Text]:
    for path, error in left_out[:_NAMED]:
        yield say("traffic.left_out", file=clean_text(path.name), problem=_without_folder(error.text, path))
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
        exchanges=renumber(exchange for capture in captures for exchange in capture.exchanges),
        failures=tuple(failure for capture in captures for failure in capture.failures),
        remarks=(*remarks, *left_out),
    )


def renumber(exchanges: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """Return exchanges numbered from 0 in the order given."""
    return tuple(replace(exchange, index=index) for index, exchange in enumerate(exchanges))
