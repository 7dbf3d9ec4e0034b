"""A policy on the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from yanxing.report.policy_view import print_policy


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_policy_looks_as_accepted(policy, snapshot, language):
    out = io.StringIO()
    print_policy(policy, language, Console(file=out, width=120))
    assert out.getvalue() == snapshot


def test_a_policy_without_statements_says_so(policy):
    out = io.StringIO()
    print_policy(policy.model_copy(update={"statements": ()}), "en", Console(file=out, width=120))
    assert "No statement was read" in out.getvalue()
