"""Files of legal rules into rules: every `.toml` below a jurisdiction registers by being there."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from corpora.profiles.problems import problem_of
from corpora.record import Record
from matcher.checks import condition_of, load_checks
from matcher.errors import RegulationError
from matcher.regulations.packs import Pack
from matcher.regulations.references import check_references, names_of
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Instrument, Rule
from matcher.regulations.sectors import AppType

R = TypeVar("R", bound=Record)
_MAX_BYTES = 4_000_000
"""Size of a file of rules that is read."""


@dataclass
class _Found:
    """What the files read so far hold."""

    rules: dict[str, Rule] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    packs: dict[str, Pack] = field(default_factory=dict)
    app_types: dict[str, AppType] = field(default_factory=dict)

    def regulations(self) -> Regulations:
        """Return it all, rules by id."""
        rules = dict(sorted(self.rules.items()))
        return Regulations(rules, self.instruments, self.groups, self.packs, self.app_types)


@cache
def load_regulations() -> Regulations:
    """Load all that ships, of every jurisdiction. Raises RegulationError that names the file and its fault."""
    return read_regulations(Path(str(files("matcher.regulations"))))


def read_regulations(folder: Path) -> Regulations:
    """Read all files below `folder`, in which every jurisdiction has a folder of its own.

    A file holds `[[rules]]`, `[[instruments]]`, `[[packs]]`, `[[app_types]]` and `[groups]`, in any combination.
    Raises RegulationError for a file that is no TOML or breaks the model, a repeated id, and whatever a rule
    names that is nowhere.
    """
    found = _Found()
    for file in sorted(folder.rglob("*.toml")):
        inner = file.relative_to(folder).parts
        _take(_read(file), file, inner[0] if len(inner) > 1 else "", found)
    read = found.regulations()
    check_references(found.rules.values(), names_of(read, read.rules.values()), str(folder))
    return read


def read_pack_file(file: Path, known: Regulations) -> tuple[Regulations, tuple[str, ...]]:
    """Add the rules and packs of a user's `file` to those `known`. Return all, and the ids of its packs.

    Raises RegulationError as `read_regulations` does, and for a file without a pack.
    """
    found = _Found(
        dict(known.rules),
        dict(known.instruments),
        dict(known.groups),
        dict(known.packs),
        dict(known.app_types),
    )
    _take(_read(file), file, "", found)
    read = found.regulations()
    names = names_of(read, known.rules.values())
    check_references((r for r in read.rules.values() if r.id not in known.rules), names, str(file))
    own = tuple(name for name in found.packs if name not in known.packs)
    if not own:
        raise RegulationError("matcher.no_pack_in_file", file=str(file))
    return read, own


def _take(content: dict[str, Any], file: Path, jurisdiction: str, found: _Found) -> None:
    """Add what a file holds."""
    _check_form(content, file)
    rules = [_with_condition(raw, jurisdiction) for raw in content.get("rules", [])]
    _add(found.rules, _entries(rules, Rule, file), file)
    _add(found.instruments, _entries(content.get("instruments", []), Instrument, file), file)
    _add(found.packs, _entries(content.get("packs", []), Pack, file), file)
    _add(found.app_types, _entries(content.get("app_types", []), AppType, file), file)
    found.groups |= {name: tuple(ids) for name, ids in content.get("groups", {}).items()}


def _check_form(content: dict[str, Any], file: Path) -> None:
    """Raise RegulationError for a table of another name (a rule under `[[rule]]` would be lost), or of another form."""
    for name, held in content.items():
        if name not in _TABLES:
            known = ", ".join(_TABLES)
            raise RegulationError("matcher.unknown_table", file=str(file), name=name, known=known)
        if not _TABLES[name](held):
            key = "matcher.wrong_groups" if name == "groups" else "matcher.wrong_table"
            raise RegulationError(key, file=str(file), name=name)


def _are_tables(held: Any) -> bool:
    return isinstance(held, list) and all(isinstance(one, dict) for one in held)


def _are_groups(held: Any) -> bool:
    return isinstance(held, dict) and all(
        isinstance(ids, list) and all(isinstance(id_, str) for id_ in ids) for ids in held.values()
    )


_TABLES = dict.fromkeys(("rules", "instruments", "packs", "app_types"), _are_tables) | {"groups": _are_groups}
"""What a file may hold -> whether it has the form."""


def _with_condition(raw: dict[str, Any], jurisdiction: str) -> dict[str, Any]:
    """Read the conditions of a rule as its check knows them."""
    if raw.get("check") not in load_checks():
        return raw
    return {**raw, "jurisdiction": jurisdiction, "when": _Conditions(raw["check"], raw.get("when", {}))}


@dataclass(frozen=True)
class _Conditions:
    """Conditions as written, with the name of the check that they are for."""

    check: str
    written: Any


def _read(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise RegulationError("matcher.too_long", file=str(file), most=_MAX_BYTES // 1_000_000)
        return tomllib.loads(file.read_text("utf8"))
    except FileNotFoundError as error:
        raise RegulationError("matcher.missing_file", file=str(file)) from error
    except OSError as error:
        raise RegulationError(
            "matcher.unreadable_file", file=str(file), problem=error.strerror or ""
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RegulationError("matcher.not_toml", file=str(file), problem=str(error)) from error


def _entries(raw: Iterable[dict[str, Any]], model: type[R], file: Path) -> list[R]:
    entry: dict[str, Any] = {}
    try:
        return [model.model_validate(_settled(entry := one)) for one in raw]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(x) for x in first["loc"])
        raise RegulationError(
            "matcher.broken",
            file=str(file),
            entry=entry.get("id", "?"),
            where=where,
            problem=problem_of(first),
        ) from error


def _settled(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry with its conditions as a record."""
    if not isinstance(entry.get("when"), _Conditions):
        return entry
    when = entry["when"]
    return {**entry, "when": condition_of(when.check).model_validate(when.written)}


def _add(known: dict[str, Any], entries: Iterable[Any], file: Path) -> None:
    for entry in entries:
        if entry.id in known:
            raise RegulationError("matcher.repeated", file=str(file), id=entry.id)
        known[entry.id] = entry
