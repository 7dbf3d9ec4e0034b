"""Recipients: known parties, certain forms of unknown ones, categories."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.frame import load_pipeline
from policy_nlp.pipeline.recipients import find_receivers
from policy_nlp.pipeline.sentences import split_sentences


def receivers(text: str, language: str) -> list[tuple[str | None, str | None]]:
    grammar = load_grammar(language)
    found = [r for s in split_sentences(text, grammar) for r in find_receivers(s, grammar)]
    return [(r.recipient.name, r.recipient.party) for r in found if r.recipient.name]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "友盟会收集IMEI", [("友盟", "umeng")]),
        ("zh", "第三方SDK会收集IMEI", []),
        ("zh", "他们会通过SDK收集IMEI", []),
        ("en", "Umeng collects the IMEI", [("Umeng", "umeng")]),
        ("en", "shared with Examplesoft, Inc. for a while", [("Examplesoft, Inc.", None)]),
        ("en", "The SDK collects the IMEI", []),
    ],
)
def test_names(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert receivers(text, language) == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("We use providers of cloud hosting services", "cloud"),
        ("We use vendors of garden furniture", "service_provider"),
    ],
)
def test_providers_of_something_are_its_providers(text: str, category: str) -> None:
    (sentence,) = load_pipeline("en")(text)._.sentences
    assert {r.recipient.category for r in sentence.receivers} == {category}


def test_a_name_inside_a_data_phrase_receives_nothing() -> None:
    (sentence,) = load_pipeline("en")("We collect your Google advertising ID")._.sentences
    assert not sentence.receivers


def test_the_company_is_no_recipient_without_its_article_either() -> None:
    text = '# The Meadow Privacy Policy\n\nThe Meadow ("we") reads what you write.\n\n{}'
    told = "When you give The Meadow access to your location, we store it. We share your IMEI with Brookside Ltd."
    statements = read_policy(text.format(told), language="en").statements
    assert {r.name for s in statements for r in s.recipients} == {"Brookside Ltd."}


def test_a_chapter_that_is_referred_to_receives_nothing() -> None:
    text = 'If your phone number was sent, write to us as told in the "How To Reach Brookside" section below.'
    assert receivers(text, "en") == []


def test_what_a_firm_deals_in_is_no_data_of_the_user() -> None:
    text = "We share your name with email delivery providers and payment card processors."
    (statement,) = read_policy(text, language="en").statements
    assert statement.data_types == ("identity.name",)


def test_known_names_are_not_looked_for_where_there_can_be_none() -> None:
    grammar = load_grammar("zh")
    (sentence,) = split_sentences("我们会向友盟提供您的设备信息。", grammar)
    assert [r.recipient.name for r in find_receivers(sentence, grammar) if r.recipient.party] == ["友盟"]
    assert not [r for r in find_receivers(sentence, grammar, may_name=False) if r.recipient.party]


def test_people_whose_names_are_handed_over_receive_nothing() -> None:
    assert receivers("We share your contacts with Brookside Ltd.", "en") == receivers(
        "We share your photos with Brookside Ltd.", "en"
    )
    told = read_policy("We show your photos to your contacts.", language="en").statements
    assert {r.category for s in told for r in s.recipients} == {"other_users"}
