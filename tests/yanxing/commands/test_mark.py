"""`yanxing mark`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from corpora.errors import InputError
from traffic.intake.notes import Notes
from traffic.intake.session import read_control
from yanxing.__main__ import run
from yanxing.commands.mark import mark_session


@pytest.fixture
def session(tmp_path):
    for name in ("flows", "session.json"):
        (tmp_path / name).touch()
    return tmp_path


def marks(session):
    return list(read_control(session, Notes()))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_moment_is_marked(session, capsys, language):
    before = datetime.now(UTC)
    assert run(["mark", str(session), "consent=after", "ads=off", "--lang", language]) == 0
    (mark,) = marks(session)
    assert before <= mark.at <= datetime.now(UTC)
    assert (mark.consent, mark.ads, mark.account) == ("after", "off", None)
    assert "consent=after ads=off" in capsys.readouterr().out


def test_a_moment_of_before(session):
    assert run(["mark", str(session), "account=closed", "--at", "2026-01-01T10:00:00+08:00"]) == 0
    assert [mark.at for mark in marks(session)] == [datetime(2026, 1, 1, 2, tzinfo=UTC)]


@pytest.mark.parametrize(
    ("given", "at", "key"),
    [
        (("consent=maybe",), None, "capture.no_mark"),
        (("# consent=after",), None, "capture.no_mark"),
        (("2026-01-01T10:00:00Z", "consent=after"), None, "capture.no_mark"),
        (("consent=after",), "noon", "capture.no_time"),
        (("consent=after",), "2026-01-01T10:00:00", "capture.no_time"),
    ],
)
def test_what_is_no_mark_is_said(session, given, at, key):
    with pytest.raises(InputError) as caught:
        mark_session(session, given, at=at, language="en")
    assert caught.value.key == key
    assert not marks(session)


def test_what_is_no_session_is_said(tmp_path, capsys):
    assert run(["mark", str(tmp_path), "consent=after", "--lang", "en"]) == 2
    assert "is no session" in capsys.readouterr().err


def test_a_session_that_cannot_be_marked_is_said(session, capsys):
    (session / "control").mkdir()
    assert run(["mark", str(session), "consent=after", "--lang", "en"]) == 2
    assert "cannot be marked" in capsys.readouterr().err
