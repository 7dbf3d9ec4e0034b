"""The times are those of loading everything, from the files and from the snapshot."""

import os

from corpora.ontology import load_ontology
from corpora.text import Language
from yanxing.knowledge.sheets import Tongue
from yanxing.knowledge.timing import STEPS, report


def test_every_step_and_their_sum_are_told() -> None:
    before = os.environ.get("XDG_CACHE_HOME")
    lines = report(Tongue(Language.ZH), rounds=1).splitlines()
    assert len(lines) == len(STEPS) + 2
    assert all(line.count("ms") == 2 for line in lines[1:])
    assert os.environ.get("XDG_CACHE_HOME") == before
    assert load_ontology().parties
