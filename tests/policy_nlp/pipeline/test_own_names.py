"""Short names of a company: where they are learnt, and where they mean "we"."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.intake import load_document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.own_names import as_we, own_names

INTRODUCED = "本产品由北京青禾文化有限公司（以下简称“青禾”）运营。\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (INTRODUCED, {"青禾", "北京青禾文化有限公司"}),
        ("青禾读书隐私政策\n\n我们重视您的隐私。", {"青禾读书"}),
        ("《青禾读书》App隐私保护指引\n\n我们重视您的隐私。", {"青禾读书"}),
        ("用户隐私政策\n\n我们重视您的隐私。", set()),
        ("我们公司的政策（以下简称“本政策”）。", set()),
        ("第三方支付公司（以下简称“快付”）会处理订单。", set()),
    ],
)
def test_names_that_a_policy_introduces(text: str, names: set[str]) -> None:
    assert set(own_names(load_document(text, "zh"))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pebble Notes Privacy Policy\n\nWe collect your name.", {"Pebble Notes"}),
        ("Privacy Notice | Pebble\n\nWe collect your name.", {"Pebble"}),
        ("Privacy Policy\n\nPebble Works Ltd (“we”) runs “Pebble Notes” (the “App” or “Pebble”).",
         {"Pebble Works Ltd", "Pebble Works", "Pebble"}),
        ("Privacy Policy\n\nWe collect your name.", set()),
        ("Privacy Policy\n\nOur payment processor, Fernpay (“Fern”), gets your name.", set()),
        ("Google Privacy Policy\n\nWe collect your name.", set()),
        ("Tinbox collects your name.", {"Tinbox"}),
        ("We collect your name. Tinbox collects your name.", set()),
        ("We are small. " + "Tinbox may collect your name.\n\n" * 4, {"Tinbox"}),
    ],
)  # fmt: skip
def test_names_of_an_english_policy(text: str, names: set[str]) -> None:
    assert set(own_names(load_document(text, "en"))) == names


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("青禾会采集设备型号", "我们会采集设备型号"),
        ("登录后青禾读取设备型号", "登录后我们读取设备型号"),
        ("照片会发送给青禾。", "照片会发送给我们。"),
        ("填写青禾账号", "填写青禾账号"),
        ("北京青禾文化会", "北京青禾文化会"),
    ],
)
def test_names_mean_we_where_they_act_or_receive(text: str, surface: str) -> None:
    assert as_we(text, ("青禾",), load_grammar("zh")) == surface


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您使用搜索功能时，青禾会记下您的搜索词。", ("collect", "affirmed")),
        ("青禾不读取您的通讯录。", ("collect", "denied")),
        ("青禾把您的手机号交给广告主。", ("share", "affirmed")),
        ("青禾绝不向广告主透露您的手机号。", ("share", "denied")),
    ],
)
def test_statements_of_a_short_name(text: str, expected: tuple[str, str]) -> None:
    (statement,) = read_policy(INTRODUCED + text, language="zh").statements
    assert (statement.action.value, statement.polarity.value) == expected
