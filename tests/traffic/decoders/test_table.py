"""Tables of values between commas."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.table import decode

CELLS = st.text(st.characters(categories=("L", "N", "P"), codec="utf8"), min_size=1, max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=5))
def test_cells_come_back(rows: list[tuple[str, str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([("name", "tel", "e-mail"), *rows])
    decoded = decode(Source(out.getvalue(), "text/csv"))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == [cell for row in rows for cell in row]


def test_rows_of_different_lengths_are_no_table_unless_declared() -> None:
    text = "Dear, all, of you\nthis is, no table\nat, all, I, think"
    assert decode(Source(text)) is None
    assert decode(Source(text, "text/csv")) is not None
