"""The form of the log: heads with bodies behind them."""

from __future__ import annotations

import io

import pytest

from traffic.intake import records
from traffic.intake.notes import Notes
from traffic.intake.records import read_record, read_records

LOG = b'{"event":"a"}\n{"event":"b","size":3}\n\n\n\n\n{"event":"c","size":1,"length":9}\nx\n'


def test_records_in_order() -> None:
    file, notes = io.BytesIO(LOG), Notes()
    records = list(read_records(file, len(LOG), notes))
    assert [(r.event, r.size, r.length, r.read(file)) for r in records] == [
        ("a", 0, 0, b""),
        ("b", 3, 3, b"\n\n\n"),
        ("c", 1, 9, b"x"),
    ]
    assert records[1].read(file, 2) == b"\n\n"
    assert not notes.remarks


def test_from_a_place_on() -> None:
    file = io.BytesIO(LOG)
    at = [record.at for record in read_records(file, len(LOG), Notes())][2]
    assert [record.event for record in read_records(file, len(LOG), Notes(), at)] == ["c"]


def test_every_cut_ends_the_log_with_a_remark_where_a_record_is_torn() -> None:
    whole = [record.at for record in read_records(io.BytesIO(LOG), len(LOG), Notes())]
    for end in range(len(LOG)):
        notes = Notes()
        found = list(read_records(io.BytesIO(LOG[:end]), end, notes))
        assert len(found) == sum(next_at <= end for next_at in whole[1:])
        assert bool(notes.remarks) == (end not in whole)


def test_what_is_no_record() -> None:
    for line in (b"", b"x\n", b"[]\n", b'{"a":1}', b'{"size":"x"}\n', b"[" * 100_000 + b"\n"):
        assert read_record(io.BytesIO(line), 0) is None


@pytest.mark.parametrize(
    "damage", [b"no record\n", b"[]\n", b'{"event":"d","size":2}\nabcdef\n', b"x" * 40 + b"\n"]
)
def test_a_log_that_is_damaged_in_its_midst_is_not_called_torn(
    damage: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_MOST_HEAD", 32)
    log = b'{"event":"a"}\n' + damage + LOG
    notes = Notes()
    assert [record.event for record in read_records(io.BytesIO(log), len(log), notes)] == ["a"]
    assert not notes.remarks
    assert notes.counts == {"capture.damaged_bytes": len(damage + LOG)}
