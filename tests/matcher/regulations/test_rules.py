"""Rules: severities, what they need, whom they bind."""

from __future__ import annotations

import pytest

from matcher.checks.in_phase import Condition
from matcher.checks.missing_notice import Condition as NoticeCondition
from matcher.regulations.loading import load_regulations
from matcher.regulations.rules import Need
from matcher.regulations.sectors import Sector


def rule(**changes):
    return load_regulations().rules["COL-2"].model_copy(update=changes)


def test_the_first_known_circumstance_sets_the_severity():
    misleading = load_regulations().rules["MIS-1"]
    assert misleading.grade() == "high"
    assert misleading.grade("ambiguous", "sensitive") == "medium"
    assert misleading.grade("children") == "high"


def test_a_rule_on_a_phase_needs_its_marks():
    assert rule().required == (Need.TRAFFIC, Need.CONSENT)
    assert rule(inputs="B", needs=(Need.TIMES,)).required == (
        Need.POLICY,
        Need.TRAFFIC,
        Need.CONSENT,
        Need.TIMES,
    )
    assert rule(inputs="U", when=Condition(), check="interface").required == (Need.INTERFACE,)
    assert rule(inputs="U", when=Condition()).required == (Need.INTERFACE, Need.POLICY)


def test_the_phase_enters_the_fingerprint():
    assert rule().when.phase_key == "consent=before"
    assert (
        Condition(phase={"visibility": "background", "ads": "off"}).phase_key
        == "ads=off,visibility=background"
    )


def test_a_rule_of_a_sector_binds_apps_of_that_sector_alone():
    health = rule(sectors=(Sector.HEALTH,))
    assert health.binds({Sector.APP, Sector.HEALTH}, children=False)
    assert not health.binds({Sector.APP}, children=True)
    assert rule(sectors=(Sector.EDUCATION,), for_children=True).binds({Sector.APP}, children=True)


def test_conditions_of_another_check_are_refused():
    assert isinstance(rule().on(Condition), Condition)
    with pytest.raises(TypeError, match="COL-2"):
        rule().on(NoticeCondition)
