"""The files of organisations: each is checked against the others and against the public suffix list."""

from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from publicsuffixlist import PublicSuffixList

from corpora.ontology import load_ontology
from corpora.ontology.names import party_of_name
from corpora.ontology.terms import Organisation, Role

PARTIES = load_ontology().parties
FOLDER = Path(str(files("corpora.ontology"))) / "parties"
SUFFIXES = PublicSuffixList(only_icann=True)


def domains_of(party: Organisation) -> list[str]:
    products = [d for p in party.products for d in p.domains]
    return [*party.domains, *products, *(h.domain for h in party.hosting)]


def names_of(party: Organisation) -> set[str]:
    products = {n for p in party.products for n in (p.name, *p.aliases)}
    return {party.name.zh, party.name.en, *party.legal_names, *party.aliases, *products}


def test_there_are_at_least_sixty_and_each_file_is_called_as_its_id() -> None:
    assert len(PARTIES) >= 60
    assert {f.stem for f in FOLDER.glob("*.toml")} == set(PARTIES)


@pytest.mark.parametrize("party", PARTIES.values(), ids=lambda p: p.id)
def test_an_organisation_is_complete(party: Organisation) -> None:
    assert party.roles
    assert party.domains
    assert all(role in get_args(Role) for p in party.products for role in p.roles)
    assert party.privacy_policy is None or party.privacy_policy.startswith("https://")
    assert "20" in party.checked, "when was it checked?"


@pytest.mark.parametrize("party", PARTIES.values(), ids=lambda p: p.id)
def test_domains_are_domains(party: Organisation) -> None:
    for domain in domains_of(party):
        assert domain == domain.lower().strip(".")
        assert domain.isascii()
        assert not SUFFIXES.is_public(domain), f"{domain} belongs to everybody"


def test_no_domain_has_two_owners() -> None:
    owners = defaultdict(list)
    for party in PARTIES.values():
        for domain in domains_of(party):
            owners[domain].append(party.id)
    assert {d: o for d, o in owners.items() if len(o) > 1} == {}


def test_no_name_means_two_organisations() -> None:
    owners = defaultdict(set)
    for party in PARTIES.values():
        for name in names_of(party):
            owners[name.casefold().replace(" ", "")].add(party.id)
    assert {n: o for n, o in owners.items() if len(o) > 1} == {}


@pytest.mark.parametrize("party", PARTIES.values(), ids=lambda p: p.id)
def test_every_name_is_found_again(party: Organisation) -> None:
    assert {name: party_of_name(name) for name in names_of(party)} == dict.fromkeys(names_of(party), party.id)


@pytest.mark.parametrize("party", PARTIES.values(), ids=lambda p: p.id)
def test_ordinary_words_are_names_of_the_organisation_or_product(party: Organisation) -> None:
    assert set(party.ordinary) <= {party.name.zh, party.name.en, *party.legal_names, *party.aliases}
    for product in party.products:
        assert set(product.ordinary) <= {product.name, *product.aliases}


def test_the_canonical_names_are_those_of_the_trade() -> None:
    names = {
        "umeng": "Umeng",
        "jiguang": "Jiguang",
        "getui": "Getui",
        "bytedance": "ByteDance",
        "tencent": "Tencent",
    }
    names |= {"google": "Google", "xandr": "Xandr", "iflytek": "iFlytek", "shuzilm": "Shuzilm"}
    assert {party: PARTIES[party].name.en for party in names} == names
    assert PARTIES["xandr"].parent == "microsoft"
