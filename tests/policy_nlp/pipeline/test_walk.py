"""The way through a document: contents lines, own names."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.pipeline.walk import Walk, own_parties


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "友盟（以下简称“我们”）会收集您的IMEI。"), ("en", 'Umeng ("we") will collect your IMEI.')],
)
def test_own_name_is_no_third_party(language: str, text: str) -> None:
    document = load_document(text, language)
    assert own_parties(document) == {"umeng"}
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
