"""The folder of a session and its control file; what both ends read alike, the tests of the addon show."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpora.profiles.marks import Mark
from traffic.intake.notes import Notes
from traffic.intake.session import KNOWN_MARKS, append_mark, is_session, parse_mark, read_control

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Path:
    for name in ("flows", "session.json"):
        (tmp_path / name).touch()
    return tmp_path


def test_a_session_has_a_log_and_a_description(session: Path) -> None:
    assert is_session(session)
    (session / "session.json").unlink()
    assert not is_session(session)
    (session / "control").write_text("Package: another\n2026-01-01T12:00:00Z ads=on\n")
    notes = Notes()
    assert list(read_control(session, notes)) == []
    assert not notes.counts


def test_a_mark_of_its_own_time_or_of_now() -> None:
    assert parse_mark("consent=after ads=off", NOON) == Mark(at=NOON, consent="after", ads="off")
    found = parse_mark("2026-01-01T10:00:00+08:00 account=closed", NOON)
    assert found == Mark(at=datetime(2026, 1, 1, 2, tzinfo=UTC), account="closed")
    assert parse_mark("consent=after", None) is None


@pytest.mark.parametrize(
    "line", ["consent", "consent=maybe", "sound=on", "2026-01-01 consent=after", "noon ads=on"]
)
def test_what_is_no_mark(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_mark(line, NOON)


def test_what_is_appended_is_read(session: Path) -> None:
    mark = Mark(at=NOON, visibility="background")
    for _ in range(2):
        append_mark(session, mark)
    assert (session / "control").stat().st_mode & 0o777 == 0o600
    notes = Notes()
    assert list(read_control(session, notes)) == [mark, mark]
    assert not notes.counts


def test_lines_that_are_no_marks_are_counted_and_unfinished_ones_are_not(session: Path) -> None:
    (session / "control").write_bytes(b"\xff\xfe\nads=off\n2026-01-01T12:00:00Z ads=on\n2026-01-01T12:00")
    notes = Notes()
    assert list(read_control(session, notes)) == [Mark(at=NOON, ads="on")]
    assert notes.counts == {"capture.broken_marks": 1}


def test_a_control_file_that_is_too_large_is_remarked(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = b"2026-01-01T12:00:00Z ads=on\n"
    (session / "control").write_bytes(line * 3)
    for room, remarks in ((len(line) * 3, []), (len(line) * 2, ["capture.long_control"])):
        monkeypatch.setattr("traffic.intake.session._MOST", room)
        notes = Notes()
        assert list(read_control(session, notes)) == [Mark(at=NOON, ads="on")] * (room // len(line))
        assert list(notes.remarks) == remarks


def test_no_control_file(session: Path) -> None:
    assert list(read_control(session, Notes())) == []


def test_all_marks_are_told() -> None:
    assert "consent=before|after|refused|unknown" in KNOWN_MARKS
    assert KNOWN_MARKS.count("=") == 4
