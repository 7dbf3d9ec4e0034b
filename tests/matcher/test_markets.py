"""Where an app is offered, as far as anything tells."""

from __future__ import annotations

from corpora.profiles import AppProfile
from corpora.text import Language
from matcher.markets import is_simplified, knows_market, offered_in_china


def test_the_script_of_the_quotes_tells(world):
    def chinese(quote):
        return world.policy(world.collect("contact.phone", quote=quote), language="zh")

    assert is_simplified(chinese("我们会收集您的电话号码"))
    assert not is_simplified(chinese("我們會收集您的電話號碼"))
    assert not is_simplified(world.policy())


def test_the_app_or_the_policy_tells_the_market(world):
    silent, speaking = world.policy(), world.policy(notices={"offered_in_china": "users in China"})
    assert not knows_market(silent, AppProfile())
    assert knows_market(silent, AppProfile(language=Language.EN))
    assert offered_in_china(speaking, AppProfile())
    assert not offered_in_china(silent, AppProfile(language=Language.EN))
