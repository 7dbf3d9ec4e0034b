"""Statements with their purposes, recipients, scopes and definitions."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们会与友盟共享您的手机号码。"),
        ("en", "We share your phone number with Umeng."),
    ],
)
def test_named_recipient(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert [r.party for r in statement.recipients] == ["umeng"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "支付功能本身不会收集您的手机号码。"),
        ("zh", "我们不会向境外提供您的个人信息。"),
        ("en", "We do not disclose your personal data outside the European Union."),
        ("en", "In offline mode we do not collect your phone number."),
    ],
)
def test_denial_limited_to_a_function(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert statement.polarity == "denied"
    assert statement.scope.limited


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "我们不会收集您的手机号码。"), ("en", "We do not collect your phone number.")],
)
def test_plain_denial_has_no_scope(language: str, text: str) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert not statement.scope.limited


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("zh", "“设备信息”是指手机的IMEI。", "设备信息"),
        ("en", '"Device data" means the IMEI of a phone.', "Device data"),
    ],
)
def test_definitions_declare_nothing(language: str, text: str, term: str) -> None:
    policy = read_policy(text, language=language)
    assert policy.statements == ()
    (definition,) = policy.definitions
    assert definition.term == term
    assert "device.imei" in definition.data_types


def test_denial_of_identifying_data_is_limited_to_it() -> None:
    text = "我们不会向第三方提供能直接识别您身份的信息。"
    (statement,) = read_policy(text, language="zh").statements
    assert statement.scope.source


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("We do not use your phone number for advertising.", ("advertising",)),
        ("We do not give your phone number to anyone who sells advertising.", ()),
    ],
)
def test_only_purposes_of_the_denial_limit_it(text: str, purposes: tuple[str, ...]) -> None:
    (statement,) = read_policy(text, language="en").statements
    assert statement.scope.purposes == purposes


def test_sharing_of_relevant_information_names_no_data() -> None:
    assert read_policy("我们可能会与友盟等合作方共享相关信息。", language="zh").statements == ()


def test_umbrella_stays_with_the_named() -> None:
    (statement,) = read_policy("我们会与友盟等合作方共享您的手机号码。", language="zh").statements
    assert [r.party for r in statement.recipients] == ["umeng"]


def test_items_that_only_name_receivers_take_the_data_of_their_lead_in() -> None:
    text = "We send your phone number to one of the following:\n\n1. Twilio Inc.\n2. Amplitude"
    shared = [s for s in read_policy(text, language="en").statements if s.recipients]
    assert [(s.data_types, s.recipients[0].party) for s in shared] == [
        (("contact.phone",), "twilio"),
        (("contact.phone",), "amplitude"),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We may disclose your information to protect your rights and the rights of others.", 1),
        ("We protect your data so that it is not disclosed to others.", 0),
        ("We use your information with care and protect your rights.", 0),
    ],
)
def test_sharing_to_protect_is_no_safeguard(text: str, count: int) -> None:
    assert len(read_policy(text, language="en").statements) == count


def test_items_that_name_no_receiver_add_none() -> None:
    text = "We collect your phone number for the following:\n\n1. Twilio Inc."
    assert not any(s.recipients for s in read_policy(text, language="en").statements)


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("如您拒绝提供该信息，您将无法使用本功能。", 1),
        ("若您不提供以上信息，将无法完成人脸识别认证。", 1),
        ("我们还会记录您的步数。", 2),
    ],
)
def test_what_follows_from_a_refusal_is_no_declaration_of_an_item(after: str, count: int) -> None:
    text = f"我们会收集您在下列情形中提供的信息：\n\n1. 当您缴费时，我们会收集您的手机号码。{after}\n"
    assert len(read_policy(text, language="zh").statements) == count


def test_an_item_that_begins_with_a_refusal_names_its_data() -> None:
    text = "我们会收集您的以下信息：\n\n1. 手机号码，如您拒绝提供，将无法注册。\n"
    assert [s.data_types for s in read_policy(text, language="zh").statements] == [("contact.phone",)]


@pytest.mark.parametrize(
    ("item", "count"),
    [
        ("Keep the site running. This is what we are here for.", 1),
        ("Keep the site running; write letters to you.", 2),
    ],
)
def test_a_remark_behind_an_item_is_no_item(item: str, count: int) -> None:
    text = f"We use personal data to:\n\n- {item}\n"
    assert len(read_policy(text, language="en").statements) == count


def said(text: str) -> set[tuple[str, str, str]]:
    return {
        (s.action, s.polarity, t) for s in read_policy(text, language="en").statements for t in s.data_types
    }


def test_english_cell_run_together_with_the_next_is_collected_and_shared() -> None:
    text = (
        "# Information we collect\n\nYour email address We may disclose this information to our affiliates."
    )
    assert said(text) == {("collect", "affirmed", "contact.email"), ("share", "affirmed", "contact.email")}


def test_safeguards_in_a_list_declare_nothing() -> None:
    text = "We protect the personal information that we hold:\n\n- Encryption of all databases;\n"
    assert not any(s.quote.startswith("Encryption") for s in read_policy(text, language="en").statements)
