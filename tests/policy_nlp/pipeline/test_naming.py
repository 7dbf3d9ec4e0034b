"""Names of parties that no file knows: by form, by place, beside known ones; and what is no name."""

from __future__ import annotations

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.naming import find_unknown_names, is_name
from policy_nlp.pipeline.recipients import find_receivers
from policy_nlp.pipeline.sentences import split_sentences


def names(text: str, language: str) -> set[str]:
    grammar = load_grammar(language)
    (sentence,) = split_sentences(text, grammar)
    return {r.recipient.name for r in find_receivers(sentence, grammar) if r.recipient.name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind a kind of receiver
        ("We use the courier Snailpost to deliver parcels", {"Snailpost"}),
        ("Our couriers, such as Snailpost, Hopmail and Tinbox, see your address", {"Snailpost", "Hopmail", "Tinbox"}),
        ("Your name goes to our processors (Snailpost and hopMail)", {"Snailpost", "hopMail"}),
        ("We rely on software from Tinbox", {"Tinbox"}),
        # behind a verb of giving, of keeping, of using
        ("We forward your photos to Tinbox for printing", {"Tinbox"}),
        ("Your photos are hosted by Tinbox", {"Tinbox"}),
        ("We use Tinbox to print your photos", {"Tinbox"}),
        # with an apposition, as a subject
        ("Tinbox, our printing partner, sees your photos", {"Tinbox"}),
        ("On weekdays TinBox may collect your name", {"TinBox"}),
        # beside a known name
        ("We share your name with Stripe and Tinbox", {"Stripe", "Tinbox"}),
        # no names
        ("We share your name with Service Providers and Business Partners", set()),
        ("We transfer your name to the United States and the European Union", set()),
        ("We share your name with other Users and Recruiters", set()),
        ("Your name is protected by TLS", set()),
        ("We use Cookies to remember you", set()),
        ("We send your name to the recipient (each a \"Transferee\")", set()),
        ("You may connect with Friends, Followers and Fans", set()),
        ("Google Maps is owned by Google LLC, a subsidiary of Pebblehill Inc.", {"Google Maps"}),
        ("You may sign in with Apple", set()),
        ("We add your name to the Do Not Call Directory", set()),
        ("Services offered with TINBOX.COM may collect your name", set()),
    ],
)  # fmt: skip
def test_english_names(text: str, expected: set[str]) -> None:
    assert names(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合作伙伴包括青柠云、微信支付、小象优选等", {"青柠云", "微信支付", "小象优选"}),
        ("我们的关联公司（如小橙打车、小橙金服）会收到手机号", {"小橙打车", "小橙金服"}),
        ("我们向“蓝海豚客服”平台提供手机号", {"蓝海豚客服"}),
        ("短信由青柠云提供", {"青柠云"}),
        ("，青柠科技会收集手机号", {"青柠科技"}),
        ("委托杭州青柠信息技术有限公司处理手机号", {"杭州青柠信息技术有限公司"}),
        ("该服务由青柠数据（上海）有限公司提供", {"青柠数据（上海）有限公司"}),
        ("我们接入了青柠地图SDK", {"青柠地图SDK"}),
        # none
        ("合作伙伴包括酒店、航空公司、景区等", set()),
        ("为保护我们或我们的集团公司的利益", set()),
        ("点击查看SDK目录", set()),
        ("具体情况请参见SDK列表", set()),
        ("统计SDK会收集手机号", set()),
        ("通过第三方支付平台付款", set()),
        ("由其他任何公司提供", set()),
        ("登录微信账号", set()),
        ("您可以使用微信支付、话费支付、银行卡支付", {"微信支付"}),
        ("我们需要苹果的IDFA", set()),
    ],
)
def test_chinese_names(text: str, expected: set[str]) -> None:
    assert names(text, "zh") == expected


def test_known_names_are_not_found_again() -> None:
    grammar = load_grammar("en")
    (sentence,) = split_sentences("We share your name with Stripe, Inc.", grammar)
    known = [r for r in find_receivers(sentence, grammar) if r.recipient.party]
    assert not find_unknown_names(sentence, known, grammar)


@pytest.mark.parametrize(
    ("language", "text", "certain", "expected"),
    [
        ("en", "Tinbox", False, True),
        ("en", "Privacy Policy", False, False),
        ("en", "Accredited Providers", False, False),
        ("en", "the provider", False, False),
        ("zh", "青柠云", False, True),
        ("zh", "数据分析服务商", False, False),
        ("zh", "青柠信息技术有限公司", False, False),
        ("zh", "青柠信息技术有限公司", True, True),
    ],
)
def test_what_can_be_a_name(language: str, text: str, *, certain: bool, expected: bool) -> None:
    assert is_name(text, load_grammar(language), certain=certain) is expected


def test_a_long_list_is_read_in_linear_time() -> None:
    text = "We share your name with " + "Tinbox, " * 4000 + "(" * 4000
    grammar = load_grammar("en")
    for sentence in split_sentences(text, grammar):
        assert len(find_receivers(sentence, grammar)) < 400
