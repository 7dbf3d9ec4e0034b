"""The made-up case of the benchmark: as large as asked for, the same each time, and of every kind."""

from __future__ import annotations

import random

from bench.matching import make_policy, make_transmissions, measure
from policy_nlp.statements import Action, Polarity


def test_the_case_is_as_large_as_asked_for_and_the_same_each_time():
    one, two = (make_policy(300, random.Random(7)) for _ in "ab")
    assert one == two
    assert len(one.statements) == 300
    assert {s.action for s in one.statements} == set(Action)
    assert {s.polarity for s in one.statements} == set(Polarity)


def test_transmissions_go_to_many_in_both_phases():
    sent = make_transmissions(500, random.Random(7))
    assert len(sent) == 500
    assert len({t.host for t in sent}) > 30
    assert {t.phase.consent for t in sent} == {"before", "after"}


def test_a_line_is_written_for_each_measure(capsys):
    assert measure(5, 50) > 0
    assert "50 transmissions" in capsys.readouterr().out
