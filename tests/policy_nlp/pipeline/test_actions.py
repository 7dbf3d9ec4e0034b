"""Who does what: subjects, passives, others, denials."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.pipeline.frame import load_pipeline


def triggers(text: str, language: str) -> list[tuple[str, str, bool]]:
    doc = load_pipeline(language)(text)
    return [(text[t.start : t.end], t.action.value, t.denied) for s in doc._.sentences for t in s.triggers]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我们会收集您的手机号码", [("收集", "collect", False)]),
        ("zh", "您需要填写手机号码", [("填写", "collect", False)]),
        ("zh", "您使用我们的服务时", []),
        ("zh", "合作伙伴会收集您的手机号码", [("收集", "share", False)]),
        ("zh", "我们不会收集您的手机号码", [("收集", "collect", True)]),
        ("zh", "我们从不以出售为目的处理您的手机号码", [("出售", "share", True)]),
        ("en", "We collect your phone number", [("collect", "collect", False)]),
        ("en", "You provide your phone number to us", [("provide", "collect", False)]),
        ("en", "Our partners may collect your phone number", [("collect", "share", False)]),
        ("en", "Your use of the app is free and your phone number is safe", []),
        ("en", "We never collect your phone number", [("collect", "collect", True)]),
        ("en", "We do not sell your phone number", [("sell", "share", True)]),
    ],
)
def test_triggers(language: str, text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert triggers(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们或我们的合作伙伴会收集您的手机号码"),
        ("en", "We and our partners collect your phone number"),
    ],
)
def test_joint_subjects_do_both(language: str, text: str) -> None:
    assert {action for _, action, _ in triggers(text, language)} == {"collect", "share"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The app records your voice", [("records", "collect", False)]),
        ("Our servers see your IP address", [("see", "collect", False)]),
        ("Every user has an ID, your user ID, that we make up", [("make up", "collect", False)]),
        ("The app reports your device model", [("reports", "collect", False)]),
        ("You tell us your date of birth", [("tell", "collect", False)]),
        ("We read your phone number from the app records", [("read", "collect", False)]),
        ("We collect no phone number", [("collect", "collect", True)]),
        ("We no longer ask, we collect your phone number", [("ask", "collect", True), ("collect", "collect", False)]),
        ("No one else sees your photos", [("sees", "share", True)]),
        ("Someone at our company sees your photos", [("sees", "collect", False)]),
        ("We give Stripe your e-mail address", [("give", "share", False)]),
        ("Google hands us your e-mail address", [("hands", "collect", False)]),
        ("We do not give that business your name", [("give", "share", True)]),
        ("We let advertisers have your phone number", [("let advertisers have", "share", False)]),
        ("You let us have your phone number", []),
        ("Your card number goes straight to Stripe", [("goes", "share", False)]),
        ("Your photos are visible to other users", [("are visible", "share", False)]),
        ("Support companies get your e-mail address and whatever you write to us", [("get", "share", False)]),
        ("We share your e-mail address with no one", [("share", "share", True)]),
        ("You can share your photos with other users", [("share", "share", False)]),
        ("You can share your photos with us", [("share", "collect", False)]),
        ("You enter your card number directly with the payment provider", [("enter", "share", False)]),
        ("We send your name, and no more, to one of the following:", [("send", "share", False)]),
        ("We send your name tag to the printer", []),
        ("You enter your card number with care", [("enter", "collect", False)]),
        ("Other users can see your name", [("see", "share", False)]),
        ("Users can see your name", [("see", "share", False)]),
        ("Users can see their name", []),
        ("We have no access to your name", [("have no access", "collect", True)]),
        ("We hold on to your phone number", [("hold on to", "collect", False)]),
        ("A member number is allotted to the account", [("allotted", "collect", False)]),
        ("We forward your name", [("forward", "share", False)]),
        ("We deliver your name tag", []),
        ("Your card number cannot be read on its way", []),
        ("We cannot read your card number", [("read", "collect", True)]),
        ("Acme does not sell, trade or rent your phone number", [("sell", "share", True), ("rent", "share", True)]),
        ("We do not sell data but we rent your phone number", [("sell", "share", True), ("rent", "share", False)]),
        ("We do not knowingly or otherwise allow others to collect your name", [("collect", "share", True)]),
        ("Other parties are prohibited from collecting your phone number", [("collecting", "share", True)]),
    ],
)  # fmt: skip
def test_english_verbs_and_their_subjects(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert triggers(text, "en")[: len(expected) or None] == expected


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Mixpanel counts visits. It receives your user ID.", "share"),
        ("Our app is small. It receives your user ID.", "collect"),
    ],
)
def test_it_takes_up_the_party_of_the_sentence_before(text: str, action: str) -> None:
    assert triggers(text, "en")[-1][1] == action


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Such use of your phone number is rare", []),
        ("We use your phone number", ["use"]),
        ("You give Google permission to share your phone number with us", ["share"]),
    ],
)
def test_nouns_and_permissions_are_no_verbs_of_data(text: str, verbs: list[str]) -> None:
    assert [verb for verb, _, _ in triggers(text, "en")] == verbs


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("This function involves the collection of your location.", "affirmed"),
        ("This function does not require the gathering of your location.", "denied"),
        ("The browser may prompt you for your location.", "affirmed"),
    ],
)
def test_collecting_said_with_a_noun(text: str, polarity: str) -> None:
    (statement,) = read_policy(text, language="en").statements
    assert (statement.action, statement.polarity, statement.data_types) == (
        "collect",
        polarity,
        ("location",),
    )


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("The bot will receive your phone number.", ["share"]),
        ("Share your phone number with our affiliates.", ["share"]),
        ("To provide our commercial clients with your phone number.", ["share"]),
        ("We will ask you for permission to access your call logs.", ["collect"]),
        ("The email addresses we collect depend on your phone number.", ["collect"]),
    ],
)
def test_who_gets_it_in_english(text: str, actions: list[str]) -> None:
    assert [s.action for s in read_policy(text, language="en").statements] == actions


@pytest.mark.parametrize(
    ("text", "action", "polarity"),
    [
        ("We may place cookies on your device.", "collect", "affirmed"),
        ("We do not set any cookies.", "collect", "denied"),
        ("This means that a third party may place a cookie on your browser.", "share", "affirmed"),
    ],
)
def test_cookies_are_placed(text: str, action: str, polarity: str) -> None:
    (statement,) = read_policy(text, language="en").statements
    assert (statement.action, statement.polarity) == (action, polarity)
    assert statement.data_types == ("account.session_token",)


@pytest.mark.parametrize(
    "text",
    [
        "You may optionally add your phone number to your profile.",
        "The details that Zephyr collects may include your phone number.",
    ],
)
def test_verbs_behind_adverbs_and_names(text: str) -> None:
    (statement,) = read_policy(text, language="en").statements
    assert statement.data_types == ("contact.phone",)


def test_an_order_is_placed_without_data_of_the_user() -> None:
    assert read_policy("You may place an order for cookies with a phone.", language="en").statements == ()


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Your username and profile picture are always public.", {"share"}),
        ("Reviews that you post will become publicly available.", {"share"}),
        ("We may collect information that is publicly available, such as your name.", {"collect"}),
    ],
)
def test_what_becomes_public_is_shared(text, actions):
    found = read_policy(f"Privacy policy\n\n{text}", language="en").statements
    assert {s.action for s in found} == actions
