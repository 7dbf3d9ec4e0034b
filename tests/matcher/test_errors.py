"""Errors of the law's data: in both languages."""

from __future__ import annotations

from corpora.errors import InputError
from matcher.errors import RegulationError


def test_an_error_speaks_both_languages():
    error = RegulationError("matcher.unknown_check", file="f", rule="COL-1", name="undreamt", hint="-")
    assert isinstance(error, InputError)
    assert "undreamt" in error.text.zh
    assert "undreamt" in str(error)
    assert not error.inconclusive
