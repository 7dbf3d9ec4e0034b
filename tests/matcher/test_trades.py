"""Trades and what they serve: every word is one of the vocabulary."""

from __future__ import annotations

from typing import get_args

from corpora.ontology import load_ontology
from corpora.ontology.terms import Role
from matcher.trades import PURPOSE_OF_ROLE


def test_trades_and_purposes_are_known():
    assert set(PURPOSE_OF_ROLE) <= set(get_args(Role))
    assert set(PURPOSE_OF_ROLE.values()) <= set(load_ontology().purposes)
