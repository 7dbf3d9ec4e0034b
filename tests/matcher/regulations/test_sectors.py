"""Sectors: which rules bind which apps."""

from __future__ import annotations

from matcher.regulations.loading import load_regulations
from matcher.regulations.sectors import EVERYWHERE, Sector, sectors_of, unknown_sectors

TYPES = load_regulations().app_types


def test_the_profile_goes_before_the_type():
    assert sectors_of("health", TYPES["lending"]) == EVERYWHERE | {Sector.HEALTH}
    assert sectors_of(None, TYPES["lending"]) == EVERYWHERE | {Sector.FINANCE}
    assert sectors_of("shoes", TYPES["game"]) == EVERYWHERE
    assert sectors_of(None, None) == EVERYWHERE


def test_all_39_types_are_there_once():
    assert sorted(t.no for t in TYPES.values()) == list(range(1, 40))


def test_types_without_necessary_information_name_none():
    assert not TYPES["input_method"].necessary
    assert not TYPES["input_method"].data_types
    assert "contact.phone" in TYPES["messaging"].data_types


def test_unknown_sectors_are_named():
    assert unknown_sectors(["ads", "shoes", "books"]) == ["books", "shoes"]
