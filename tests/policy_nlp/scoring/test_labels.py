"""What labels stand for exists in the vocabulary."""

from __future__ import annotations

from corpora.ontology import load_ontology
from policy_nlp.scoring.labels import labels


def test_every_id_is_known():
    ontology = load_ontology()
    assert {x for ids in labels().app350.values() for x in ids} <= set(ontology.data_types)
    assert {x for ids in labels().purposes.values() for x in ids} <= set(ontology.purposes)


def test_every_class_is_reached_from_both_corpora():
    classes = set(labels().purposes)
    assert set(labels().opp115.values()) == classes
    assert set(labels().policyie.values()) == classes
    assert all(word == word.lower() for word in labels().opp115)


def test_a_purpose_may_answer_two_classes():
    assert labels().classes(frozenset({"improvement", "legal"})) == {"analytics", "security", "legal"}
