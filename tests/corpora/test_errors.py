"""Errors carry their sentence in both languages."""

from corpora.errors import InputError, ProfileError


def test_an_error_speaks_both_languages():
    error = ProfileError("profiles.not_mapping", file="a.yaml")
    assert isinstance(error, InputError)
    assert "a.yaml" in error.text.zh
    assert str(error) == error.text.en
    assert not error.inconclusive
