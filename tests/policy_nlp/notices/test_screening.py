"""The screen lets through whatever a pattern matches, and keeps most of the rest away."""

from __future__ import annotations

import pytest

from policy_nlp.notices.evidence import load_evidence, load_notices, load_screen
from policy_nlp.notices.screening import Screen


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_evidence_is_lost(language):
    evidence, screen = load_evidence(language), load_screen(language)
    sentences = [t for n in load_notices().values() for t in getattr(n.examples, language)]
    sentences += [t.upper() for t in sentences]
    for sentence in sentences:
        held = {(name, n) for name, e in evidence.items() for n, p in enumerate(e.each) if p.search(sentence)}
        assert held <= screen.candidates(sentence), sentence


def test_sentences_of_other_things_are_kept_away():
    screen = Screen({"a": ["delete", "clos(?:e|ing)"], "b": ["cookie"], "c": [r"\d+"]})
    assert screen.candidates("Closing time") == {"a", "c"}
    assert screen.candidates("Hello") == {"c"}


def test_a_set_needs_a_piece_of_either_kind():
    screen = Screen({"sold": ["(?:data|records)[^.]{0,9}(?:sold|traded)"], "kept": ["kept"]})
    assert screen.candidates("Your data is traded") == {"sold"}
    assert screen.candidates("Your data and records are kept") == {"kept"}
    assert screen.candidates("Traded goods") == set()


def test_sets_are_bits():
    screen = Screen({"sold": ["sold"], "kept": ["kept"]})
    bits = screen.bits()
    assert screen.told("Sold or kept") == bits["sold"] | bits["kept"]
    assert [*screen.names(screen.told("Sold or kept") & ~bits["sold"])] == ["kept"]
