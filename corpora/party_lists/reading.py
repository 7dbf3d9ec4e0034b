"""A list of the user into organisations, whatever its format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from corpora.errors import OntologyError
from corpora.party_lists import formats
from corpora.party_lists.list_format import ListedParty, ListFormat
from corpora.record import Record

LARGEST = 200_000_000
"""Bytes of one file."""
MOST_FILES = 100_000
"""Files of one folder."""


class PartyList(Record):
    """What one file or folder of the user holds."""

    file: str
    """Its name without folders."""
    format: str
    parties: tuple[ListedParty, ...]


def read_party_list(path: Path) -> PartyList:
    """Read a list, or a folder of files of one list. Raises OntologyError that says what is wrong with it."""
    files = sorted(path.rglob("*.json"))[:MOST_FILES] if path.is_dir() else [path]
    found: list[ListedParty] = []
    names: dict[str, None] = {}
    for file in files:
        data = _load(file)
        known = next((f for f in list_formats() if f.reads(data)), None)
        if known is None:
            raise OntologyError(
                "ontology.unknown_list", file=file, known=", ".join(f.name for f in list_formats())
            )
        names[known.name] = None
        found += [party for party in known.parties(data) if party.name and party.domains]
    if not found:
        raise OntologyError("ontology.empty_list", file=path)
    return PartyList(file=path.name, format=", ".join(names), parties=tuple(found))


def list_formats() -> tuple[ListFormat, ...]:
    """Return all formats, in the order of their modules."""
    return tuple(_formats())


def _formats() -> Iterator[ListFormat]:
    for module in sorted(m.name for m in iter_modules(formats.__path__)):
        yield import_module(f"{formats.__name__}.{module}").FORMAT


def _load(file: Path) -> Any:
    try:
        if file.stat().st_size > LARGEST:
            raise OntologyError("ontology.large_list", file=file, most=LARGEST // 1_000_000)
        return json.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise OntologyError(
            "ontology.no_json", file=file, problem=str(error)[:200] or type(error).__name__
        ) from error
