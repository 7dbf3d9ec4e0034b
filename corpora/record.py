"""The base of every record: frozen, strict about unknown fields, and the same bytes for equal values."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen pydantic model; unknown fields are an error, and sequences are tuples."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def having(self, **changes: object) -> Self:
        """Return a copy with other values, which are not checked."""
        # As `model_copy` does, in a third of the time: each statement of a policy is copied three times.
        copy = type(self).__new__(type(self))
        set_ = object.__setattr__
        set_(copy, "__dict__", {**self.__dict__, **changes})
        set_(copy, "__pydantic_fields_set__", self.__pydantic_fields_set__ | changes.keys())
        set_(copy, "__pydantic_extra__", None)
        set_(copy, "__pydantic_private__", None)
        return copy
