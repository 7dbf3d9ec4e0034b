"""Records are equal to validated ones, whatever way they were made."""

from __future__ import annotations

import pickle

from bench.capture import make_capture
from bench.persona import PERSONA
from traffic import read_traffic
from traffic.frequency import series_of
from traffic.records import _order
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


def test_paths_with_control_characters_keep_their_order() -> None:
    paths = ["a", "a\0x", "a\0", "a\1", "a\1\1", "a\2", "ab", "a.b", "\0", "\1", ""]
    every = [(p, t, "plain", tag) for p in paths for t in ("device.oaid", "x") for tag in ("00", "ff")]
    assert sorted(every, key=lambda four: _order(*four)) == sorted(every)
    assert len({_order(*four) for four in every}) == len(every)


def test_records_share_what_they_have_in_common() -> None:
    first, *others = read_traffic(make_capture(10, only="json"), persona=PERSONA).transmissions
    same = next(r for r in others if (r.path, r.value) == (first.path, first.value))
    assert same.request_index != first.request_index
    assert same.reason is first.reason
    assert same.value is first.value
    assert pickle.loads(pickle.dumps(same)) == same  # noqa: S301 - our own
    assert hash(same) == hash(Transmission.model_validate(same.model_dump()))


def test_what_is_counted_while_records_are_made_is_what_they_say() -> None:
    reading = read_traffic(make_capture(150, seed=8), persona=PERSONA)
    assert len(reading.series) > 20
    assert reading.series == series_of(reading.transmissions)
