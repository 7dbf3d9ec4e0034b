"""The form of an adapter file: the endpoints of one organisation, and which field carries which data type."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from corpora.record import Record
from corpora.text import Text

ANY_HOST = "*"
"""Stands for every host: of software that its customers run on hosts of their own."""


def _both(value: Any) -> Any:
    return {"zh": value, "en": value} if isinstance(value, str) else value


Title = Annotated[Text, BeforeValidator(_both)]
"""A `Text`; a string stands for the same words in both languages."""


class Case(Record):
    """A field of a request, and what it carries; run by a test."""

    host: str
    url_path: str = "/"
    query: str = ""
    headers: dict[str, str] = Field(default_factory=dict)
    content_type: str = ""
    body: str = ""
    body_base64: str = ""
    """The body where it is no text."""
    field: str = "body"
    """Path of the leaf, as in `traffic.leaves.Leaf.path`."""
    data_types: tuple[str, ...] = ()
    """Empty: the endpoint says nothing of the field."""

    @property
    def is_whole(self) -> bool:
        """Whether a request is given that can be read, not only the name of a field."""
        return bool(self.query or self.headers or self.body or self.body_base64)

    @model_validator(mode="after")
    def _has_one_body(self) -> Case:
        if self.body and self.body_base64:
            raise ValueError("a body is text or base64, not both")
        return self


class Sealed(Record):
    """That the vendor encrypts what the endpoint takes, beneath the transport."""

    how: Text
    """The scheme, as far as it is known: a phrase, no sentence."""
    fields: tuple[str, ...] = ()
    """Paths of the fields that hold the cipher text; none: it is the whole body."""


class Endpoint(Record):
    """Addresses that take requests of one form."""

    name: Title
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
    decoding: tuple[str, ...] = ()
    """Steps from the body down to the fields, outermost first, by the names of `Leaf.decoding`; from the value of
    the query, header or cookie where the endpoint has no fields in a body."""
    speaks: str = ""
    """Name of the protocol that requests are written in; its fields count too."""
    sealed: Sealed | None = None
    carries: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Id of a data type -> paths of fields. List markers do not matter; `*` is one name, `**` any number."""
    why: dict[str, Text] = Field(default_factory=dict)
    """Path of a field, or id of a data type for all its fields -> why it carries the type, where the name of the
    field does not say it."""
    observed: tuple[str, ...] = ()
    """Paths of fields that are known by their values in published traffic."""
    impersonal: tuple[str, ...] = ()
    """Paths of fields whose names sound like personal data and that hold none here (`model` of a language model,
    the language that a recording is in); a planted value is believed there only if it is known without a name."""
    examples: tuple[Case, ...] = Field(min_length=1)

    def why_of(self, field: str, data_type: str) -> Text | None:
        """Return why `field` (as in `carries`) carries `data_type`, where the file says it."""
        fields = {path for paths in self.carries.values() for path in paths}
        return self.why.get(field) or (None if data_type in fields else self.why.get(data_type))

    @model_validator(mode="after")
    def _every_host_needs_a_path(self) -> Endpoint:
        if ANY_HOST in self.hosts and not self.paths:
            raise ValueError("an endpoint of every host must be told by its paths")
        return self

    @model_validator(mode="after")
    def _says_something(self) -> Endpoint:
        if not self.carries and self.sealed is None and not self.speaks:
            raise ValueError("an endpoint carries fields, speaks a protocol or is sealed")
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
