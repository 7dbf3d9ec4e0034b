"""What pydantic found wrong with a field, in a sentence of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpora.messages import load_area, say
from corpora.text import Text

_FAMILIES = {
    "string": "wants_text",
    "missing": "wants_value",
    "datetime": "wants_time",
    "timezone": "wants_time",
    "date": "wants_time",
    "enum": "wants_choice",
    "literal": "wants_choice",
    "tuple": "wants_list",
    "list": "wants_list",
    "dict": "wants_mapping",
    "model": "wants_mapping",
    "extra": "wants_other_field",
    "too": "wants_some",
}
"""Kind of a pydantic error up to its first underscore -> message of the area `profiles`."""


def problem_of(error: Mapping[str, Any]) -> Text:
    """Return what is wrong, in both languages, for one entry of `ValidationError.errors()`."""
    if error["type"] == "value_error":
        return _own(str(error["ctx"]["error"]))
    kind = str(error["type"])
    family = "form" if kind == "string_pattern_mismatch" else kind.partition("_")[0]
    choices = str(error.get("ctx", {}).get("expected", ""))
    return say(f"profiles.{_FAMILIES.get(family, 'wrong_form')}", choices=choices)


def _own(key: str) -> Text:
    """Our validators raise ValueError with the name of a message."""
    name, _, value = key.partition(":")
    known = name in load_area("profiles")
    return say(f"profiles.{name}", value=value) if known else say("profiles.wrong_form", choices="")
