"""The folder of a session, and its control file: lines of marks from any process, `[TIME] consent=after ads=off`.

The addon, which imports nothing of this package, reads the same lines while it records; a test holds both together.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from corpora.profiles.marks import Mark, Phase
from traffic.intake.notes import Notes

LOG, CONTROL, SESSION = "flows", "control", "session.json"
"""The files of a session: what was recorded, marks from outside, and what recorded it."""
KNOWN_MARKS = " ".join(f"{name}={'|'.join(cast('type[StrEnum]', type(state)))}" for name, state in Phase())
"""Every switch with its states."""
_MOST = 1 << 20
"""Bytes of the file that are read."""


def is_session(path: Path) -> bool:
    """Tell whether a folder is a session of the addon."""
    return all((path / name).is_file() for name in (LOG, SESSION))


def parse_mark(line: str, now: datetime | None) -> Mark | None:
    """Read a line of marks, of the time `now` where it names none.

    None for an empty line, a comment (#), and without any time. Raises ValueError for what is no mark.
    """
    words = line.split()
    if not words or words[0].startswith("#"):
        return None
    if now is None and "=" in words[0]:
        return None
    at = now if "=" in words[0] else datetime.fromisoformat(words.pop(0))
    try:
        return Mark.model_validate({"at": at, **dict(word.partition("=")[::2] for word in words)})
    except ValidationError as error:
        raise ValueError(line) from error


def read_control(session: Path, notes: Notes) -> Iterator[Mark]:
    """Give the marks of a session that name their time; the others are in its log, where the addon saw them.

    None where the folder is no session: a log may have been copied to where a file `control` is another thing.
    """
    if not is_session(session):
        return
    try:
        with (session / CONTROL).open("rb") as file:
            text = file.read(_MOST).decode("utf8", "replace")
            if file.read(1):
                notes.remark("capture.long_control")
    except OSError:
        return
    for line in text.split("\n")[:-1]:
        try:
            mark = parse_mark(line, None)
        except ValueError:
            notes.counts["capture.broken_marks"] += 1
        else:
            if mark is not None:
                yield mark


def append_mark(session: Path, mark: Mark) -> None:
    """Append a mark to the control file of a session. Raises OSError."""
    switches = mark.model_dump(mode="json", exclude={"at"}, exclude_none=True)
    line = " ".join([mark.at.isoformat(), *(f"{switch}={state}" for switch, state in switches.items())])
    descriptor = os.open(session / CONTROL, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, f"{line}\n".encode("ascii"))
    finally:
        os.close(descriptor)
