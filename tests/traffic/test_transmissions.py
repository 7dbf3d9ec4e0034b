"""The records of the deeds."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from corpora.text import Text
from traffic.transmissions import (
    CaptureSummary,
    EvidenceKind,
    Party,
    RedactedValue,
    Relation,
    TrafficReading,
    Transmission,
)

PARTY = Party(name="h.example", relation=Relation.UNRESOLVED, because=Text(zh="未知", en="unknown"))
SENT = Transmission(
    request_index=3,
    host="h.example",
    port=443,
    scheme="https",
    method="POST",
    url_path="/v1",
    party=PARTY,
    data_type="contact.email",
    path="data[].mail",
    value=RedactedValue(kind="text", length=12, tag="a1"),
    evidence=EvidenceKind.KEY,
    reason=Text(zh="字段名", en="the name"),
    confidence=0.8,
)


def test_a_reading_survives_json_byte_for_byte() -> None:
    summary = CaptureSummary(source="x.har", sha256="00", format="har", requests=4, hosts=1)
    reading = TrafficReading(capture=summary, transmissions=(SENT,))
    again = TrafficReading.model_validate_json(reading.model_dump_json())
    assert again == reading
    assert again.model_dump_json() == reading.model_dump_json()


def test_enumerations_equal_plain_strings_and_rank_from_the_strongest() -> None:
    assert SENT.evidence == "key"
    assert [str(kind) for kind in EvidenceKind] == ["persona", "adapter", "key", "shape"]


def test_no_field_takes_the_value_itself() -> None:
    with pytest.raises(ValidationError):
        RedactedValue.model_validate({"kind": "text", "length": 1, "tag": "a", "text": "secret"})
