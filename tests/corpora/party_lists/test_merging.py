"""Lists beside what is known: they add, and never overrule."""

from __future__ import annotations

from typing import Any

from corpora.ontology.terms import Organisation
from corpora.party_lists.list_format import ListedParty
from corpora.party_lists.merging import Merging, merge_lists
from corpora.party_lists.reading import PartyList

CHECKED = {"sure": True, "sources": ["trade"], "when": "2026-11"}


def known(id_: str, name: str, *domains: str, **more: Any) -> Organisation:
    return Organisation.model_validate(
        {"id": id_, "name": {"zh": name, "en": name}, "domains": domains, "checked": CHECKED, **more}
    )


CLOUD = known("cloudy", "Cloudy", "cloudy.example", hosting=[{"domain": "tenants.cloudy.example"}])
KNOWN = {p.id: p for p in (known("acme", "Acme", "acme.example", aliases=["Acme Analytics"]), CLOUD)}


def merge(*parties: ListedParty) -> Merging:
    return merge_lists(KNOWN, [PartyList(file="list.json", format="Sample", parties=parties)])


def test_a_new_organisation_is_added_with_its_source() -> None:
    merged = merge(
        ListedParty(
            name="Newcomer, Inc.", domains=("*.New.example", "https://n.example/x"), roles=("analytics",)
        )
    )
    party = merged.parties["listed_newcomer_inc"]
    assert (party.domains, party.roles) == (("new.example", "n.example"), ("analytics",))
    assert party.checked.sources == ("user_list",)
    assert merged.listed["new.example"] == "list.json (Sample)"


def test_names_of_a_list_are_taken_for_ordinary_words() -> None:
    party = merge(ListedParty(name="Five", aliases=("Near",), domains=("five.example",))).parties[
        "listed_five"
    ]
    assert set(party.ordinary) == {"Five", "Near"}


def test_a_known_organisation_gains_domains_by_its_name() -> None:
    merged = merge(ListedParty(name="ACME analytics", domains=("acme.example", "acme-cdn.example")))
    assert merged.parties["acme"].domains == ("acme.example", "acme-cdn.example")
    assert set(merged.listed) == {"acme-cdn.example"}


def test_a_known_organisation_is_told_by_most_of_its_domains() -> None:
    merged = merge(ListedParty(name="Renamed", domains=("log.acme.example", "renamed.example")))
    assert "renamed.example" in merged.parties["acme"].domains


def test_what_is_known_is_never_overruled() -> None:
    merged = merge(
        ListedParty(name="Usurper", domains=("acme.example", "cloudy.example", "api.acme.example"))
    )
    assert merged.parties == dict(sorted(KNOWN.items()))
    assert merged.listed == {}


def test_a_list_may_know_whose_a_host_of_a_cloud_is() -> None:
    merged = merge(ListedParty(name="Lodger", domains=("lodger.tenants.cloudy.example",)))
    assert merged.parties["listed_lodger"].domains == ("lodger.tenants.cloudy.example",)


def test_what_is_no_domain_of_anybody_is_left_out_and_counted() -> None:
    merged = merge(ListedParty(name="Odd", domains=("com", "co.uk", "10.0.0.1:80", "a b", "", "ok.example")))
    assert merged.parties["listed_odd"].domains == ("ok.example",)
    (remark,) = merged.remarks
    assert "6 domains, 1 of them new; 5 are no usable" in remark.en
    assert "6 个域名" in remark.zh


def test_the_earlier_list_wins() -> None:
    lists = [
        PartyList(file=f, format="S", parties=(ListedParty(name=n, domains=("x.example",)),))
        for f, n in (("1.json", "First"), ("2.json", "Second"))
    ]
    merged = merge_lists(KNOWN, lists)
    assert "listed_first" in merged.parties
    assert "listed_second" not in merged.parties
    assert len(merged.remarks) == 2
