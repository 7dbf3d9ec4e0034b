"""What cannot be judged is said, with the reason; it never passes."""

from __future__ import annotations

import pytest

from corpora.profiles import AppProfile, Phase
from matcher.given import Given
from matcher.needs import is_judged, known_needs, may_be_judged, not_checked
from matcher.regulations.loading import load_regulations
from matcher.regulations.rules import Need

REGULATIONS = load_regulations()


def known(world, policy=None, sent=(), *, has_traffic=True, **app):
    said = policy or world.policy()
    met = (world.opaque("acme"),) if has_traffic else ()
    return known_needs(Given(said, tuple(sent), AppProfile(**app), opaque=met), REGULATIONS)


@pytest.mark.parametrize(
    ("switch", "state"),
    [("consent", "refused"), ("visibility", "foreground"), ("ads", "off"), ("account", "closed")],
)
def test_a_switch_is_known_where_a_mark_told_it(world, switch, state):
    told = world.sent("device.imei", phase=Phase.model_validate({switch: state}))
    untold = world.sent("device.imei", phase=Phase())
    assert Need(switch) in known(world, sent=[untold, told])
    assert Need(switch) not in known(world, sent=[untold])


def test_a_few_words_are_no_policy(world):
    assert Need.POLICY not in known(world, world.policy(characters=40))
    assert Need.POLICY in known(world, world.policy(world.collect("contact.email"), characters=40))
    assert Need.POLICY in known(world, world.policy(characters=4_000))


def test_the_type_of_the_app_must_be_one_of_the_39(world):
    assert Need.APP_TYPE in known(world, app_type="lending")
    assert Need.APP_TYPE not in known(world, app_type="other")


def test_what_is_missing_is_said_in_both_languages(world):
    rules = [REGULATIONS.rules["COL-2"], REGULATIONS.rules["DIS-4"]]
    (skipped,) = not_checked(rules, known(world))
    assert (skipped.rule, skipped.needs) == ("COL-2", ("consent",))
    assert "同意" in skipped.why.zh
    assert "consent" in skipped.why.en


def test_a_list_of_third_parties_is_no_policy(world):
    titled = world.policy(world.share("device.model", to="acme"), title="第三方信息共享清单")
    assert Need.POLICY not in known(world, titled)


def test_the_market_is_known_by_the_language_of_the_app(world):
    assert Need.MARKET in known(world, language="zh")
    assert Need.MARKET not in known(world)


@pytest.mark.parametrize(("rule_id", "app_type"), [("NEC-1", "community"), ("TRA-3", "map_navigation")])
def test_words_are_judged_and_the_screens_are_told_as_not_checked(world, rule_id, app_type):
    rule, typed = REGULATIONS.rules[rule_id], known(world, app_type=app_type)
    assert is_judged(rule, typed)
    (skipped,) = not_checked([rule], typed)
    assert skipped.needs == ("interface",)
    assert "政策文字已核对" in skipped.why.zh
    assert not is_judged(rule, known(world))
    assert "已核对" not in next(not_checked([rule], known(world))).why.zh
    assert not is_judged(rule, known(world, world.policy(characters=10), app_type=app_type))


def test_what_the_screens_alone_show_is_never_judged(world):
    (rule,) = [r for r in REGULATIONS.rules.values() if r.check == "interface"]
    assert not is_judged(rule, frozenset(Need) - {Need.INTERFACE})
    assert list(not_checked([rule], frozenset(Need) - {Need.INTERFACE}))


def test_what_needs_all_responses_is_looked_for_in_those_that_were_read(world):
    rule = REGULATIONS.rules["CRI-1"]
    some = frozenset({Need.TRAFFIC, Need.RESPONSES})
    assert may_be_judged(rule, some)
    (entry,) = not_checked([rule], some)
    assert entry.needs == ("all_responses",)
    assert not may_be_judged(rule, frozenset({Need.TRAFFIC, Need.ALL_RESPONSES}))


def test_several_things_that_are_missing_stand_apart(world):
    (skipped,) = not_checked([REGULATIONS.rules["NEC-1"]], known(world))
    assert "；" in skipped.why.zh
    assert "; " in skipped.why.en
