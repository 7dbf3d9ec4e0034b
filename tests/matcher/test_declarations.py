"""Statements made ready: whom they speak of, and what keeps them out of a verdict."""

from __future__ import annotations

import pytest

from corpora.profiles import Audience
from matcher.declarations import read_declarations
from policy_nlp.lexicon import Match


def declared(world, statement, **app):
    profile = world.app.model_copy(update=app)
    return read_declarations([statement], world.ontology, profile)[0]


def test_a_statement_without_data_declares_nothing(world):
    assert read_declarations([world.share(to="acme")], world.ontology, world.app) == ()


def test_sharing_with_nobody_in_particular_means_third_parties(world):
    (target,) = declared(world, world.share("device")).targets
    assert target.category == "third_party"


def test_a_named_recipient_without_id_is_looked_up(world):
    statement = world.share("device", recipients=({"name": "AcmeStat SDK"},))
    assert declared(world, statement).targets[0].party == "acme"


def test_a_third_party_that_collects_is_sharing_with_it(world):
    declaration = declared(world, world.collect("device", actor="Acme"))
    assert not declaration.ours
    assert declaration.targets[0].party == "acme"


def test_an_actor_may_be_a_category(world, monkeypatch):
    phrases = [Match(0, 3, "第三方", "third_party"), Match(3, 7, "广告平台", "advertising")]
    monkeypatch.setattr("matcher.declarations.find_recipients", lambda *_: phrases)
    (target,) = declared(world, world.collect("device", actor="第三方广告平台")).targets
    assert target.category == "advertising"


@pytest.mark.parametrize(
    ("changes", "limit"),
    [
        ({}, None),
        ({"manner": "sell"}, "sale"),
        ({"manner": "provide"}, None),
        ({"conditions": ("consent",)}, "condition"),
        ({"scope": {"purposes": ("ai_training",)}}, "purposes"),
        ({"scope": {"function": "支付功能本身"}}, "function"),
        ({"scope": {"source": "from your camera"}}, "source"),
        ({"scope": {"audience": "drivers"}}, "audience"),
        ({"subject": "minor"}, "minors"),
    ],
)
def test_limited_denials_enter_no_verdict(world, changes, limit):
    statement = world.share("device", polarity="denied", **changes)
    assert declared(world, statement).limit == limit
    expected = "incorrect" if limit is None else "omitted"
    assert world.verdict([statement], "device", "acme").verdict == expected


def test_limits_do_not_weaken_an_affirmation(world):
    statement = world.collect("device", scope={"function": "maps"}, conditions=("consent",))
    assert world.verdict([statement], "device").verdict == "clear"


@pytest.mark.parametrize("polarity", ["affirmed", "denied"])
def test_statements_about_minors_count_where_the_app_is_for_children(world, polarity):
    scope = {"audience": "children under 14"}
    statement = world.collect("device", polarity=polarity, subject="minor", scope=scope)
    assert world.verdict([statement], "device").verdict == "omitted"
    expected = "clear" if polarity == "affirmed" else "incorrect"
    assert world.verdict([statement], "device", audience=Audience.CHILDREN).verdict == expected


@pytest.mark.parametrize(
    ("changes", "occasion"),
    [
        ({"manner": "transfer_with_business"}, "merger"),
        ({"manner": "disclose_publicly"}, "public"),
        ({"conditions": ("law",)}, "law"),
        ({"purposes": ("legal",)}, "law"),
        ({"purposes": ("analytics", "legal")}, None),
    ],
)
def test_sharing_on_an_occasion_covers_nobody_by_category(world, changes, occasion):
    broad, named = (world.share("device", to=to, **changes) for to in ("third_party", "acme"))
    assert declared(world, broad).occasion == occasion
    assert world.verdict([broad], "device", "acme").verdict == ("omitted" if occasion else "vague")
    assert world.verdict([named], "device", "acme").verdict == "clear"


@pytest.mark.parametrize(
    ("quote", "limit"),
    [
        ("We don't want to know your real name", "wish"),
        ("我们不想知道您的真实姓名", "wish"),
        ("We don't collect your real name", None),
        ("我们不会获知您的真实姓名", None),
    ],
)
def test_a_denial_of_the_wish_alone_enters_no_verdict(world, quote, limit):
    said = world.collect("identity.name", polarity="denied", quote=quote)
    assert read_declarations([said], world.ontology, world.app)[0].limit == limit
