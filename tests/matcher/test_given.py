"""What is laid before a check."""

from __future__ import annotations

import pytest

from corpora.profiles import Labels
from matcher.given import Given


def test_nothing_but_a_policy_is_no_traffic(world):
    given = Given(world.policy())
    assert not given.has_traffic
    assert given.beside == {"all_responses"}


@pytest.mark.parametrize("name", ["sent", "received", "opaque", "contacts"])
def test_anything_seen_is_traffic(world, name):
    assert Given(world.policy(), **{name: (world.sent("device.mac"),)}).has_traffic


def test_responses_that_were_looked_at_are_known_even_where_nothing_was_found(world):
    given = Given(world.policy(), received=(), labels=Labels(stores={}))
    assert given.beside == {"responses", "all_responses", "labels"}
    assert not given.has_traffic


def test_responses_that_were_left_out_are_not_all_of_them(world):
    assert Given(world.policy(), received=(), unread_responses=2).beside == {"responses"}
