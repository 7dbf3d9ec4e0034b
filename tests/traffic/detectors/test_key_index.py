from __future__ import annotations

from corpora.ontology import load_ontology
from traffic.detectors.key_index import KeyIndex, key_index


def test_names_are_folded_and_parents_kept_apart(index: KeyIndex) -> None:
    assert [e.term.id for e in index.plain["deviceid"]] == ["device.identifier"]
    assert [e.term.id for e in index.dotted["device", "id"]] == ["device.identifier"]
    assert "id" not in index.plain


def test_hints_want_a_shape_and_collections_collect(index: KeyIndex) -> None:
    assert index.plain["uid"][0].wants_shape
    assert index.plain["addressbook"][0].collects
    assert index.plain["lat"][0].is_position


def test_placeholders_are_told_in_lower_case(index: KeyIndex) -> None:
    for entries in index.plain.values():
        for entry in entries:
            assert entry.placeholders == {p.lower() for p in entry.term.wire.placeholders}


def test_the_vocabulary_is_indexed_once() -> None:
    assert key_index() is key_index()
    assert {e.term.id for es in key_index().plain.values() for e in es} <= set(load_ontology().data_types)
