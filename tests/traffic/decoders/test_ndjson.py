"""Lines of JSON."""

from __future__ import annotations

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.ndjson import decode


def test_lines_are_elements_of_a_list() -> None:
    decoded = decode(Source('{"事件": "启动"}\r\n\r\n{"event": "open", "n": [1]}'))
    assert decoded is not None
    found = [(show_place(part.place), part.value) for part in decoded.parts]
    assert found == [("[].事件", "启动"), ("[].event", "open"), ("[].n[]", "1")]


def test_one_json_over_many_lines_is_not_for_this_decoder() -> None:
    assert decode(Source('{\n"a": 1\n}')) is None
