"""jieba's cache lies where nobody else can write."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from policy_nlp.pipeline.segmentation import Characters, use_private_cache


def test_cache_is_private() -> None:
    folder = Path(use_private_cache())
    assert folder.stat().st_mode & 0o077 == 0

    import jieba

    assert jieba.dt.tmp_dir == str(folder)


@pytest.mark.parametrize("text", ["我们 收集\tIMEI。\n", "", "  a"])
def test_tokens_are_the_characters_of_the_text(text: str) -> None:
    doc = Characters(spacy.blank("zh").vocab)(text)
    assert doc.text == text
    assert [t.text for t in doc] == list(text)
