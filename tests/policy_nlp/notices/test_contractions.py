"""Contractions written out."""

from __future__ import annotations

import pytest

from policy_nlp.notices.contractions import written_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn't meant for kids.", "It is not meant for kids."),
        ("You can’t and won't see ads.", "You cannot and will not see ads."),
        ("We'll ask first; they’re asked too.", "We will ask first; they are asked too."),
        ("It's free and there's no account.", "It is free and there is no account."),
        ("The app's owner and your parents' consent", "The app's owner and your parents' consent"),
        ("no contraction at all", "no contraction at all"),
    ],
)
def test_written_out(text: str, expected: str) -> None:
    assert written_out(text) == expected
