"""The files of organisations: each is checked against the others and against the public suffix list."""

from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

from corpora.ontology import load_ontology
from corpora.ontology.checks import check_domains, domains_of
from corpora.ontology.names import party_of_name
from corpora.ontology.terms import Organisation, Role

PARTIES = load_ontology().parties
FOLDER = Path(str(files("corpora.ontology"))) / "parties"


def names_of(party: Organisation) -> set[str]:
    products = {n for p in party.products for n in (p.name, *p.aliases)}
    return {party.name.zh, party.name.en, *party.legal_names, *party.aliases, *products}


def test_there_are_hundreds_and_each_file_is_called_as_its_id() -> None:
    chinese = sum(p.country == "CN" for p in PARTIES.values())
    assert chinese >= 120
    assert len(PARTIES) - chinese >= 200
    assert {f.stem for f in FOLDER.glob("*.toml")} == set(PARTIES)


def test_every_organisation_is_complete() -> None:
    assert [p.id for p in PARTIES.values() if not (p.roles and p.country and any(domains_of(p)))] == []
    assert [p.id for p in PARTIES.values() if p.checked.when is None] == [], "when was it checked?"


def test_roles_of_products_are_roles() -> None:
    odd = {r for p in PARTIES.values() for product in p.products for r in product.roles} - set(get_args(Role))
    assert odd == set()


def test_privacy_policies_have_an_address() -> None:
    addresses = [p.privacy_policy for p in PARTIES.values() if p.privacy_policy]
    assert len(addresses) > 100
    assert [a for a in addresses if not a.startswith("https://")] == []


def test_domains_are_registrable_or_below_and_have_one_owner() -> None:
    check_domains(PARTIES)


def test_no_domain_stands_twice_in_a_file() -> None:
    listed = {p.id: list(domains_of(p)) for p in PARTIES.values()}
    assert [id_ for id_, domains in listed.items() if len(domains) > len(set(domains))] == []


def test_no_name_means_two_organisations() -> None:
    owners = defaultdict(set)
    for party in PARTIES.values():
        for name in names_of(party):
            owners[name.casefold().replace(" ", "")].add(party.id)
    assert {n: o for n, o in owners.items() if len(o) > 1} == {}


def test_every_name_is_found_again() -> None:
    found = {(p.id, name): party_of_name(name) for p in PARTIES.values() for name in names_of(p)}
    assert {key: party for key, party in found.items() if party != key[0]} == {}


def test_ordinary_words_are_names_of_the_organisation_or_product() -> None:
    for party in PARTIES.values():
        own = {party.name.zh, party.name.en, *party.legal_names, *party.aliases}
        assert set(party.ordinary) <= own, party.id
        for product in party.products:
            assert set(product.ordinary) <= {product.name, *product.aliases}, party.id


@pytest.mark.parametrize(
    ("party", "name"),
    [
        ("umeng", "Umeng"), ("jiguang", "Jiguang"), ("getui", "Getui"), ("bytedance", "ByteDance"),
        ("tencent", "Tencent"), ("google", "Google"), ("xandr", "Xandr"), ("iflytek", "iFlytek"),
        ("shuzilm", "Shuzilm"),
    ],
)  # fmt: skip
def test_the_canonical_names_are_those_of_the_trade(party: str, name: str) -> None:
    assert PARTIES[party].name.en == name


def test_what_is_controlled_names_its_parent() -> None:
    assert PARTIES["xandr"].parent == "microsoft"
    assert PARTIES["umeng"].parent == "alibaba"
