"""Folders of TOML files into records: the project's own folder, and those that the user adds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from corpora.errors import OntologyError
from corpora.record import Record
from corpora.snapshot import read_snapshot, snapshot_place, write_snapshot
from corpora.sources import sources
from corpora.toml_record import load_record

R = TypeVar("R", bound=Record)


def load_folder(
    kind: str, own: Path, model: type[R], id_of: Callable[[R], str], check: Callable[[Mapping[str, R]], Any]
) -> dict[str, R]:
    """Return the records of all `.toml` files below `own` and below the folder `kind` of the user's folders, by id.

    A record of a later folder replaces the one with its id in an earlier folder. `check` raises OntologyError where
    the records do not go together; records that are known from before are not checked again. Raises OntologyError
    too for a file that is no TOML, breaks the form, or repeats an id of its folder.
    """
    folders = [own, *(folder / kind for folder in sources().folders)]
    files = [sorted(folder.rglob("*.toml"), key=str) for folder in folders]
    paths = [path for in_folder in files for path in in_folder]
    place = snapshot_place(kind, own)
    known = read_snapshot(place, paths, model)
    records = known or [load_record(path, model) for path in paths]
    read = dict(zip(paths, records, strict=True))
    merged: dict[str, R] = {}
    for in_folder in files:
        merged |= _by_id(((path, read[path]) for path in in_folder), id_of)
    merged = dict(sorted(merged.items()))
    if known is None:
        check(merged)
        write_snapshot(place, paths, model, records)
    return merged


def _by_id(records: Iterable[tuple[Path, R]], id_of: Callable[[R], str]) -> dict[str, R]:
    found: dict[str, R] = {}
    for path, record in records:
        if id_of(record) in found:
            raise OntologyError("ontology.repeated", file=str(path), id=id_of(record))
        found[id_of(record)] = record
    return found
