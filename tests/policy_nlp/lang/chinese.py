"""What a Chinese text says, for tests."""

from __future__ import annotations

from policy_nlp import read_policy


def said(text: str) -> set[tuple[str, str, str]]:
    statements = read_policy(text, language="zh").statements
    return {(s.action.value, s.polarity.value, t) for s in statements for t in s.data_types}
