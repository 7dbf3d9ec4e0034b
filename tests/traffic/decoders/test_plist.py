"""Property lists."""

from __future__ import annotations

import plistlib

import pytest

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.plist import decode


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_both_forms_are_read(form: plistlib.PlistFormat) -> None:
    decoded = decode(Source(plistlib.dumps({"设备": [{"idfv": "x"}], "d": b"\x00\x01"}, fmt=form)))
    assert decoded is not None
    found = [(show_place(part.place), part.value) for part in decoded.parts]
    assert found == [("d", b"\x00\x01"), ("设备[].idfv", "x")]


def test_a_list_that_repeats_itself_ends() -> None:
    level: list[object] = ["x"]
    for _ in range(12):
        level = [level] * 10
    decoded = decode(Source(plistlib.dumps(level, fmt=plistlib.FMT_BINARY)))
    assert decoded is not None
    assert next(iter(decoded.parts)).value == "x"
