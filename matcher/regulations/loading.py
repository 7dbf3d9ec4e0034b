"""Files of legal rules into rules: every `.toml` of a jurisdiction registers by being there."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from corpora.record import Record
from matcher.checks import load_checks
from matcher.errors import RegulationError
from matcher.regulations.rules import Instrument, Regulations, Rule

R = TypeVar("R", bound=Record)
Entry = TypeVar("Entry", Rule, Instrument)


@cache
def load_regulations(jurisdiction: str = "cn") -> Regulations:
    """Load the rules that ship. Raises RegulationError that names the file and what is wrong with it."""
    return read_regulations(Path(str(files("matcher.regulations"))) / jurisdiction)


def read_regulations(folder: Path) -> Regulations:
    """Read all rules below `folder`: `[[rules]]`, `[[instruments]]` and `[groups]`, in any file.

    Raises RegulationError for a file that is no TOML or breaks the model, a repeated id, an unknown
    instrument or an unknown check.
    """
    rules: dict[str, Rule] = {}
    instruments: dict[str, Instrument] = {}
    groups: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.rglob("*.toml")):
        content = _read(file)
        _add(rules, _entries(content.get("rules", []), Rule, file), file)
        _add(instruments, _entries(content.get("instruments", []), Instrument, file), file)
        groups |= {name: tuple(ids) for name, ids in content.get("groups", {}).items()}
    _check_references(rules.values(), instruments)
    return Regulations(rules=dict(sorted(rules.items())), instruments=instruments, groups=groups)


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegulationError("matcher.not_toml", file=str(file), problem=str(error)) from error


def _entries(raw: Iterable[Any], model: type[R], file: Path) -> list[R]:
    try:
        return [model.model_validate(entry) for entry in raw]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(x) for x in first["loc"])
        raise RegulationError("matcher.broken", file=str(file), where=where, problem=first["msg"]) from error


def _add(known: dict[str, Entry], entries: Iterable[Entry], file: Path) -> None:
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
