"""The planted values of a test device and account: what to look for on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

from pydantic import Field, model_validator

from corpora.record import Record


class Persona(Record):
    """Planted values by data type. In files each type is a key: `device.imei: ["8612..."]`."""

    values: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Id of a data type -> its values; a pair of coordinates is "lat,lon"."""

    @model_validator(mode="before")
    @classmethod
    def _from_flat(cls, raw: Any) -> Any:
        if not isinstance(raw, dict) or set(raw) == {"values"}:
            return raw
        return {"values": {key: _listed(value) for key, value in raw.items()}}

    @model_validator(mode="after")
    def _types_are_known(self) -> Self:
        from corpora.ontology import load_ontology

        known = load_ontology().data_types
        unknown = [key for key in self.values if key not in known]
        if unknown:
            raise ValueError(f"unknown data type {unknown[0]!r}")
        return self

    def __iter__(self) -> Iterator[tuple[str, str]]:  # type: ignore[override]
        """Yield (data type, value) for every planted value."""
        for data_type, values in self.values.items():
            for value in values:
                yield data_type, value


def _listed(value: Any) -> Any:
    return [str(x) for x in value] if isinstance(value, list | tuple) else [str(value)]
