"""The models of terms: what they refuse, and what every shipped term has."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from corpora.ontology import load_ontology
from corpora.ontology.terms import DataType, Organisation, Phrases, WireCase
from corpora.text import Text

ONTOLOGY = load_ontology()
KINDS = {"data_types": ONTOLOGY.data_types, "purposes": ONTOLOGY.purposes, "recipients": ONTOLOGY.recipients}
TERMS = [
    pytest.param(term, id=f"{kind}-{name}") for kind, terms in KINDS.items() for name, term in terms.items()
]
DATA_TYPES = [pytest.param(term, id=name) for name, term in ONTOLOGY.data_types.items()]
HAN = re.compile("[\u3400-\u9fff]")


def test_terms_are_frozen_and_know_no_other_fields() -> None:
    term = DataType(id="a", labels=Text(zh="甲", en="a"))
    with pytest.raises(ValidationError):
        term.id = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        WireCase(key="a", value="b", kind="c")  # type: ignore[call-arg]


def test_lists_become_tuples_and_are_empty_by_default() -> None:
    assert Phrases.model_validate({"phrases": ["姓名"]}).phrases == ("姓名",)
    assert DataType(id="a", labels=Text(zh="甲", en="a")).wire.keys == ()


def test_an_organisation_names_its_country_in_two_letters() -> None:
    fields = {"id": "x", "name": {"zh": "某", "en": "X"}, "checked": {"sure": True, "sources": ["own"]}}
    assert Organisation.model_validate({**fields, "country": "CN"}).country == "CN"
    with pytest.raises(ValidationError):
        Organisation.model_validate({**fields, "country": "China"})


@pytest.mark.parametrize("term", TERMS)
def test_every_term_has_labels_in_both_languages(term: DataType) -> None:
    assert term.labels.zh.strip()
    assert term.labels.en.strip()
    assert not HAN.search(term.labels.en)


@pytest.mark.parametrize("term", DATA_TYPES)
def test_every_data_type_can_be_said_in_both_languages(term: DataType) -> None:
    assert term.policy.zh.phrases
    assert term.policy.en.phrases


@pytest.mark.parametrize("term", TERMS)
def test_english_phrases_are_lower_case_and_no_phrase_stands_twice(term: DataType) -> None:
    for wording in (term.policy.zh, term.policy.en):
        for phrases in (wording.phrases, wording.masks):
            assert len(set(phrases)) == len(phrases)
            assert all(p == p.strip() != "" for p in phrases)
    english = (*term.policy.en.phrases, *term.policy.en.masks)
    assert all(p == p.lower() for p in english)


@pytest.mark.parametrize("term", DATA_TYPES)
def test_names_of_fields_are_short_names_in_which_dots_part_the_parents(term: DataType) -> None:
    for key in (*term.wire.keys, *term.wire.hints):
        assert re.fullmatch(r"[\w$-]+(\.[\w$-]+)*", key), key


@pytest.mark.parametrize("term", DATA_TYPES)
def test_hints_and_strict_names_have_shapes_to_go_by(term: DataType) -> None:
    if term.wire.hints or term.wire.strict:
        assert term.wire.shapes


def test_sensitive_kinds_are_sensitive_in_all_their_parts() -> None:
    loose = [
        term.id
        for term in ONTOLOGY.data_types.values()
        if term.parent and ONTOLOGY.data_types[term.parent].sensitive and not term.sensitive
    ]
    assert loose == []


@pytest.mark.parametrize("term", DATA_TYPES)
def test_concepts_of_other_vocabularies_are_names_without_prefix(term: DataType) -> None:
    assert term.dpv is None or re.fullmatch(r"[A-Z][A-Za-z]+", term.dpv)
