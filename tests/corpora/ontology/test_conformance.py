"""Every term file proves itself: its examples go through the real reader and the real detector."""

from __future__ import annotations

import json
from functools import cache

import pytest

from corpora.ontology import load_ontology
from corpora.ontology.terms import DataType, Purpose, WireCase
from policy_nlp import read_policy
from traffic import find_transmissions
from traffic.capture import Capture, Exchange, Message

ONTOLOGY = load_ontology()
DATA_TYPES = [pytest.param(term, id=name) for name, term in ONTOLOGY.data_types.items()]
PURPOSES = [pytest.param(term, id=name) for name, term in ONTOLOGY.purposes.items()]
LANGUAGES = ["zh", "en"]


@cache
def types_in(text: str, language: str) -> frozenset[str]:
    return frozenset(t for s in read_policy(text, language=language).statements for t in s.data_types)


@cache
def purposes_in(text: str, language: str) -> frozenset[str]:
    return frozenset(p for s in read_policy(text, language=language).statements for p in s.purposes)


def types_sent(case: WireCase) -> set[str]:
    body: object = case.value
    for name in reversed(case.key.split(".")):
        body = {name: body}
    request = Message((("Content-Type", "application/json"),), json.dumps(body).encode())
    exchange = Exchange(0, "POST", "https", "api.sample.example", 443, "/v1/submit", request)
    return {t.data_type for t in find_transmissions(Capture("case.har", "00", "har", (exchange,)))}


def sentences(term: DataType | Purpose, language: str, *, counter: bool = False) -> tuple[str, ...]:
    cases = term.counterexamples if counter else term.examples
    return cases.zh if language == "zh" else cases.en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("term", DATA_TYPES)
def test_policies_name_a_data_type(term: DataType, language: str) -> None:
    missed = [x for x in sentences(term, language) if term.id not in types_in(x, language)]
    wrong = [x for x in sentences(term, language, counter=True) if term.id in types_in(x, language)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize("term", DATA_TYPES)
def test_fields_carry_a_data_type(term: DataType) -> None:
    missed = [(x.key, x.value) for x in term.examples.wire if term.id not in types_sent(x)]
    wrong = [(x.key, x.value) for x in term.counterexamples.wire if term.id in types_sent(x)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("term", PURPOSES)
def test_policies_name_a_purpose(term: Purpose, language: str) -> None:
    missed = [x for x in sentences(term, language) if term.id not in purposes_in(x, language)]
    wrong = [x for x in sentences(term, language, counter=True) if term.id in purposes_in(x, language)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize("term", DATA_TYPES)
def test_every_data_type_has_a_sentence_in_both_languages(term: DataType) -> None:
    assert term.examples.zh
    assert term.examples.en
