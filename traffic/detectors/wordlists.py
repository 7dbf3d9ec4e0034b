"""Lists of words that the detectors go by, from `wordlists.toml` beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the list called `name`. Raises KeyError for an unknown one."""
    return frozenset(_lists()[name]["words"].split())


@cache
def all_words() -> frozenset[str]:
    """Return the words of all lists."""
    return frozenset().union(*map(word_list, _lists()))


@cache
def _lists() -> dict[str, dict[str, str]]:
    source = files("traffic.detectors") / "wordlists.toml"
    return tomllib.loads(source.read_text("utf8"))
