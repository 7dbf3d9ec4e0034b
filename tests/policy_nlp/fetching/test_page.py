"""The record of a fetch holds nothing that it should not and comes back from JSON."""

from __future__ import annotations

from policy_nlp.fetching.page import FetchRecord, Redirect


def test_the_record_comes_back_from_json():
    record = FetchRecord(
        asked="https://e.com/", final="https://e.com/p", status=200, ip="8.8.8.8", fetched="2026-01-01T00:00:00+00:00",
        sha256="0" * 64, size=3, tool="yanxing/0",
        redirects=(Redirect(address="https://e.com/", target="https://e.com/p", status=301),),
    )  # fmt: skip
    assert FetchRecord.model_validate_json(record.model_dump_json()) == record
