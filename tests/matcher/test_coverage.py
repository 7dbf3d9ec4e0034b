"""Coverage of a capture, and what was declared but not seen."""

from __future__ import annotations

from corpora.profiles import Phase
from matcher.coverage import find_unobserved, knows_consent, measure_coverage
from matcher.declarations import read_declarations
from traffic.transmissions import CaptureSummary, Contact


def test_coverage_counts(world):
    sent = [world.sent("device.imei", request_index=i) for i in (0, 1)]
    contacts = [
        Contact(host=to + ".example", party=world.party(to), requests=5, bytes=1)
        for to in ("acme", "unresolved")
    ]
    summary = CaptureSummary(source="c.har", sha256="0", format="har", requests=10, hosts=3)
    found = measure_coverage(sent, [world.opaque("acme", request_indexes=(3, 4))], contacts, summary)
    assert (found.requests, found.hosts, found.transmissions) == (10, 3, 2)
    assert (found.resolved_hosts, found.opaque_requests, found.readable) == (2, 2, 0.8)


def test_coverage_without_anything():
    assert measure_coverage([], [], [], None).readable == 1.0


def test_consent_is_known_by_its_mark(world):
    assert knows_consent([world.sent("device.imei")])
    assert not knows_consent([world.sent("device.imei", phase=Phase())])


def test_declared_but_never_seen(world):
    said = [
        world.collect("device", "contact.email", "any"),
        world.share("device.imei", to="acme"),
        world.share("device.mac", to="acme"),
        world.collect("health", polarity="denied"),
    ]
    seen = world.disclose(said, [world.sent("device.imei"), world.sent("device.mac", "acme")])
    declarations = read_declarations(said, world.ontology, world.app)
    unseen = find_unobserved(declarations, seen, world.ontology)
    assert [(u.data_type, u.party) for u in unseen] == [("contact.email", None), ("device.imei", "acme")]
