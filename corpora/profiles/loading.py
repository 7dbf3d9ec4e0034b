"""App, persona, marks and labels files (TOML, YAML or JSON) into records."""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from corpora.errors import ProfileError
from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.ontology.stores import load_store_labels
from corpora.profiles.app import AppProfile
from corpora.profiles.labels import Labels
from corpora.profiles.marks import Marks
from corpora.profiles.persona import Persona
from corpora.profiles.problems import problem_of
from corpora.record import Record
from corpora.text import Text

MAX_BYTES = 5_000_000
"""Largest profile file that is read."""

R = TypeVar("R", bound=Record)


def load_app(path: Path) -> AppProfile:
    """Load an app profile. Raises ProfileError for a file that is missing, broken, or has unknown fields."""
    raw = _load_mapping(path, "app")
    if isinstance(raw.get("first_party_domains"), str):
        raw["first_party_domains"] = [raw["first_party_domains"]]
    return _validate(AppProfile, raw, path)


def load_persona(path: Path) -> Persona:
    """Load planted values by data type. Raises ProfileError; for an unknown data type it names the nearest."""
    raw = _flatten(_load_mapping(path, "persona"), path)
    known = load_ontology().data_types
    for key in raw:
        if key not in known:
            near = difflib.get_close_matches(str(key), known, n=3)
            hint = say("profiles.nearest", ids=", ".join(near)) if near else say("profiles.see_types")
            raise ProfileError("profiles.unknown_type", file=path, type=key, hint=hint)
    return _validate(Persona, raw, path)


def load_marks(path: Path) -> Marks:
    """Load marks: a list of `{at, consent|visibility|ads|account}` under `marks`. Raises ProfileError."""
    return _validate(Marks, _load_mapping(path, "marks"), path)


def load_labels(path: Path) -> Labels:
    """Load the labels of stores: under the id of each a list of label ids, or several such lists by name.

    Raises ProfileError; for an unknown store or label it names those that were perhaps meant.
    """
    stores = load_store_labels()
    ticked: dict[str, tuple[str, ...]] = {}
    for name, given in _load_mapping(path, "labels").items():
        if name not in stores:
            raise ProfileError("profiles.unknown_store", file=path, store=name, known=", ".join(stores))
        known = [label.id for label in stores[name].labels]
        ticked[name] = tuple(sorted({_label(one, known, path) for one in _ticked(given, name, path)}))
    if not ticked:
        raise ProfileError("profiles.no_store", file=path, known=", ".join(stores))
    return Labels(stores=dict(sorted(ticked.items())))


def _ticked(given: Any, store: str, path: Path) -> list[Any]:
    """Return the labels of a store, whether in one list or in several ("collected", "shared")."""
    lists = list(given.values()) if isinstance(given, Mapping) else [given]
    # YAML has no other way to write an empty list below a name than to leave it out.
    lists = [[] if one in ("", None) else one for one in lists]
    if any(not isinstance(one, list) for one in lists):
        raise ProfileError("profiles.no_labels", file=path, store=store)
    return [label for one in lists for label in one]


def _label(given: Any, known: list[str], path: Path) -> str:
    if given in known:
        return str(given)
    near = difflib.get_close_matches(str(given), known, n=3)
    hint = say("profiles.nearest", ids=", ".join(near or known))
    raise ProfileError("profiles.unknown_label", file=path, label=given, hint=hint)


def _flatten(raw: Mapping[str, Any], path: Path, above: str = "") -> dict[str, list[str]]:
    """Return values by dotted type: TOML reads an unquoted `contact.phone = "..."` as a table in a table."""
    flat: dict[str, list[str]] = {}
    for key, value in raw.items():
        name = f"{above}.{key}" if above else str(key)
        if isinstance(value, Mapping):
            flat |= _flatten(value, path, name)
            continue
        values = value if isinstance(value, list) else [value]
        if any(not isinstance(x, str | int | float | date) or x == "" for x in values):
            raise ProfileError("profiles.no_value", file=path, type=name)
        flat[name] = [str(x) for x in values]
    return flat


def _validate(model: type[R], raw: Mapping[str, Any], path: Path) -> R:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(x) for x in first["loc"]) or "-"
        if first["type"] == "extra_forbidden":
            known = ", ".join(model.model_fields)
            raise ProfileError("profiles.unknown_field", file=path, field=where, known=known) from error
        raise ProfileError(
            "profiles.broken_field", file=path, field=where, problem=problem_of(first)
        ) from error


def _load_mapping(path: Path, kind: str) -> dict[str, Any]:
    text = _read_text(path, say(f"profiles.kind_{kind}"))
    raw = _parse(text, path)
    if not isinstance(raw, dict):
        raise ProfileError("profiles.not_mapping", file=path)
    return {str(key): value for key, value in raw.items()}


def _read_text(path: Path, kind: Text) -> str:
    try:
        if not path.is_file():
            raise ProfileError("profiles.missing", file=path, kind=kind)
        if path.stat().st_size > MAX_BYTES:
            raise ProfileError("profiles.too_large", file=path, limit=MAX_BYTES // 1_000_000)
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProfileError("profiles.not_text", file=path) from error
    except OSError as error:
        raise ProfileError("profiles.unreadable", file=path, kind=kind) from error
    if not text.strip():
        raise ProfileError("profiles.empty", file=path, kind=kind)
    return text


def _parse(text: str, path: Path) -> Any:
    suffix = path.suffix.lower()
    try:
        if suffix == ".toml":
            return tomllib.loads(text)
        if suffix == ".json":
            return json.loads(text)
        # BaseLoader keeps every scalar as written: a phone number or "no" stays text.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds strings, lists and dicts alone
    except yaml.MarkedYAMLError as error:
        # The error's own text quotes the file, which holds planted values: the line alone is told.
        mark = error.problem_mark or error.context_mark
        raise ProfileError("profiles.syntax", file=path, line=mark.line + 1 if mark else 1) from error
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        raise ProfileError("profiles.syntax", file=path, line=_line_of(error)) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ProfileError("profiles.syntax", file=path, line=1) from error


def _line_of(error: tomllib.TOMLDecodeError | json.JSONDecodeError) -> int:
    if isinstance(error, json.JSONDecodeError):
        return error.lineno
    found = re.search(r"at line (\d+)", str(error))
    return int(found[1]) if found else 1
