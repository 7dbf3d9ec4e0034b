"""What rules name: groups of data types, and citations."""

from __future__ import annotations

from matcher.regulations.loading import load_regulations


def test_groups_hold_types_and_all_below_them(world):
    regulations = load_regulations()
    assert regulations.holds(("direct",), "contact.phone", world.ontology)
    assert regulations.holds(("device.identifier",), "device.imei", world.ontology)
    assert not regulations.holds(("technical",), "device.imei", world.ontology)
    assert not regulations.holds(("technical",), "no.such", world.ontology)


def test_citations_name_instrument_and_article():
    regulations = load_regulations()
    cited = regulations.citations(regulations.rules["SHR-6"])
    assert any(c.zh.startswith("《个人信息保护法》第二十三条") for c in cited)
    assert any("art. 23" in c.en for c in cited)
