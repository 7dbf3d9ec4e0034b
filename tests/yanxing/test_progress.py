"""Progress is shown on a terminal alone."""

from __future__ import annotations

from yanxing.progress import working


def test_silent_where_standard_error_is_a_pipe(capsys):
    with working("cli.matching", "en"):
        pass
    assert capsys.readouterr().err == ""
