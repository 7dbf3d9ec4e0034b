"""What single sentences deny, and what limits them."""

from __future__ import annotations

import pytest

from policy_nlp.lang.plain_denials import (
    denies_others,
    denies_sending,
    denies_taking,
    denies_wish,
    is_limited,
)


@pytest.mark.parametrize(
    ("quote", "denied"),
    [
        ("我们不会收集您的通讯录。", True),
        ("我们不主动获取您的相册。", True),
        ("We do not knowingly collect your location.", True),
        ("We never sell or share your number.", True),
        ("我们不会保存您的通讯录。", False),
        ("We do not use your location for advertising.", False),
        ("We collect your location.", False),
    ],
)
def test_taking_and_sharing_are_told_from_keeping_and_using(quote, denied):
    assert denies_taking(quote) == denied


@pytest.mark.parametrize(
    ("quote", "denied"),
    [
        ("照片不会上传到服务器。", True),
        ("We never upload your photos.", True),
        ("照片不会丢失，随时上传。", False),
        ("You may upload your photos.", False),
    ],
)
def test_sending_is_denied_in_words_of_its_own(quote, denied):
    assert denies_sending(quote) == denied


@pytest.mark.parametrize(
    ("quote", "denied"),
    [
        ("We do not want to know where you are.", True),
        ("我们无意了解您的位置。", True),
        ("We do not want your location to be shared.", False),
        ("您无需提供位置。", False),
    ],
)
def test_a_denied_wish_is_no_denied_deed(quote, denied):
    assert denies_wish(quote) == denied


@pytest.mark.parametrize(
    ("quote", "limited"),
    [
        ("除支付功能外，我们不会收集您的银行卡号。", True),
        ("当您关闭定位时，我们不会收集位置。", True),
        ("We do not collect your location unless you allow it.", True),
        ("We do not collect this information.", True),
        ("我们不会收集您的位置。", False),
        ("We do not collect your location.", False),
    ],
)
def test_words_that_limit_a_denial(quote, limited):
    assert is_limited(quote) == limited


@pytest.mark.parametrize(
    ("quote", "others"),
    [
        ("我们不会向其他第三方提供您的信息。", True),
        ("We do not share it with any other third parties.", True),
        ("我们不会向第三方提供您的其他信息。", False),
        ("We do not share any other data with third parties.", False),
    ],
)
def test_denials_of_others_than_those_named(quote, others):
    assert denies_others(quote) == others
