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

from corpora.record import Record
from matcher.checks import condition_of, load_checks
from matcher.errors import RegulationError
from matcher.regulations.packs import Pack
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
    Raises RegulationError for a file that is no TOML or breaks the model, a repeated id, an unknown
    instrument or an unknown check.
    """
    found = _Found()
    for file in sorted(folder.rglob("*.toml")):
        inner = file.relative_to(folder).parts
        _take(_read(file), file, inner[0] if len(inner) > 1 else "", found)
    _check_references(found.rules.values(), found.instruments)
    return found.regulations()


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
    _check_references(found.rules.values(), found.instruments)
    own = tuple(name for name in found.packs if name not in known.packs)
    if not own:
        raise RegulationError("matcher.no_pack_in_file", file=str(file))
    return found.regulations(), own


def _take(content: dict[str, Any], file: Path, jurisdiction: str, found: _Found) -> None:
    """Add what a file holds."""
    rules = [_with_condition(raw, jurisdiction) for raw in content.get("rules", [])]
    _add(found.rules, _entries(rules, Rule, file), file)
    _add(found.instruments, _entries(content.get("instruments", []), Instrument, file), file)
    _add(found.packs, _entries(content.get("packs", []), Pack, file), file)
    _add(found.app_types, _entries(content.get("app_types", []), AppType, file), file)
    found.groups |= {name: tuple(ids) for name, ids in content.get("groups", {}).items()}


def _with_condition(raw: Any, jurisdiction: str) -> Any:
    """Read the conditions of a rule as its check knows them."""
    if not isinstance(raw, dict) or raw.get("check") not in load_checks():
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
    except OSError as error:
        raise RegulationError(
            "matcher.unreadable_file", file=str(file), problem=error.strerror or ""
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegulationError("matcher.not_toml", file=str(file), problem=str(error)) from error


def _entries(raw: Iterable[Any], model: type[R], file: Path) -> list[R]:
    try:
        return [model.model_validate(_settled(entry)) for entry in raw]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(x) for x in first["loc"])
        raise RegulationError("matcher.broken", file=str(file), where=where, problem=first["msg"]) from error


def _settled(entry: Any) -> Any:
    """Return an entry with its conditions as a record."""
    if not isinstance(entry, dict) or not isinstance(entry.get("when"), _Conditions):
        return entry
    when = entry["when"]
    return {**entry, "when": condition_of(when.check).model_validate(when.written)}


def _add(known: dict[str, Any], entries: Iterable[Any], file: Path) -> None:
    for entry in entries:
        if entry.id in known:
            raise RegulationError("matcher.repeated", file=str(file), id=entry.id)
        known[entry.id] = entry


def _check_references(rules: Iterable[Rule], instruments: dict[str, Instrument]) -> None:
    checks = load_checks()
    for rule in rules:
        if rule.check not in checks:
            raise RegulationError("matcher.unknown_check", rule=rule.id, check=rule.check)
        for item in rule.legal:
            if item.instrument not in instruments:
                raise RegulationError("matcher.unknown_instrument", rule=rule.id, instrument=item.instrument)
