"""The JSON export of Ghostery TrackerDB."""

import pytest

from corpora.party_lists.formats.trackerdb import FORMAT

DOCUMENT = {
    "categories": {"advertising": {"name": "Advertising"}},
    "organizations": {
        "sample": {"name": "Sample Inc", "country": "us", "privacy_policy_url": "https://sample.example/p"},
    },
    "patterns": {
        "sample_ads": {
            "name": "Sample Ads",
            "category": "advertising",
            "organization": "sample",
            "domains": ["ads.sample.example"],
        },
        "sample_cdn": {
            "name": "Sample CDN",
            "category": "cdn",
            "organization": "sample",
            "domains": ["s-cdn.example"],
        },
        "lone": {"name": "Lone", "category": "misc", "organization": None, "domains": ["lone.example"]},
    },
    "domains": {},
}


def test_patterns_come_together_under_their_organisation() -> None:
    assert FORMAT.reads(DOCUMENT)
    parties = {party.name: party for party in FORMAT.parties(DOCUMENT)}
    sample = parties["Sample Inc"]
    assert sample.domains == ("ads.sample.example", "s-cdn.example")
    assert (sample.roles, sample.country) == (("advertising", "cdn"), "US")
    assert sample.privacy_policy == "https://sample.example/p"


def test_a_pattern_without_organisation_stands_for_itself() -> None:
    lone = next(p for p in FORMAT.parties(DOCUMENT) if p.name == "Lone")
    assert (lone.domains, lone.country, lone.roles) == (("lone.example",), None, ())


@pytest.mark.parametrize("other", [[], {}, {"organizations": [], "patterns": {}}, {"patterns": {}}])
def test_other_documents_are_left_alone(other: object) -> None:
    assert not FORMAT.reads(other)


def test_odd_entries_do_not_break_it() -> None:
    odd = {
        "organizations": {"a": 1},
        "patterns": {"x": {"organization": "a", "country": "Earth", "domains": 7}, "y": 2},
    }
    assert [p.domains for p in FORMAT.parties(odd)] == [()]
