"""Purposes are noted with their offsets."""

from __future__ import annotations

import pytest

from policy_nlp.pipeline.frame import load_pipeline


@pytest.mark.parametrize(
    ("language", "text", "purpose"),
    [("zh", "用于统计分析", "analytics"), ("en", "We use it for advertising", "advertising")],
)
def test_purposes(language: str, text: str, purpose: str) -> None:
    (sentence,) = load_pipeline(language)(text)._.sentences
    assert purpose in {g.purpose for g in sentence.goals}
    assert all(text[g.start : g.end] for g in sentence.goals)
