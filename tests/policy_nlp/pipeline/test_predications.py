"""Verbs get their data, and differing polarities in one sentence are held apart."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.pipeline.frame import load_pipeline


def pairs(text: str, language: str) -> set[tuple[str, bool, str]]:
    doc = load_pipeline(language)(text)
    return {
        (text[p.trigger.start : p.trigger.end], p.trigger.denied, m.term)
        for r in doc._.predications
        for p in r.predications
        for m in p.mentions
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我们会收集您的手机号码，不会收集您的通讯录",
         {("收集", False, "contact.phone"), ("收集", True, "comms.contacts")}),
        ("zh", "我们会收集您的手机号码、IMEI", {("收集", False, "contact.phone"), ("收集", False, "device.imei")}),
        ("zh", "如您拒绝提供手机号码", set()),
        ("en", "We collect your phone number, but we never collect your contact list",
         {("collect", False, "contact.phone"), ("collect", True, "comms.contacts")}),
        ("en", "We collect your phone number, IMEI and e-mail address",
         {("collect", False, t) for t in ("contact.phone", "device.imei", "contact.email")}),
        ("en", "If you do not provide your phone number", set()),
    ],
)  # fmt: skip
def test_pairs(language: str, text: str, expected: set[tuple[str, bool, str]]) -> None:
    assert pairs(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We receive your user ID, but not your location",
         {("receive", False, "account.user_id"), ("receive", True, "location")}),
        ("We receive your user ID, but not only when you move", {("receive", False, "account.user_id")}),
        ("We count visits without collecting your IP address", {("collecting", True, "network.ip")}),
        ("Information about you matters, and we do not sell it", {("sell", True, "any")}),
        ("The data collected does not include your name, address or phone number",
         {("collected", False, "any")}
         | {("collected", True, t) for t in ("identity.name", "contact.address", "contact.phone")}),
        ("The data collected includes your name", {("collected", False, "any"), ("collected", False, "identity.name")}),
        ("Your phone number stays with you; we never receive or store it",
         {("receive", True, "contact.phone"), ("store", True, "contact.phone")}),
        ("Your phone number stays with you; we never receive or store anything", set()),
    ],
)  # fmt: skip
def test_contrast_and_reference(text: str, expected: set[tuple[str, bool, str]]) -> None:
    assert pairs(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Your IMEI (for instance when you register an account)", set()),
        ("We collect facts (we store your IMEI)", {"collect", "store"}),
    ],
)
def test_a_verb_in_brackets_rules_what_stands_there(text: str, verbs: set[str]) -> None:
    assert {verb for verb, _, term in pairs(text, "en") if term == "device.imei"} <= verbs


def test_people_are_not_taken_up_as_data() -> None:
    assert pairs("Your phone number helps the people; we keep the tasks assigned to them", "en") == set()


def test_passive_verbs_in_a_row_have_one_subject() -> None:
    (reading,) = load_pipeline("en")(
        "Your email address is stored in Canada and may be disclosed to our affiliates."
    )._.predications
    data = {
        reading.sentence.within(p.trigger.start, p.trigger.end): [m.text for m in p.mentions]
        for p in reading.predications
    }
    assert data == {"stored": ["email address"], "disclosed": ["email address"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We get your e-mail address without your name", {"contact.email"}),
        ("We collect usage data without your IP address or device ID", {"activity"}),
        ("We may collect without your prior consent your location", {"location"}),
        ("Without your name we collect your e-mail address", {"contact.email", "identity.name"}),
    ],
)
def test_what_data_comes_without_is_not_declared(text: str, expected: set[str]) -> None:
    assert {data_type for _, _, data_type in pairs(text, "en")} == expected


def test_what_those_do_whom_a_verb_names_is_not_what_the_verb_does() -> None:
    told = read_policy(
        "The app uses third-party services that may collect personal data.", language="en"
    ).statements
    assert [s.action.value for s in told] == ["share"]
    both = read_policy("The app uses and shares personal data.", language="en").statements
    assert {s.action.value for s in both} == {"collect", "share"}
