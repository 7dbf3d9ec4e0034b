"""Progress is shown on a terminal alone."""

from __future__ import annotations

import io
import sys

from yanxing.progress import told_as_it_goes, working


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


def test_one_message_takes_the_place_of_another(monkeypatch):
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    with told_as_it_goes("corpora.scoring", "en", name="gold") as told:
        told("corpora.scored", name="gold", count=7, document="[bold]")
    assert "7 texts read ([bold])" in shown.getvalue()


def test_nothing_is_told_to_a_pipe(capsys):
    with told_as_it_goes("corpora.scoring", "en", name="gold") as told:
        told("corpora.scored", name="gold", count=7, document="x")
    assert capsys.readouterr().err == ""
