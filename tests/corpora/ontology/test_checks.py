"""Terms that do not go together are told by name, with what to do."""

from __future__ import annotations

from typing import Any

import pytest

from corpora.errors import OntologyError
from corpora.ontology.checks import (
    check_domains,
    check_holds,
    check_parents,
    check_stores,
    check_tenants,
    check_terms,
    check_words,
    domains_of,
)
from corpora.ontology.terms import DataType, Organisation

CHECKED = {"sure": True, "sources": ["trade"], "when": "2026-11"}
LABELS = {"zh": "甲", "en": "a"}


def term(id_: str, *, zh: Any = None, keys: tuple[str, ...] = (), shared: tuple[str, ...] = ()) -> DataType:
    return DataType.model_validate(
        {"id": id_, "labels": LABELS, "policy": {"zh": zh or {}}, "wire": {"keys": keys, "shared": shared}}
    )


def party(id_: str, *domains: str, **more: Any) -> Organisation:
    return Organisation.model_validate(
        {"id": id_, "name": LABELS, "country": "CN", "domains": domains, "checked": CHECKED, **more}
    )


def words(*terms: DataType) -> None:
    check_words({t.id: t for t in terms}, "data_types")


def domains(*parties: Organisation) -> None:
    check_domains({p.id: p for p in parties})


def test_a_phrase_of_two_terms_must_be_said_to_be_shared() -> None:
    first = term("a", zh={"phrases": ["姓名和电话", "姓名"]})
    with pytest.raises(OntologyError, match='"姓名和电话" stands in both "a" and "b"'):
        words(first, term("b", zh={"phrases": ["姓名和电话"]}))
    words(first, term("b", zh={"phrases": ["姓名和电话"], "shared": ["姓名和电话"]}))


def test_case_and_spaces_make_no_other_phrase() -> None:
    with pytest.raises(OntologyError, match="stands in both"):
        words(term("a", zh={"phrases": ["MAC 地址"]}), term("b", zh={"phrases": ["mac  地址"]}))


def test_of_three_holders_only_one_may_be_silent() -> None:
    loud = {"phrases": ["甲"], "shared": ["甲"]}
    words(term("a", zh={"phrases": ["甲"]}), term("b", zh=loud), term("c", zh=loud))
    with pytest.raises(OntologyError, match='"a" and "c"'):
        words(term("a", zh={"phrases": ["甲"]}), term("b", zh=loud), term("c", zh={"phrases": ["甲"]}))


def test_a_key_of_two_types_must_be_said_to_be_shared() -> None:
    with pytest.raises(OntologyError, match="stands in both"):
        words(term("a", keys=("player_id",)), term("b", keys=("playerId",)))
    words(term("a", keys=("player_id",), shared=("player_id",)), term("b", keys=("playerId",)))
    words(term("a", keys=("sms.content",)), term("b", keys=("content",)))


def test_what_is_shared_must_be_listed() -> None:
    with pytest.raises(OntologyError, match='"乙"'):
        words(term("a", zh={"phrases": ["甲"], "shared": ["乙"]}))


def test_parents_exist_and_form_no_circle() -> None:
    a, b = term("a"), term("b")
    check_parents({"a": a, "b": b.model_copy(update={"parent": "a"})}, "data_types")
    with pytest.raises(OntologyError, match="does not exist"):
        check_parents({"b": b.model_copy(update={"parent": "x"})}, "data_types")
    with pytest.raises(OntologyError, match="circle"):
        check_parents({"b": b.model_copy(update={"parent": "b"})}, "data_types")


@pytest.mark.parametrize("domain", ["com.cn", "co.uk"])
def test_a_public_suffix_belongs_to_nobody(domain: str) -> None:
    with pytest.raises(OntologyError, match="public suffix"):
        domains(party("a", domain))


@pytest.mark.parametrize(
    "domain", ["https://sample.com", "Sample.com", "*.sample.com", "sample.com:443", "", "a b.com"]
)
def test_a_domain_is_written_plainly(domain: str) -> None:
    with pytest.raises(OntologyError, match="is no domain"):
        domains(party("a", domain))


def test_a_domain_has_one_owner_wherever_it_stands() -> None:
    product = {"products": [{"name": "P", "domains": ["log.sample.com"]}]}
    domains(party("a", "sample.com", **product))
    with pytest.raises(OntologyError, match='"a" and "b"'):
        domains(party("a", "sample.com", **product), party("b", "log.sample.com"))
    with pytest.raises(OntologyError, match='"a" and "b"'):
        domains(party("a", hosting=[{"domain": "cloud.sample.com"}]), party("b", "cloud.sample.com"))


def test_all_places_of_domains_are_seen() -> None:
    made = party("a", "a.com", hosting=[{"domain": "b.com"}], products=[{"name": "P", "domains": ["c.com"]}])
    assert list(domains_of(made)) == ["a.com", "b.com", "c.com"]


@pytest.mark.parametrize("pattern", ["(?P<tenant>[", "[a-z]+", ""])
def test_a_pattern_of_tenants_says_where_the_tenant_stands(pattern: str) -> None:
    check_tenants([party("a", hosting=[{"domain": "a.com", "tenant": r"(?P<tenant>[a-z]+)\.eu"}])])
    with pytest.raises(OntologyError, match="is no regular expression"):
        check_tenants([party("a", hosting=[{"domain": "a.com", "tenant": pattern}])])


def test_a_store_label_must_be_one_of_the_store() -> None:
    with pytest.raises(OntologyError, match='store label "no_label"'):
        check_stores([term("a").model_copy(update={"google_play": ("no_label",)})], "data_types")


@pytest.mark.parametrize(
    "made",
    [term("a", zh={"phrases": [" "]}), term("a", keys=("--",)), term(""), party("a", aliases=("",))],
)
def test_no_term_is_known_by_nothing(made: DataType | Organisation) -> None:
    with pytest.raises(OntologyError, match="empty"):
        check_terms({made.id: made}, "data_types")


def test_what_a_type_is_made_of_must_exist() -> None:
    with pytest.raises(OntologyError, match='"b"'):
        check_holds([term("a").model_copy(update={"holds": ("b",)})], "data_types")
    check_holds([term("a").model_copy(update={"holds": ("b",)}), term("b")], "data_types")
