"""An error of fetching is one of reading policies, and knows the way that led there."""

from __future__ import annotations

from policy_nlp.errors import PolicyError
from policy_nlp.fetching.errors import FetchError


def test_it_speaks_both_languages_and_is_no_inconclusive_reading():
    error = FetchError("fetching.unknown_host", host="e.example")
    assert isinstance(error, PolicyError)
    assert not error.inconclusive
    assert "e.example" in error.text.zh
    assert error.redirects == ()
