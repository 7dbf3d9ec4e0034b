"""The table of data types counts each note in its column."""

from __future__ import annotations

from yanxing.report.policy.matrix import COLUMNS, matrix_of
from yanxing.report.policy.notes import notes_of
from yanxing.report.words import Words


def test_each_type_stands_once_with_its_notes_by_kind(annotated):
    rows = matrix_of(notes_of(annotated.policy, Words("en")))
    counts = {r.data_type: dict(zip(COLUMNS, map(len, r.notes), strict=True)) for r in rows}
    assert counts == {
        "contact.email": {"collect": 1, "share": 1, "listed": 0, "denied": 0},
        "device.oaid": {"collect": 0, "share": 0, "listed": 1, "denied": 1},
        "identity.name": {"collect": 1, "share": 0, "listed": 0, "denied": 0},
    }


def test_what_most_notes_name_comes_first(annotated):
    rows = matrix_of(notes_of(annotated.policy, Words("en")))
    assert rows[-1].data_type == "identity.name"
