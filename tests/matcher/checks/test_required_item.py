"""Data without which the service is refused."""

from __future__ import annotations

FORCED = "We collect it, and without it you cannot use the service."


def found(world, rule, data, quote=FORCED, app_type="community", **changes):
    policy = world.policy(world.collect(data, quote=quote, **changes))
    return world.findings(world.case(policy, app_type=app_type), rule)


def test_only_data_beyond_the_list_of_the_app_type(world):
    (finding,) = found(world, "NEC-1", "contact.address")
    assert finding.quotes == (FORCED,)
    assert finding.statements == (0,)
    assert found(world, "NEC-1", "contact.phone") == []
    assert found(world, "NEC-1", "device.model") == []
    assert found(world, "NEC-1", "contact.address", quote="We collect your address.") == []


def test_only_where_better_service_is_all_it_is_for(world):
    data = "activity.browsing"
    assert len(found(world, "NEC-3", data, purposes=("personalization",))) == 1
    assert found(world, "NEC-3", data, purposes=("personalization", "security")) == []
    assert found(world, "NEC-3", data) == []


def test_a_map_needs_no_phone_number(world):
    assert len(found(world, "TRA-3", "contact.phone", app_type="map_navigation")) == 1
    assert found(world, "TRA-3", "contact.phone", app_type="ride_hailing") == []
    assert found(world, "TRA-3", "contact.email", app_type="map_navigation") == []


def test_one_finding_for_a_sentence(world):
    said = [world.collect(d, quote=FORCED) for d in ("contact.address", "identity.name")]
    case = world.case(world.policy(*said), app_type="community")
    assert len(world.findings(case, "NEC-1")) == 1
