"""Records are equal to validated ones, whatever way they were made."""

from __future__ import annotations

from bench.capture import make_capture
from bench.persona import PERSONA
from traffic import read_traffic
from traffic.transmissions import TrafficReading, Transmission


def test_records_are_as_if_they_had_been_validated() -> None:
    reading = read_traffic(make_capture(40), persona=PERSONA)
    assert len(reading.transmissions) > 100
    for record in reading.transmissions:
        again = Transmission.model_validate(record.model_dump())
        assert again == record
        assert again.model_dump_json() == record.model_dump_json()
        assert list(record.__dict__) == list(Transmission.model_fields)
    assert TrafficReading.model_validate_json(reading.model_dump_json()) == reading


def test_records_stand_in_order_and_once() -> None:
    records = read_traffic(make_capture(40), persona=PERSONA).transmissions
    keys = [(r.request_index, r.path, r.data_type, r.form, r.value.tag) for r in records]
    assert keys == sorted(set(keys))
