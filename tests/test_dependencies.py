"""The versions that resolvers lower in silence."""

from __future__ import annotations

import sys
from importlib.metadata import version

import pytest


def parts(name: str) -> tuple[int, ...]:
    return tuple(int(x) for x in version(name).split(".")[:2])


def test_mitmproxy_is_the_newest_that_the_interpreter_takes():
    assert parts("mitmproxy") >= ((12, 2) if sys.version_info >= (3, 12) else (11, 0))


def test_pydantic_was_not_lowered():
    assert parts("pydantic") >= (2, 11)


def test_spacy_fits_the_english_model():
    assert (3, 8) <= parts("spacy") < (3, 9)


def test_jieba_is_not_overwritten_by_its_namesake():
    with pytest.raises(ImportError):
        version("jieba-py")
