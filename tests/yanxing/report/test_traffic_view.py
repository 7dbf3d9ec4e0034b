"""A capture on the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from yanxing.report.traffic_view import print_traffic


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_reading_looks_as_accepted(reading, snapshot, language):
    out = io.StringIO()
    print_traffic(reading, language, Console(file=out, width=140))
    assert out.getvalue() == snapshot
