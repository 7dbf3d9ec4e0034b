"""Which labels a data type asks for, and which ticks are borne out."""

from __future__ import annotations

import pytest

from corpora.ontology import load_ontology
from corpora.ontology.stores import load_store_labels
from corpora.profiles import Labels
from matcher.labelling import label_names, missing, owed, stores_of, unsupported

ONTOLOGY = load_ontology()
PLAY = load_store_labels()["google_play"]


@pytest.mark.parametrize("ticked", ["approximate_location", "precise_location"])
def test_one_of_several_labels_is_enough_for_a_wider_type(ticked):
    assert not missing(PLAY, frozenset({ticked}), ["location"], ONTOLOGY)


def test_types_of_one_label_stand_together():
    found = missing(PLAY, frozenset(), ["device.oaid", "device.imei", "device.imei"], ONTOLOGY)
    assert found == {("device_or_other_ids",): ["device.imei", "device.oaid"]}


def test_a_type_without_a_label_owes_none():
    assert owed("google_play", "no.such", ONTOLOGY) == ()
    assert not missing(PLAY, frozenset(), ["no.such"], ONTOLOGY)


def test_ticks_that_nothing_asks_for_are_told_in_the_stores_order():
    ticked = frozenset({"name", "precise_location", "phone_number"})
    assert unsupported(PLAY, ticked, ["identity.name"], ONTOLOGY) == ("precise_location", "phone_number")


def test_labels_speak_the_words_of_the_store():
    assert label_names(PLAY, ["name", "address"]).zh == "姓名、地址"
    (one,) = stores_of(Labels(stores={"google_play": ("name",)}))
    assert one == (PLAY, frozenset({"name"}))
