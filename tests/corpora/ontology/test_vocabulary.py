"""The order of the vocabulary: what is broader than what, and who falls under which category."""

from __future__ import annotations

import pytest

from corpora.ontology import ANY, load_ontology
from corpora.ontology.names import party_of_name

ONTOLOGY = load_ontology()


@pytest.mark.parametrize(
    ("data_type", "line"),
    [
        ("device.oaid", ("device.oaid", "device.advertising_id", "device.identifier", "device", "any")),
        ("identity", ("identity", "any")),
        ("any", ("any",)),
    ],
)
def test_a_data_type_and_its_ancestors_come_nearest_first(data_type: str, line: tuple[str, ...]) -> None:
    assert ONTOLOGY.data_lineage(data_type) == line


@pytest.mark.parametrize(
    ("broad", "narrow", "covers"),
    [
        ("device", "device.imei", True),
        ("device.imei", "device", False),
        ("device.imei", "device.imei", True),
        (ANY, "health.medical", True),
        ("location", "network.ip", False),
    ],
)
def test_the_broad_covers_the_narrow(broad: str, narrow: str, covers: bool) -> None:
    assert ONTOLOGY.data_covers(broad, narrow) is covers


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        ONTOLOGY.data_lineage("identity.shoe_size")


def test_purposes_and_parties_have_lines_too() -> None:
    assert ONTOLOGY.purpose_lineage("advertising.personalized") == ("advertising.personalized", "advertising")
    assert ONTOLOGY.party_lineage("umeng")[0] == "umeng"


def test_roles_fall_under_categories_and_all_of_them_under_third_party() -> None:
    assert "third_party" in ONTOLOGY.categories_of(())
    assert "advertising" not in ONTOLOGY.categories_of(())
    found = ONTOLOGY.categories_of(("advertising",))
    assert {"advertising", "third_party"} <= set(found)
    assert found == tuple(sorted(found))
    assert "payment" not in found


def test_organisations_are_known_by_any_of_their_names() -> None:
    assert party_of_name("友盟") == party_of_name("Umeng") == "umeng"
    assert {party_of_name(org.name.en) for org in ONTOLOGY.parties.values()} == set(ONTOLOGY.parties)


def test_the_vocabulary_is_loaded_once() -> None:
    assert load_ontology() is load_ontology()


@pytest.mark.parametrize("terms", [ONTOLOGY.data_types, ONTOLOGY.purposes, ONTOLOGY.recipients])
def test_every_dotted_id_lies_below_its_family(terms: dict[str, object]) -> None:
    for name in terms:
        assert name.partition(".")[0] in terms


def test_an_unknown_type_stands_alone() -> None:
    assert ONTOLOGY.data_line("identity.shoe_size") == ("identity.shoe_size",)
    assert ONTOLOGY.data_line("device.imei") == ONTOLOGY.data_lineage("device.imei")
