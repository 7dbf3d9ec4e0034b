"""The entities of third-party-web."""

import pytest

from corpora.party_lists.formats.third_party_web import FORMAT


def test_the_company_owns_what_the_entity_is_seen_on() -> None:
    document = [
        {
            "name": "Sample Tag",
            "company": "Sample",
            "category": "ad",
            "categories": ["cdn"],
            "domains": ["*.sample.example"],
        },
        {"name": "Lone", "domains": ["lone.example"]},
    ]
    assert FORMAT.reads(document)
    sample, lone = FORMAT.parties(document)
    assert (sample.name, sample.aliases, sample.roles) == ("Sample", ("Sample Tag",), ("advertising", "cdn"))
    assert (lone.name, lone.aliases, lone.domains) == ("Lone", (), ("lone.example",))


@pytest.mark.parametrize("other", [[], {}, [1], [{"name": "x"}], "text"])
def test_other_documents_are_left_alone(other: object) -> None:
    assert not FORMAT.reads(other)


def test_odd_entries_do_not_break_it() -> None:
    assert [p.name for p in FORMAT.parties([{"name": 1, "domains": 2}, 5])] == [""]
