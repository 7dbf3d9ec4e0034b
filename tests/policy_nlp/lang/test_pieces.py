"""Each match of a pattern holds one of the pieces that it needs."""

from __future__ import annotations

import pytest

from policy_nlp.lang.pieces import needed_pieces


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\bcookies?\b", {"cookie"}),
        (r"(?:delet|clos)(?:e|ing)\b", {"delet", "clos"}),
        (r"(?:delete|[a-z]+) it", {" it"}),
        (r"(?:Account)?s?", None),
        (r"注销(?:您|你)?的", {"注销"}),
        (r"[存放].{0,2}[在于]", None),
        (r"(?:account|access)", {"acc"}),
        (r"\w+(?= (?:collects|stores))", {"collects", "stores"}),
        (r"\w+(?! collects)", None),
    ],
)
def test_what_each_match_holds(pattern, pieces):
    assert needed_pieces(pattern) == (None if pieces is None else frozenset(pieces))
