"""What sentences stand under."""

from __future__ import annotations

import pytest

from policy_nlp.document import Block, BlockKind
from policy_nlp.intake import load_document
from policy_nlp.notices import find_notices
from policy_nlp.notices.topics import LONGEST, topic_of


def _block(text, kind=BlockKind.PARAGRAPH, headings=()):
    return Block(index=0, kind=kind, text=text, start=0, headings=headings)


@pytest.mark.parametrize(
    ("block", "topic"),
    [
        (_block("Six months.", headings=("Policy", "How long we keep it")), "How long we keep it"),
        (_block("Download. Ask for a file."), "Download."),
        (_block("保存期限：六个月。"), "保存期限："),
        (_block("我们保存信息，见下文。"), ""),
        (_block("How long?", BlockKind.HEADING, ("Policy",)), ""),
    ],
)
def test_a_sentence_stands_under_its_heading_and_its_label(block, topic):
    assert topic_of(block) == topic


def test_a_few_words_without_an_end_are_a_title():
    assert topic_of(_block("We tell you by e-mail."), _block("Changes")) == "Changes"
    assert topic_of(_block("We tell you by e-mail."), _block("We like changes.")) == ""


def test_long_headings_are_cut():
    assert len(topic_of(_block("Yes.", headings=("x" * 500,)))) == LONGEST


@pytest.mark.parametrize(
    ("text", "language", "notice", "held"),
    [
        ("| 项目 | 说明 |\n| --- | --- |\n| 保存期限 | 毕业后六个月 |\n", "zh", "retention_period", True),
        ("| 项目 | 说明 |\n| --- | --- |\n| 班级人数 | 毕业前六个班 |\n", "zh", "retention_period", False),
        ("# Notice\n\n## Kept how long\n\nTwelve months.\n", "en", "retention_period", True),
        ("# Notice\n\n## Trial\n\nTwelve months.\n", "en", "retention_period", False),
        ("# Notice\n\nCHILDREN. See the rules of your store.\n", "en", "minors_section", False),
    ],
)
def test_what_a_sentence_stands_under_tells_what_it_means(text, language, notice, held):
    assert (notice in find_notices(load_document(text, language))) is held


def test_hostile_labels_end_soon():
    for text in ("a " * 50_000, "1." * 50_000, "一" * 100_000, ":" * 100_000, "1.1.1.1.(" * 9_000):
        assert len(topic_of(_block(text), _block(text))) <= 2 * len(text) + 2
