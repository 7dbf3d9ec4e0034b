"""The base of every record: frozen, strict about unknown fields, and the same bytes for equal values."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen pydantic model; unknown fields are an error, and sequences are tuples."""

    model_config = ConfigDict(frozen=True, extra="forbid")
