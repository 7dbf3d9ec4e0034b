"""The limits fit each other."""

from __future__ import annotations

from policy_nlp.fetching import limits


def test_no_part_takes_longer_than_the_whole():
    assert max(limits.CONNECT_SECONDS, limits.READ_SECONDS) < limits.TOTAL_SECONDS
    assert limits.MAX_REDIRECTS < 10
