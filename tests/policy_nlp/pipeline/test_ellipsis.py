"""Several modifiers before one noun: each names data as if the noun stood after it."""

from __future__ import annotations

import pytest

from policy_nlp.lang.grammar import load_grammar
from policy_nlp.lexicon import find_data_types
from policy_nlp.pipeline.ellipsis import shared_nouns


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    known = [(m.start, m.end) for m in find_data_types(text, language) if m.term != "any"]
    return [(m.text, m.term) for m in shared_nouns(text, load_grammar(language), known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We log equipment and usage information.", [("equipment", "device")]),
        ("your purchase or browsing history", [("purchase", "activity.purchase")]),
        (
            "Contact, billing, and account information is kept.",
            [("Contact", "contact"), ("billing", "finance.payment")],
        ),
        ("Transaction/purchase history", [("Transaction", "finance.payment")]),
    ],
)
def test_each_modifier_names_data(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "your profile and other information",
        "the device and our information",
        "the account, and we use information",
        "device and usage",
    ],
)
def test_no_noun_is_shared(text: str) -> None:
    assert found(text) == []


def test_chinese_has_no_such_rows() -> None:
    assert found("设备和使用信息", "zh") == []
