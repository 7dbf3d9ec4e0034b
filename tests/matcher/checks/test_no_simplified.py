"""Policies in another script than Simplified Chinese."""

from __future__ import annotations

import pytest

from corpora.text import Language


def found(world, app_language, language="en", quote="we collect", notices=()):
    said = world.collect("contact.phone", quote=quote)
    policy = world.policy(said, language=language, notices=dict.fromkeys(notices, quote))
    return world.findings(world.case(policy, language=app_language), "PUB-2")


@pytest.mark.parametrize(
    ("app_language", "language", "quote", "count"),
    [
        (Language.ZH, "en", "We collect your number", 1),
        (Language.ZH, "zh", "我們會收集您的電話號碼", 1),
        (Language.ZH, "zh", "我们会收集您的电话号码", 0),
        (Language.EN, "en", "We collect your number", 0),
    ],
)
def test_the_script_matters_where_the_app_is_chinese(world, app_language, language, quote, count):
    assert len(found(world, app_language, language, quote)) == count


def test_or_where_the_policy_speaks_to_users_in_china(world):
    assert len(found(world, None, notices=["offered_in_china"])) == 1
    assert found(world, None) == []
