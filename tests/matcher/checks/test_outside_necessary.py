"""Data outside the list of the app's type."""

from __future__ import annotations


def found(world, data, app_type, rule="NEC-2"):
    return world.findings(world.case(world.policy(), [world.sent(data)], app_type=app_type), rule)


def test_what_is_not_on_the_list_is_told_with_the_list(world):
    (finding,) = found(world, "health.fitness", "shopping")
    assert "网上购物类" in finding.explanation.zh
    assert "no breach by itself" in finding.explanation.en


def test_what_the_list_names_or_implies_is_no_fault(world):
    assert not found(world, "location.precise", "map_navigation")
    assert not found(world, "contact.phone", "messaging")
    assert not found(world, "identity.name", "courier")


def test_technical_facts_are_left_out_but_two(world):
    assert not found(world, "device.imei", "utility")
    assert found(world, "device.installed_apps", "utility")


def test_a_type_that_needs_nothing_has_a_list_all_the_same(world):
    (finding,) = found(world, "contact.phone", "input_method")
    assert finding.severity == "low"


def test_without_a_type_nothing_is_said(world):
    assert not found(world, "health.fitness", "other")
