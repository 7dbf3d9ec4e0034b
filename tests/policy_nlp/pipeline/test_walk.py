"""The way through a document: contents lines, own names."""

from __future__ import annotations

import pytest

from corpora.text import Language
from policy_nlp.intake import load_document
from policy_nlp.pipeline.own_names import Own
from policy_nlp.pipeline.walk import Walk, read_blocks, whose


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "友盟（以下简称“我们”）会收集您的IMEI。"), ("en", 'Umeng ("we") will collect your IMEI.')],
)
def test_own_name_is_no_third_party(language: str, text: str) -> None:
    document = load_document(text, language)
    assert whose(document).parties == {"umeng"}
    assert {s.action for s in Walk(document).statements} == {"collect"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "- 我们收集的手机号码\n\n# 1. 我们收集的手机号码\n\n见下文。\n"),
        ("en", "- The phone number we collect\n\n# 1. The phone number we collect\n\nSee below.\n"),
    ],
)
def test_lines_of_contents_declare_nothing(language: str, text: str) -> None:
    assert Walk(load_document(text, language)).statements == ()


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Yahoo may also collect your email address.", {"yahoo"}),
        ("We use Yahoo. Yahoo may collect your email address.", set()),
        ("Your email address is sent to Yahoo.", set()),
        ("Google Analytics collects your IP address.", set()),
    ],
)
def test_without_a_we_the_company_that_acts_speaks_of_itself(text: str, own: set[str]) -> None:
    assert whose(load_document(text, "en")).parties == own


OPERATED = "Privacy policy\n\nWe are operated by Telegram Messenger Inc. Contact us.\n\n"


def test_the_company_that_the_policy_names_as_its_own_is_no_third_party() -> None:
    text = OPERATED + "Telegram does not store your card.\n"
    assert whose(load_document(text, "en")).parties == {"telegram"}


def test_another_company_of_its_group_is_one() -> None:
    text = OPERATED + "We share your email address with Telegram Group Inc. and with Telegram.\n"
    (statement,) = Walk(load_document(text, "en")).statements
    assert [r.name for r in statement.recipients] == ["Telegram Group Inc."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会收集或使用您的下列信息：\n\n1. 通讯录：用于充值。\n"),
        ("en", "We collect and use the following data:\n\n1. Contacts: to find your friends.\n"),
    ],
)
def test_an_item_below_two_verbs_declares_once(language: str, text: str) -> None:
    assert len(Walk(load_document(text, language)).statements) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_headings_are_read_only_where_they_introduce_something(language: str) -> None:
    text = {
        "zh": "# 我们收集的信息\n\n我们会收集您的IMEI。\n",
        "en": "# What we collect\n\nWe collect your IMEI.\n",
    }
    walk = Walk(load_document(text[language], language))
    assert [*walk.readings] == [1]
    assert len(walk.statements) == 1


def test_a_name_is_found_in_whichever_block_it_stands() -> None:
    blocks = ["我们会收集您的手机号。", "友盟", "我们会向友盟提供您的设备信息。", "", "我们不出售您的位置。"]
    document = load_document("\n\n".join(blocks), "zh")
    readings = read_blocks(document.blocks, Language.ZH, Own())
    named = [[r.recipient.party for x in own for r in x.sentence.receivers] for own in readings]
    assert [bool(parties) for parties in named] == ["友盟" in b.text for b in document.blocks]


def test_what_is_the_same_at_one_place_is_said_once() -> None:
    twice = "我们会收集您的手机号码。\n\n我们会收集您的手机号码，并向广告商提供您的手机号码。"
    found = Walk(load_document(twice, "zh")).statements
    assert [(s.place.block, s.action) for s in found] == [(0, "collect"), (1, "collect"), (1, "share")]
