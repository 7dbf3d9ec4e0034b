"""Lists of words that the detectors go by, from `wordlists.toml` beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the list called `name`. Raises KeyError for an unknown one."""
    source = files("traffic.detectors") / "wordlists.toml"
    return frozenset(tomllib.loads(source.read_text("utf8"))[name]["words"].split())
