"""Packs that ship: both languages, known rules, drafts marked."""

from __future__ import annotations

import pytest

from corpora.text import Language
from matcher.regulations.choosing import choose_rules
from matcher.regulations.loading import load_regulations
from matcher.regulations.packs import Pack
from matcher.regulations.sectors import Sector

REGULATIONS = load_regulations()


@pytest.mark.parametrize("pack", REGULATIONS.packs.values(), ids=lambda p: p.id)
def test_a_pack_names_what_is_known(pack: Pack):
    assert set(pack.includes) <= set(REGULATIONS.packs)
    assert set(pack.rules) | set(pack.without) | set(pack.severity) <= set(REGULATIONS.rules)
    assert pack.name.zh != pack.name.en


def test_the_seven_heads_and_the_campaign_on_ai_have_their_packs():
    heads = {"apps", "ads", "education", "transport", "health", "finance", "crime", "ai"}
    assert {f"cn-2026-{head}" for head in heads} | {"cn-2026", "core"} <= set(REGULATIONS.packs)


def test_law_from_elsewhere_is_a_draft():
    assert all(p.draft for p in REGULATIONS.packs.values() if p.jurisdiction != "cn")


@pytest.mark.parametrize(("pack", "jurisdiction"), [("gdpr", "eu"), ("coppa", "us")])
def test_drafts_hold_the_rules_of_their_law_and_nobody_gets_them_unasked(pack, jurisdiction):
    chosen = choose_rules((pack,))
    assert {r.jurisdiction for r in chosen.rules.values()} == {jurisdiction}
    assert chosen.chosen[0].draft
    for language in Language:
        assert not set(chosen.rules) & set(choose_rules(language=language).rules)


def test_rules_on_children_bind_services_made_for_them_alone():
    for rule in choose_rules(("coppa",)).rules.values():
        assert rule.binds(set(), children=True)
        assert not rule.binds(set(Sector), children=False)


def test_every_false_promise_is_asked_anywhere():
    assert {"MIS-1", "MIS-2", "SEC-3", "EXP-1", "DIS-7"} <= set(REGULATIONS.packs["core"].rules)
