"""XML, hostile XML included."""

from __future__ import annotations

import pytest

from traffic.decoders.decoder import Source, show_place
from traffic.decoders.xml import decode


def test_text_attributes_and_namespaces() -> None:
    text = '<s:root xmlns:s="urn:s"><s:设备 型号="P60">华为</s:设备><list><i>1</i><i>2</i></list></s:root>'
    decoded = decode(Source(text))
    assert decoded is not None
    found = [(show_place(part.place), part.value) for part in decoded.parts]
    assert ("设备.型号", "P60") in found
    assert found[-3:] == [("设备", "华为"), ("list.i", "1"), ("list.i", "2")]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>',
        '<!DOCTYPE l SYSTEM "file:///etc/passwd" [<!ENTITY % a "b">]><l>x</l>',
        "<a>" * 100_000 + "</a>" * 100_000,
    ],
)
def test_hostile_documents_are_refused(text: str) -> None:
    decoded = decode(Source(text))
    assert decoded is not None
    assert decoded.cut
    assert not decoded.parts


def test_a_dtd_that_is_only_referred_to_is_not_fetched() -> None:
    decoded = decode(Source('<!DOCTYPE l SYSTEM "file:///etc/passwd"><l><a>x</a>&b;</l>'))
    assert decoded is not None
    assert [part.value for part in decoded.parts] == ["x"]
