"""Progress is shown on a terminal alone."""

from __future__ import annotations

import io
import sys

from yanxing.progress import working


def test_silent_where_standard_error_is_a_pipe(capsys):
    with working("cli.matching", "en"):
        pass
    assert capsys.readouterr().err == ""


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_brackets_of_an_address_are_shown_as_they_are(monkeypatch):
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    with working("cli.fetching", "en", address="https://e.example/[/x][bold]"):
        pass
    assert "https://e.example/[/x][bold]" in shown.getvalue()
