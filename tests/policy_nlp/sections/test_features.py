import numpy as np

from corpora.text import Language
from policy_nlp.sections.features import BUCKETS, LONGEST, features_of


def buckets(text: str, language: Language) -> list[int]:
    return sorted(features_of([text], language).buckets.tolist())


def test_each_text_has_its_own_ngrams() -> None:
    together = features_of(["abc", "", "我们"], Language.ZH)
    assert together.counts.tolist() == [6, 0, 3]
    alone = features_of(["我们"], Language.ZH)
    assert sorted(together.buckets[6:].tolist()) == sorted(alone.buckets.tolist())
    assert together.buckets.max() < BUCKETS


def test_case_spaces_and_digits_make_no_difference() -> None:
    assert buckets("保存 30 天", Language.ZH) == buckets("保存90天", Language.ZH)
    assert buckets("We keep IT 30 days", Language.EN) == buckets("we keep it, 7 days", Language.EN)


def test_words_and_their_order_do() -> None:
    assert buckets("we share data", Language.EN) != buckets("data share we", Language.EN)


def test_hostile_texts_are_bounded() -> None:
    found = features_of(["我" * 100_000, "\ud800x\u0000"], Language.ZH)
    assert found.counts[0] == 3 * LONGEST - 3
    assert features_of([], Language.EN).buckets.dtype == np.intp
