"""Sentences that declare handling, and characters that name data."""

from __future__ import annotations

import pytest

from policy_nlp.scoring.ca4p483 import DeclaredHandling
from tests.policy_nlp.scoring.readings import judged, policy, statement


def written(file, *sentences):
    lines = [
        f"{c}\t{'I-' + label if label else 'O'}" if c else ""
        for sentence in sentences
        for text, label in [*sentence, ("", "")]
        for c in (text or [""])
    ]
    file.write_text("\n".join(lines), "utf8")


def test_declarations_and_characters(tmp_path):
    written(
        tmp_path / "dev.char.bios",
        [("我们", ""), ("收集", "collect"), ("头像", "data"), ("和", ""), ("昵称", "data")],
        [("您可设置", ""), ("头像", "data")],
        [("我们", ""), ("收集", "collect"), ("相关个人信息", "data")],
    )
    readings = [policy(statement(phrases=("和昵称", "头像"))), policy(statement(phrases=("头像",)))]
    found = judged(DeclaredHandling(), tmp_path, readings)
    assert found["ca4p_declares"] == (1, 1, 0)
    assert found["ca4p_data"] == (4, 1, 0)


def test_a_miss_of_a_sentence_misses_its_characters(tmp_path):
    written(tmp_path / "dev.char.bios", [("我们", ""), ("共享", "share"), ("订单", "data")])
    found = judged(DeclaredHandling(), tmp_path, [policy()])
    assert found["ca4p_declares"] == (0, 0, 1)
    assert found["ca4p_data"] == (0, 0, 2)


@pytest.mark.timeout(60)
def test_endless_umbrella_words_do_not_hold_it_up(tmp_path):
    written(tmp_path / "dev.char.bios", [("我们", ""), ("收集", "collect"), ("用户" * 200_000, "data")])
    assert len(list(DeclaredHandling().items(tmp_path, "dev"))) == 1
