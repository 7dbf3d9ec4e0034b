"""`yanxing mark`: mark a moment of a session while it is recorded, or later."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from corpora.errors import InputError
from corpora.messages import say
from corpora.profiles.marks import Mark
from corpora.text import Language
from yanxing.exit_codes import ExitCode


def mark_session(session: Path, marks: tuple[str, ...], *, at: str | None, language: Language) -> int:
    """Append `marks` (as consent=after) to the control file of a session, of the time `at` or now.

    Raises InputError for what is no session, no mark or no time.
    """
    from traffic.intake.session import append_mark, is_session

    if not is_session(session):
        raise InputError("capture.no_session", folder=session)
    mark = _parse(marks, _parse_time(at) if at else datetime.now(UTC))
    try:
        append_mark(session, mark)
    except OSError as error:
        raise InputError("capture.cannot_mark", folder=session, problem=error.strerror) from error
    time = mark.at.isoformat(timespec="seconds")
    click.echo(say("capture.marked", time=time, mark=" ".join(marks)).to(language))
    return ExitCode.OK


def _parse(marks: tuple[str, ...], at: datetime) -> Mark:
    from traffic.intake.session import KNOWN_MARKS, parse_mark

    try:
        mark = parse_mark(" ".join(marks), at) if all("=" in word for word in marks) else None
    except ValueError:
        mark = None
    if mark is None:
        raise InputError("capture.no_mark", mark=" ".join(marks), known=KNOWN_MARKS)
    return mark


def _parse_time(written: str) -> datetime:
    try:
        time = datetime.fromisoformat(written)
    except ValueError:
        time = None
    if time is None or time.tzinfo is None:
        raise InputError("capture.no_time", time=written)
    return time
