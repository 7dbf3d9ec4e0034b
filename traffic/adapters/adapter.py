"""The form of an adapter file: the endpoints of one organisation, and which field carries which data type."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from corpora.record import Record
from corpora.text import Text

ANY_HOST = "*"
"""Stands for every host: of software that its customers run on hosts of their own."""


class Case(Record):
    """A field of a request, and what it carries; run by a test."""

    host: str
    url_path: str = "/"
    field: str
    """Path of the leaf, as in `traffic.leaves.Leaf.path`."""
    data_types: tuple[str, ...]
    """Empty: the endpoint says nothing of the field."""


class Endpoint(Record):
    """Addresses that take requests of one form."""

    name: str
    """What the address is for, in the vendor's words."""
    hosts: tuple[str, ...] = Field(min_length=1)
    """Hosts; those below them count too. `*` alone: every host, told by `paths`."""
    paths: tuple[str, ...] = ()
    """Paths without query: `*` is one segment, `**` any number. None: every path."""
    basis: Literal["documentation", "trackhar", "analysis", "names"]
    """What it is known from: the vendor's documentation, an adapter of TrackHAR (CC0), published analyses of
    the protocol, or the names of the fields alone."""
    source: str = ""
    """Address of the documentation, or names of the adapters."""
    carries: dict[str, tuple[str, ...]] = Field(min_length=1)
    """Id of a data type -> paths of fields. List markers do not matter; `*` is one name, `**` any number."""
    why: dict[str, Text] = Field(default_factory=dict)
    """Path of a field -> why it carries the type, where its name does not say it."""
    examples: tuple[Case, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _every_host_needs_a_path(self) -> Endpoint:
        if ANY_HOST in self.hosts and not self.paths:
            raise ValueError("an endpoint of every host must be told by its paths")
        return self


class Adapter(Record):
    """All known endpoints of one organisation, or the form of requests of a protocol that many speak."""

    organisation: str | None = None
    """Id of the organisation; the name of the file."""
    protocol: str | None = None
    """Name of the protocol, where the file belongs to no organisation."""
    endpoints: tuple[Endpoint, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_one_owner(self) -> Adapter:
        if (self.organisation is None) is (self.protocol is None):
            raise ValueError("an adapter names an organisation or a protocol, and not both")
        return self
