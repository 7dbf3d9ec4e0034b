"""PoliCheck's verdict for every relation of an affirmation to a denial in PolicyLint's table."""

from __future__ import annotations

import pytest

from matcher.contradictions import RELATIONS, pairs
from matcher.declarations import read_declarations

# The denial is "no device.identifier to TO"; flows lie below both sentences, in ONE below one of them.
SAME, NARROWER, WIDER, IMEI = "device.identifier", "device.imei", "device", "device.imei"
BOTH = [
    # name, affirmed to, affirmed data, denied to, denied data, flow, verdict
    ("C1", "globex", SAME, "globex", (IMEI, "globex"), "ambiguous"),
    ("C2", "globex", NARROWER, "globex", (IMEI, "globex"), "ambiguous"),
    ("C3", "acme", SAME, "globex", (IMEI, "acme"), "ambiguous"),
    ("C4", "acme", NARROWER, "globex", (IMEI, "acme"), "ambiguous"),
    ("C5", "advertising", NARROWER, "globex", (IMEI, "globex"), "ambiguous"),
    ("C9", "advertising", SAME, "analytics", (IMEI, "globex"), "ambiguous"),
    ("C10", "advertising", NARROWER, "analytics", (IMEI, "globex"), "ambiguous"),
    ("C11", "advertising", WIDER, "analytics", (IMEI, "globex"), "ambiguous"),
    ("N1", "globex", WIDER, "globex", (IMEI, "globex"), "incorrect"),
    ("N2", "advertising", SAME, "globex", (IMEI, "globex"), "incorrect"),
    ("N3", "advertising", WIDER, "globex", (IMEI, "globex"), "incorrect"),
    ("N4", "acme", WIDER, "globex", (IMEI, "acme"), "ambiguous"),
]
ONE = [
    # Flows that the affirmation alone holds, or the denial alone.
    ("N1", "globex", WIDER, "globex", ("device.model", "globex"), "vague"),
    ("N2", "third_party", SAME, "globex", (IMEI, "initech"), "vague"),
    ("N3", "third_party", WIDER, "globex", ("device.model", "initech"), "vague"),
    ("N4", "acme", WIDER, "globex", ("device.model", "acme"), "vague"),
    ("C2", "globex", NARROWER, "globex", ("device.mac", "globex"), "incorrect"),
    ("C3", "acme", SAME, "globex", (IMEI, "globex"), "incorrect"),
    ("C5", "advertising", NARROWER, "globex", ("device.mac", "globex"), "incorrect"),
]


@pytest.mark.parametrize(("name", "to", "data", "denied_to", "flow", "verdict"), [*BOTH, *ONE])
def test_the_verdict_under_each_relation(world, name, to, data, denied_to, flow, verdict):
    said = [world.share(data, to=to), world.share(SAME, to=denied_to, polarity="denied")]
    declarations = read_declarations(said, world.ontology, world.app)
    assert [found.relation for found in pairs(declarations, world.ontology)] == [name]
    assert world.verdict(said, *flow).verdict == verdict
    assert world.verdict(said[::-1], *flow).verdict == verdict


def test_the_rest_of_the_table_needs_data_that_overlap_without_one_holding_the_other():
    """Our vocabulary of data is a tree, in which there is no such pair: C6, C7, C8 and C12 cannot come up."""
    covered = {name for name, *_ in BOTH}
    assert set(RELATIONS.values()) - covered == {"C6", "C7", "C8", "C12"}
