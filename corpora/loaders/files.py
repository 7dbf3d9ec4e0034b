"""Files of corpora, read within bounds and with errors that name file and line: what a user names may be anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from errno import EINVAL, EISDIR
from os import strerror
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from corpora.errors import CorpusError
from corpora.loaders.cards import cards

MAX_LINE = 1_000_000
"""Characters of a line; the longest of a published corpus has below ten thousand."""
MAX_LINES = 5_000_000
"""Lines of a file; the largest published file has about a million."""
MAX_BYTES = 20 * 1024 * 1024
"""Size of a file that is read as a whole: a policy, or the annotations of one."""
MAX_FILES = 10_000
"""Documents of a corpus."""


M = TypeVar("M", bound=BaseModel)


def lines_of(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with their numbers, without their ends. Raises CorpusError."""
    number = 0
    try:
        _refuse_devices(file)
        with file.open(encoding="utf-8-sig") as stream:
            while line := stream.readline(MAX_LINE + 1):
                number += 1
                if len(line) > MAX_LINE:
                    raise CorpusError("corpora.huge_line", file=file, line=number, most=MAX_LINE)
                if number > MAX_LINES:
                    raise CorpusError("corpora.too_many_lines", file=file, most=MAX_LINES)
                yield number, line.rstrip("\n")
    except UnicodeDecodeError as error:
        raise CorpusError("corpora.no_text", file=file, line=number + 1) from error
    except OSError as error:
        raise _unreadable(file, error) from error


def text_of(file: Path) -> str:
    """Return a whole text. Raises CorpusError for one that is missing, too large or no UTF-8."""
    try:
        _refuse_devices(file)
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(file, error) from error
    if len(data) > MAX_BYTES:
        raise CorpusError("corpora.huge_file", file=file, most=MAX_BYTES // 1024 // 1024)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorpusError("corpora.no_text", file=file, line=data[: error.start].count(b"\n") + 1) from error


def _refuse_devices(file: Path) -> None:
    """Raise OSError for what is there and is no file: a pipe would be waited for without end."""
    if file.exists() and not file.is_file():
        raise OSError(EISDIR if file.is_dir() else EINVAL, strerror(EISDIR if file.is_dir() else EINVAL))


def _unreadable(file: Path, error: OSError) -> CorpusError:
    if isinstance(error, FileNotFoundError):
        return CorpusError("corpora.missing", file=file)
    return CorpusError("corpora.unreadable", file=file, problem=error.strerror or type(error).__name__)


def _parsed(line: str, file: Path, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CorpusError("corpora.broken_line", file=file, line=number) from error
    if not isinstance(record, dict):
        raise CorpusError("corpora.broken_line", file=file, line=number)
    return record


def records_of(file: Path, model: type[M]) -> Iterator[M]:
    """Yield the rows of a file of JSON lines as `model`. Raises CorpusError that names file, line and field."""
    for number, line in lines_of(file):
        if line.strip():
            yield checked(model, _parsed(line, file, number), file, number)


def record_of(file: Path, model: type[M]) -> M:
    """Return a file of one JSON object as `model`. Raises CorpusError that names file and field."""
    try:
        value = json.loads(text_of(file))
    except (ValueError, RecursionError) as error:
        raise CorpusError("corpora.not_json", file=file) from error
    return checked(model, value, file, 1)


def checked(model: type[M], value: object, file: Path, number: int) -> M:
    """Return `value`, which stands at a line of `file`, as `model`. Raises CorpusError that names the field."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "-"
        raise CorpusError(
            "corpora.wrong_field", file=file, line=number, where=where, problem=first["msg"]
        ) from error


def files_in(folder: Path, pattern: str) -> tuple[Path, ...]:
    """Return the files that `pattern` matches, sorted by name. Raises CorpusError where there are too many."""
    found: list[Path] = []
    for file in folder.glob(pattern):
        if len(found) == MAX_FILES:
            raise CorpusError("corpora.too_many_files", folder=folder, most=MAX_FILES)
        found.append(file)
    return tuple(sorted(found))


def home_of(folder: Path, corpus: str, marker: str, below: tuple[str, ...] = ()) -> Path:
    """Return `folder`, or that of its folders `below` which holds what `marker` matches.

    Raises CorpusError that says what the folder of the corpus holds, where neither does.
    """
    for home in (folder, *(folder / name for name in below)):
        if any(True for _ in home.glob(marker)):
            return home
    card = cards()[corpus]
    key = "corpora.not_here" if folder.is_dir() else "corpora.no_folder"
    raise CorpusError(key, folder=folder, title=card.title, layout=card.layout, address=card.address)
