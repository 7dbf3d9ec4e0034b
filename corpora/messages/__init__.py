"""The one catalogue of messages: every sentence that a person reads, zh and en side by side.

Each `NAME.toml` beside this file holds the messages of one area as `[KEY]` with `zh` and `en`; the message
is called `NAME.KEY`. Parameters stand in braces, as for `str.format`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from corpora.text import Text


def say(key: str, /, **values: object) -> Text:
    """Return message `key` ("area.name") with `values` filled in, in both languages.

    A value that is itself a `Text` is filled in language by language. Raises KeyError for an unknown key.
    """
    area, _, name = key.partition(".")
    message = load_area(area)[name]
    return Text(zh=_fill(message.zh, values, "zh"), en=_fill(message.en, values, "en"))


@cache
def load_area(area: str) -> dict[str, Text]:
    """Return all messages of one area by name. Raises KeyError where the area has no file."""
    source = files(__package__) / f"{area}.toml"
    if not source.is_file():
        raise KeyError(area)
    entries = tomllib.loads(source.read_text("utf8"))
    return {name: Text(**entry) for name, entry in entries.items()}


def _fill(template: str, values: Mapping[str, object], language: str) -> str:
    shown = {k: v.to(language) if isinstance(v, Text) else v for k, v in values.items()}
    return template.format(**shown)
