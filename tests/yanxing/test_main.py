"""Every mistake of a user ends in one sentence and the right exit status."""

from __future__ import annotations

import pytest

from yanxing import __main__ as program
from yanxing.exit_codes import ExitCode


def run(capsys, *arguments: str) -> tuple[int, str]:
    status = program.run(list(arguments))
    return status, capsys.readouterr().err


def test_help_is_success(capsys):
    assert program.run(["--help"]) == 0
    assert "check" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["chek"], ["check", "one"], ["policy", "x", "--nope"], ["check", "a", "b", "--fail-on", "worst"]],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_wrong_command_line_is_one_sentence(capsys, monkeypatch, arguments, language):
    monkeypatch.setenv("YANXING_LANG", language)
    status, said = run(capsys, *arguments)
    assert status == ExitCode.BAD_INPUT
    assert len(said.strip().splitlines()) == 1
    assert "Traceback" not in said
    assert any("\u4e00" <= c <= "\u9fff" for c in said) == (language == "zh")


def test_an_interruption_is_told(capsys, monkeypatch):
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_run_command", interrupt)
    assert run(capsys, "check")[0] == ExitCode.INTERRUPTED


def test_an_internal_error_is_no_traceback(capsys, monkeypatch):
    def fail(*_: object) -> int:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(program, "_run_command", fail)
    status, said = run(capsys, "check")
    assert status == ExitCode.INTERNAL
    assert "ZeroDivisionError" in said
    assert "Traceback" not in said
