"""Data types by recipients."""

from __future__ import annotations

from yanxing.report.traffic import matrix
from yanxing.report.traffic.flows import recipients_of
from yanxing.report.traffic.matrix import matrix_of


def test_each_flow_stands_in_its_row_and_column(reading):
    columns, rows = matrix_of(recipients_of(reading))
    assert [c.number for c in columns] == [1, 2]
    assert [(r.data_type, [f and f.number for f in r.flows]) for r in rows] == [
        ("location.precise", [None, 2]),
        ("device.oaid", [1, None]),
    ]


def test_columns_are_bounded(reading, monkeypatch):
    monkeypatch.setattr(matrix, "MOST", 1)
    columns, rows = matrix_of(recipients_of(reading))
    assert [c.number for c in columns] == [1]
    assert [r.data_type for r in rows] == ["device.oaid"]
