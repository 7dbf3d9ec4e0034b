"""What somebody may have meant."""

import pytest

from yanxing.knowledge.near import MOST, near_words

KNOWN = ("手机号码", "手机", "电话号码", "Android ID", "phone number", "Umeng", "imei")


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("手机号码或电话号码", ("手机号码", "电话号码")),
        ("anroid_id", ("Android ID",)),
        ("Phone numbr", ("phone number",)),
        ("Umengg", ("Umeng",)),
        ("kwzzqx", ()),
        ("x", ()),
        ("", ()),
        ("手机" * 100, ()),
    ],
)
def test_words_inside_come_before_words_spelt_alike(word: str, near: tuple[str, ...]) -> None:
    assert near_words(word, KNOWN)[: len(near)] == near
    assert bool(near_words(word, KNOWN)) is bool(near)


def test_only_a_few_are_offered() -> None:
    assert len(near_words("sample", [f"sample{i}" for i in range(30)])) == MOST
