"""The files of DuckDuckGo Tracker Radar."""

from typing import Any

import pytest

from corpora.party_lists.formats.tracker_radar import FORMAT

ENTITY = {
    "name": "Sample Holdings, Inc.",
    "displayName": "Sample",
    "properties": ["sample.example"],
    "prevalence": 1,
}
DOMAIN = {
    "domain": "t.sample.example",
    "owner": {
        "name": "Sample Holdings, Inc.",
        "displayName": "Sample",
        "privacyPolicy": "https://sample.example/p",
    },
    "categories": ["Analytics", "Unheard Of"],
}


@pytest.mark.parametrize(
    "document",
    [
        ENTITY,
        {"Sample Holdings, Inc.": {"displayName": "Sample", "properties": ["sample.example"]}},
        {"sample.example": {"entityName": "Sample Holdings, Inc.", "aliases": [], "displayName": "Sample"}},
        {
            "trackers": {},
            "entities": {"Sample Holdings, Inc.": {"displayName": "Sample", "domains": ["sample.example"]}},
        },
    ],
    ids=["entity", "entity map", "domain map", "block list"],
)
def test_each_of_its_files_is_read(document: dict[str, Any]) -> None:
    assert FORMAT.reads(document)
    (party,) = FORMAT.parties(document)
    assert (party.name, party.aliases, party.domains) == (
        "Sample",
        ("Sample Holdings, Inc.",),
        ("sample.example",),
    )


@pytest.mark.parametrize(
    "document", [DOMAIN, {"trackers": {"t.sample.example": DOMAIN}}], ids=["file", "block list"]
)
def test_a_domain_has_owner_trade_and_policy(document: dict[str, Any]) -> None:
    assert FORMAT.reads(document)
    (party,) = FORMAT.parties(document)
    assert (party.domains, party.roles) == (("t.sample.example",), ("analytics",))
    assert party.privacy_policy == "https://sample.example/p"


@pytest.mark.parametrize("other", [[], {}, {"a": 1}, {"categories": {"A": []}}, "text", None])
def test_other_documents_are_left_alone(other: object) -> None:
    assert not FORMAT.reads(other)


def test_odd_entries_do_not_break_it() -> None:
    odd = {
        "trackers": {"a.example": None, "b.example": {"owner": 3}},
        "entities": {"X": {"domains": {"a": 1}}, "Y": 1},
    }
    assert [p.domains for p in FORMAT.parties(odd)] == [(), ("b.example",)]
