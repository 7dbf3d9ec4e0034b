"""JSON: the record as it is, with its `schema_version`; the published schema stands in docs/schema."""

from __future__ import annotations

from corpora.record import Record


def render(result: Record, _language: str) -> str:
    """Return `result` as JSON, both languages in it; equal records give equal bytes."""
    return result.model_dump_json(indent=1) + "\n"
