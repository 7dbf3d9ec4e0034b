"""What a denial is about, and what takes it back."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.analysis import Clause, Trigger
from policy_nlp.pipeline.denials import confined, subject_of_denial, takes_named, upheld
from policy_nlp.pipeline.frame import load_pipeline
from policy_nlp.statements import Action

BOTH = ("collect", "share")


def denied(text: str, language: str = "en") -> set[str]:
    statements = read_policy(text, language=language).statements
    return {f"{s.action} {t}" for s in statements if s.polarity == "denied" for t in s.data_types}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not, however, record your voice.", {"collect content.audio"}),
        ("There is no way for us to read your messages.", {"collect comms.messages"}),
        ("We don't want to know your age.", {"collect identity.birth_date"}),
        ("We let you know about changes to your phone number.", set()),
        ("No location data is collected.", {"collect location"}),
        ("It is not our policy to sell your phone number.", {"share contact.phone"}),
        ("Partners that are not members may receive your email address.", set()),
        ("We do not require your user name to be your real name.", set()),
        ("We have no access to or control over their cookies.", set()),
        ("Your voice recordings never leave your phone.", {f"{a} content.audio" for a in BOTH}),
        ("Your contacts never leave your phone.", {f"{a} comms.contacts" for a in BOTH}),
        ("No precise location leaves your device.", {f"{a} location.precise" for a in BOTH}),
        ("None of the photos you edit ever leave your phone.", {f"{a} content.photos" for a in BOTH}),
        ("No information other than your country leaves the phone.", set()),
        ("We ask you not to send us your passport.", {"collect document.passport"}),
        ("You need not tell us your age.", set()),
        ("We do not know your age.", set()),
        ("We ask you not to share your password with anyone.", set()),
        ("Children are unable to register an email address with us.", set()),
        ("We keep data of a kind that is not sold.", set()),
        ("As long as your location is not recorded, nobody is told.", set()),
        ("We need your name and store no other data about your contacts.", set()),
        ("Neither we nor the shops have access to your messages.", {f"{a} comms.messages" for a in BOTH}),
    ],
)
def test_english(text: str, expected: set[str]) -> None:
    assert denied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not share your location other than as required by law.", {"share location"}),
        ("We do not share your location except as required by law or with your consent.", set()),
        ("Apart from your email address we do not collect your name.", {"collect identity.name"}),
        ("We do not collect anything other than your email address.", set()),
        ("We never sell your location, and we do not share it without your consent.", {"share location"}),
        ("We do not sell or share your location, without your consent.", set()),
        ("Unless you agree, we do not collect your location and we do not share it.", set()),
        ("No recordings of your voice are stored permanently.", set()),
        ("We cannot ensure that your location will never be disclosed.", set()),
        ("Some firms have a policy not to disclose your phone number.", set()),
        ("We have no control over what information is collected by them.", set()),
    ],
)
def test_conditions_and_exceptions(text: str, expected: set[str]) -> None:
    assert denied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们不会出售您的手机号码，未经您同意也不会对外提供。", {"share contact.phone"}),
        ("未经您同意，我们不会提供您的手机号码，也不会公开您的位置信息。", set()),
        ("除昵称外，我们不收集您的身份证号码。", {"collect document.national_id"}),
        ("除上述信息外，我们不收集您的其他信息。", set()),
        ("除您选定的照片外，我们不会收集您的其他照片。", set()),
        ("这些没有个人身份信息的数据可能会提供给第三方。", set()),
        ("您的照片不会被我们保存。", {"collect content.photos"}),
        ("您的指纹信息仅保存在您的设备本地。", {"collect biometric.fingerprint"}),
        ("我们仅在您的设备上放置Cookie。", set()),
        ("我们要求您不要向我们发送您的宗教信仰。", {"collect special.religion"}),
        ("您不必向我们提供宗教信仰。", set()),
        ("我们不会借此录像。", {"collect content.photos"}),
        ("使用该功能时会录像。", set()),
        ("我们不会读取其他应用的文件。", {"collect content.files"}),
        ("我们不对第三方收集您个人信息的行为承担责任。", set()),
        ("该信息不能用于识别您的身份。", set()),
        ("我们读取通讯录，为您设置昵称，不会将信息上传。", {"collect comms.contacts"}),
        ("我们读取通讯录，用户可以自行设置，不会将信息上传。", {"collect comms.contacts"}),
        ("通讯录权限：客户端不会获取这项权限。", {"collect comms.contacts"}),
    ],
)
def test_chinese(text: str, expected: set[str]) -> None:
    assert denied(text, "zh") == expected


def test_a_passive_without_object_is_about_its_subject() -> None:
    text = "Recordings of your voice are not used for ads, and will not be sold to anyone."
    assert "share content.audio" in denied(text)
    assert denied("Your voice is recorded but will not be billed.") == set()


def test_a_denial_ends_where_another_clause_turns() -> None:
    statements = read_policy("We do not collect your name but your email address.", language="en").statements
    assert {(s.polarity, s.data_types) for s in statements} == {
        ("affirmed", ("contact.email",)),
        ("denied", ("identity.name",)),
    }
    assert denied("We do not store your name but rely on your IP address.") == {"collect identity.name"}


def test_what_stays_on_the_device_is_not_collected() -> None:
    grammar = load_grammar("en")
    verb = Trigger(12, 18, Action.COLLECT)
    alone = Clause(0, 60, "Photos are stored only on your device")
    kept = confined(verb, alone, grammar)
    assert kept is not None
    assert kept.denied
    assert confined(verb, Clause(0, 60, "Photos are stored on your device"), grammar) == verb


def test_an_affirmed_verb_keeps_its_data() -> None:
    (reading,) = load_pipeline("en")("Unless you object, we collect your location.")._.predications
    (predication,) = reading.predications
    grammar = load_grammar("en")
    assert upheld(predication.trigger, predication.mentions, reading.sentence, grammar)
    assert takes_named(predication.trigger.end, reading.sentence)
    assert not takes_named(0, reading.sentence)
    assert subject_of_denial(predication.trigger, [], reading.sentence, grammar) == []


def test_a_request_not_to_be_given_data_is_limited_to_its_source() -> None:
    (statement,) = read_policy("We ask you not to send us your passport.", language="en").statements
    assert statement.scope.source == "ask you not to"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This app collects nothing.", {"collect any"}),
        ("Nothing is shared with third parties.", {"share any"}),
        ("We don't collect anything.", {"collect any"}),
        ("We collect nothing but your email address.", set()),
        ("If you share anything on the forum, others will see it.", set()),
        ("照片不出手机。", {f"{a} content.photos" for a in BOTH}),
        ("录音不会离开您的手机。", {f"{a} content.audio" for a in BOTH}),
        ("您离开手机时，我们会记录位置。", set()),
        ("不会把你的位置告诉任何广告商。", {"share location"}),
        ("请不要把密码告诉他人。", set()),
        ("我们会告诉您收集了哪些信息。", set()),
    ],
)
def test_nothing_at_all_and_what_stays_on_the_device(text: str, expected: set[str]) -> None:
    assert denied(text) == expected
