"""Counts become figures, and every difference is told."""

from __future__ import annotations

import pytest

from policy_nlp.scoring.figures import Tallies, Tally, Unit, mean, shown

UNIT = Unit("d", "the text")


def test_precision_recall_and_f1():
    tally = Tally(6, 2, 4)
    assert (tally.precision, tally.recall) == (0.75, 0.6)
    assert tally.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_nothing_counted_is_zero():
    figure = Tally().figure("x")
    assert (figure.f1, figure.precision, figure.recall) == (0, 0, 0)
    assert mean("m", []).f1 == 0


def test_a_mean_is_that_of_its_parts():
    assert mean("m", [Tally(1, 0, 0), Tally(0, 1, 1)]).f1 == 0.5


def test_sets_are_compared():
    told = []
    tallies = Tallies(told.append)
    tallies.compare("x", UNIT, {"a", ("b", "c")}, {"a", "d"})
    assert tallies["x"] == Tally(1, 1, 1)
    assert [(m.unit, m.false_alarm) for m in told] == [("d", True), ("b c", False)]
    assert {(m.document, m.figure, m.text) for m in told} == {("d", "x", "the text")}


@pytest.mark.parametrize(
    ("wanted", "found", "counts"),
    [(True, True, (1, 0, 0)), (False, True, (0, 1, 0)), (True, False, (0, 0, 1)), (False, False, (0, 0, 0))],
)
def test_decisions(wanted, found, counts):
    tallies = Tallies()
    tallies.decide("x", UNIT, wanted=wanted, found=found)
    assert tallies["x"] == Tally(*counts)
    assert tallies.total(["x", "y"]) == Tally(*counts)


def test_triples_are_shown_in_words():
    assert shown(("collect", "network.ip")) == "collect network.ip"
