"""Data of certain types given to certain recipients."""

from __future__ import annotations

import pytest

from corpora.profiles import Phase


def found(world, rule, *transmissions, says=(), **app):
    return world.findings(world.case(world.policy(*says), transmissions, **app), rule)


def test_a_third_party_s_trade_decides(world):
    assert found(world, "TRA-2", world.sent("location.precise", "globex"))
    maps = world.party("globex", role=("maps",))
    assert not found(world, "TRA-2", world.sent("location.precise", maps))
    assert not found(world, "TRA-2", world.sent("location.precise"))
    assert not found(world, "TRA-2", world.sent("location.precise", "unresolved"))


def test_types_below_those_named_count_and_others_do_not(world):
    assert [f.data_type for f in found(world, "HEA-1", world.sent("health.fitness", "acme"))] == [
        "health.fitness"
    ]
    assert not found(world, "HEA-1", world.sent("device.model", "acme"))


def test_how_the_recipient_is_named_may_decide(world):
    sent = world.sent("document.national_id", "acme")
    assert found(world, "FIN-2", sent)
    assert found(world, "FIN-2", sent, says=[world.share("document.national_id", to="analytics")])
    assert not found(world, "FIN-2", sent, says=[world.share("document.national_id", to="acme")])


@pytest.mark.parametrize(
    ("app_type", "severity"), [("other", None), ("messaging", "medium"), ("lending", "medium")]
)
def test_declared_data_counts_only_where_the_type_of_the_app_does_not_need_it(world, app_type, severity):
    says = [world.collect("comms.contacts")]
    graded = [
        f.severity for f in found(world, "COL-8", world.sent("comms.contacts"), says=says, app_type=app_type)
    ]
    assert graded == ([severity] if severity else [])


def test_undeclared_data_is_grave(world):
    assert [f.severity for f in found(world, "COL-8", world.sent("comms.sms"))] == ["high"]


def test_a_phase_limits_it(world):
    behind = world.sent("location", phase=Phase.model_validate({"visibility": "background"}), request_index=1)
    (finding,) = found(world, "TRA-1", world.sent("location"), behind)
    assert finding.request_indexes == (1,)


def test_children_make_it_graver(world):
    sent = world.sent("device.oaid", world.party("globex", role=("advertising", "attribution")))
    assert [f.severity for f in found(world, "EDU-5", sent)] == ["medium"]
    assert [f.severity for f in found(world, "EDU-5", sent, audience="children")] == ["high"]


def test_the_trade_is_that_of_the_product_that_got_it(world):
    ads = world.sent("location.precise", world.party("globex", product="Ads", role=("advertising",)))
    maps = world.sent(
        "location.precise", world.party("globex", product="Maps", role=("maps",)), request_index=1
    )
    (finding,) = found(world, "TRA-2", ads, maps)
    assert finding.request_indexes == (0,)
    assert not found(world, "TRA-2", maps)
