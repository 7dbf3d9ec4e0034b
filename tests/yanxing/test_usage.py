"""A wrong command line is told in whole sentences of one language."""

from __future__ import annotations

import re

import pytest

from corpora.text import Language
from yanxing.cli import UsageProblem, build_app

WRONG = {
    "unknown command": ["bogus"],
    "missing argument": ["check", "a"],
    "too many arguments": ["check", "a", "b", "c"],
    "bad choice": ["check", "a", "b", "--fail-on", "x"],
    "option without value": ["check", "a", "b", "-o"],
    "unknown option": ["policy", "--nope", "x"],
}


@pytest.mark.parametrize("case", WRONG)
def test_no_english_sentence_in_chinese(case):
    with pytest.raises(UsageProblem) as caught:
        build_app(Language.ZH).run(WRONG[case])
    said = caught.value.text.zh
    assert not re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", said), said
    assert "--help" in said
    assert caught.value.text.en
