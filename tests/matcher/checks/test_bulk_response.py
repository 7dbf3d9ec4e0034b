"""Many people's records in one answer."""

from __future__ import annotations

from dataclasses import replace

from traffic.transmissions import RedactedValue


def records(world, number, data="contact.phone", request=3, different=True):
    return tuple(
        world.sent(
            data,
            direction="response",
            request_index=request,
            value=RedactedValue(kind="text", length=11, tag=f"t{n if different else 0}"),
        )
        for n in range(number)
    )


def found(world, received):
    return world.findings(replace(world.case(world.policy()), received=received), "CRI-1")


def test_the_number_of_different_values_sets_the_severity(world):
    assert [f.severity for f in found(world, records(world, 60))] == ["medium"]
    assert [f.severity for f in found(world, records(world, 600))] == ["high"]
    assert not found(world, records(world, 49))
    assert not found(world, records(world, 600, different=False))


def test_many_small_answers_are_no_bulk(world):
    several = tuple(t for request in range(20) for t in records(world, 10, request=request))
    assert not found(world, several)


def test_it_counts_and_shows_no_more_than_a_few(world):
    (finding,) = found(world, records(world, 60))
    assert "60" in finding.explanation.zh
    assert finding.data_type == "contact.phone"
    assert finding.request_indexes == (3,)
    assert len(finding.evidence) <= 5


def test_facts_of_devices_are_not_counted(world):
    assert not found(world, records(world, 600, data="device.model"))
