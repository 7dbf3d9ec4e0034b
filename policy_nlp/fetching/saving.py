"""A fetched page on disk: its bytes under their hash, and the record of how they were got."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from glob import escape
from pathlib import Path

import httpx

from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.page import FetchRecord, Page

_UNUSUAL = re.compile(r"[^a-z0-9.-]")
_LONGEST_HOST = 80
_SAVED = re.compile(r"-[0-9a-f]{64}$")
_LARGEST_RECORD = 100_000


def default_folder() -> Path:
    """Return the folder of fetched pages among the user's data."""
    from platformdirs import user_data_path

    return user_data_path("yanxing", appauthor=False) / "pages"


def save_page(page: Page, folder: Path) -> Path:
    """Write the page and its record; return the file of the page. See `policy_nlp.fetching.save_page`.

    The same bytes have the same name; each fetch has a record of its own, so that none is lost.
    """
    name = _name(page.record)
    file = folder / f"{name}{page.suffix}"
    told = folder / f"{name}.{re.sub(r'[^0-9T]', '', page.record.fetched[:19])}Z.json"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(file, page.data)
        _write(told, (page.record.model_dump_json(indent=1) + "\n").encode())
    except OSError as error:
        raise FetchError("fetching.unsaved", folder=folder) from error
    return file


def record_of(file: Path) -> FetchRecord | None:
    """Return the newest record beside a page that was saved by `save_page`; None for any other file."""
    if not _SAVED.search(file.stem):
        return None
    with suppress(OSError, ValueError):
        beside = sorted(file.parent.glob(f"{escape(file.stem)}.*.json"))
        if beside and beside[-1].stat().st_size <= _LARGEST_RECORD:
            record = FetchRecord.model_validate_json(beside[-1].read_bytes())
            return record if file.stem.endswith(record.sha256) else None
    return None


def _name(record: FetchRecord) -> str:
    host = _UNUSUAL.sub("_", httpx.URL(record.final).raw_host.decode("ascii").lower())[:_LONGEST_HOST]
    return f"{host.strip('.')}-{record.sha256}"


def _write(file: Path, data: bytes) -> None:
    """Write `data` so that the file is whole or not there."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".yanxing-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
