"""Folders of TOML files into records: the project's own folder, and those that the user adds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from corpora.errors import OntologyError
from corpora.record import Record
from corpora.snapshot import FileState, files_below, read_snapshot, snapshot_place, write_snapshot
from corpora.sources import sources
from corpora.toml_record import load_record

R = TypeVar("R", bound=Record)

LONGEST_PATH = 100
"""Characters of a path that a complaint shows: links in a circle make long ones."""


def load_folder(
    kind: str, own: Path, model: type[R], id_of: Callable[[R], str], check: Callable[[Mapping[str, R]], Any]
) -> dict[str, R]:
    """Return the records of all `.toml` files below `own` and below the folder `kind` of the user's folders, by id.

    A record of a later folder replaces the one with its id in an earlier folder. `check` raises OntologyError where
    the records do not go together; records that are known from before are not checked again. Raises OntologyError
    too for a file that is no TOML, breaks the form, or repeats an id of its folder.
    """
    folders = [own, *(folder / kind for folder in sources().folders)]
    listings = [_files_below(folder) for folder in folders]
    files = [file for listing in listings for file in listing]
    place = snapshot_place(kind, own)
    known = read_snapshot(place, files, model)
    records = known or [load_record(Path(file.path), model) for file in files]
    read = iter(zip(files, records, strict=True))
    merged: dict[str, R] = {}
    for listing in listings:
        merged |= _by_id(islice(read, len(listing)), id_of)
    merged = dict(sorted(merged.items()))
    if known is None:
        check(merged)
        write_snapshot(place, files, model, records)
    return merged


def _files_below(folder: Path) -> list[FileState]:
    try:
        return files_below(folder, ".toml")
    except OSError as error:
        file = str(error.filename or folder)[:LONGEST_PATH]
        raise OntologyError("ontology.unreadable", file=file, problem=error.strerror) from error


def _by_id(records: Iterable[tuple[FileState, R]], id_of: Callable[[R], str]) -> dict[str, R]:
    found: dict[str, R] = {}
    for file, record in records:
        if id_of(record) in found:
            raise OntologyError("ontology.repeated", file=file.path, id=id_of(record))
        found[id_of(record)] = record
    return found
