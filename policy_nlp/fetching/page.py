"""A document as it was got from the web, and the record of how."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from corpora.record import Record

SCHEMA_VERSION = "1.0"


class Redirect(Record):
    """One step from an address to another."""

    address: str
    target: str
    status: int


class FetchRecord(Record):
    """How a page was got: the evidence that stands beside its bytes."""

    schema_version: str = SCHEMA_VERSION
    asked: str
    """The address asked for."""
    final: str
    """The address that answered with the page."""
    redirects: tuple[Redirect, ...] = ()
    status: int
    content_type: str = ""
    ip: str
    """The address on the network that was connected to."""
    headers: dict[str, str] = Field(default_factory=dict)
    """Headers of the answer that tell something of the document."""
    fetched: str
    """When the answer began, in UTC, ISO 8601."""
    sha256: str
    """Of the bytes after decompression: what the saved file holds."""
    size: int
    """Number of these bytes."""
    tool: str
    """Name and version of the program."""


@dataclass(frozen=True)
class Page:
    """A document from the web."""

    data: bytes
    """After decompression."""
    suffix: str
    """Of a file with this content, as the answer's type tells it (".html"); "" where it does not."""
    charset: str | None
    """Character set that the answer names."""
    record: FetchRecord
