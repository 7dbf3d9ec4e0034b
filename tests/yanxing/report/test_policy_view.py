"""A policy on the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from yanxing.report.policy_view import print_policy


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [80, 120])
def test_the_policy_looks_as_accepted(annotated, snapshot, language, width):
    out = io.StringIO()
    print_policy(annotated, language, Console(file=out, width=width))
    assert out.getvalue() == snapshot
    assert all(len(line) <= width for line in out.getvalue().splitlines())


def test_nothing_is_cut(annotated):
    out = io.StringIO()
    print_policy(annotated, "en", Console(file=out, width=80))
    shown = "".join(out.getvalue().replace("│", "").split())
    for said in (*annotated.policy.statements, *annotated.policy.definitions):
        assert "".join(said.quote.split()) in shown


def test_a_policy_without_statements_says_so(annotated):
    out = io.StringIO()
    bare = annotated.policy.model_copy(update={"statements": ()})
    print_policy(annotated.model_copy(update={"policy": bare}), "en", Console(file=out, width=120))
    assert "No statement was read" in out.getvalue()
