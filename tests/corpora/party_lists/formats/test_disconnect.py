"""The two files of Disconnect."""

import pytest

from corpora.party_lists.formats.disconnect import FORMAT


def test_services_stand_under_categories() -> None:
    document = {
        "license": "text",
        "categories": {
            "Advertising": [
                {"Sample": {"http://sample.example/": ["sample.example", "s.example"], "dnt": "w3c"}}
            ]
        },
    }
    assert FORMAT.reads(document)
    (party,) = FORMAT.parties(document)
    assert (party.name, party.domains, party.roles) == (
        "Sample",
        ("sample.example", "s.example"),
        ("advertising",),
    )


def test_entities_own_properties_and_resources() -> None:
    document = {
        "entities": {"Sample": {"properties": ["a.example"], "resources": ["a.example", "b.example"]}}
    }
    assert FORMAT.reads(document)
    (party,) = FORMAT.parties(document)
    assert party.domains == ("a.example", "b.example")


@pytest.mark.parametrize(
    "other", [[], {}, {"entities": {"A": {"domains": []}}}, {"categories": {"A": {"name": "x"}}}]
)
def test_other_documents_are_left_alone(other: object) -> None:
    assert not FORMAT.reads(other)


def test_odd_entries_do_not_break_it() -> None:
    odd = {"categories": {"Social": [3, {"X": 1}, {"Y": {"z": "text"}}], "Other": 4}, "entities": [1]}
    assert [p.domains for p in FORMAT.parties(odd)] == [()]
