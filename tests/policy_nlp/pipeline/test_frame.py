"""Both pipelines have the components in their order."""

from __future__ import annotations

import pytest

from policy_nlp.pipeline.frame import COMPONENTS, load_pipeline


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pipeline(language: str) -> None:
    names = load_pipeline(language).pipe_names
    assert names == [n for n in COMPONENTS if n != "policy_syntax" or language == "en"]


def test_chinese_is_cut_into_words_by_jieba() -> None:
    assert [t.text for t in load_pipeline("zh").make_doc("我们收集信息")] == ["我们", "收集", "信息"]
