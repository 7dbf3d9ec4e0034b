"""Which types a statement is about."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def test_sharing_of_relevant_information_names_no_data() -> None:
    assert read_policy("我们可能会与友盟等合作方共享相关信息。", language="zh").statements == ()


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
