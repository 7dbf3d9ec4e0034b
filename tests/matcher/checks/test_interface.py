"""What only the screens show is never judged."""

from __future__ import annotations

from matcher.checks.interface import check
from matcher.regulations.loading import load_regulations


def test_nothing_is_found_and_nothing_passes(world):
    rule = load_regulations().rules["COL-1"].model_copy(update={"inputs": "U", "check": "interface"})
    assert list(check(rule, world.case(world.policy()))) == []
    assert rule.required == ("interface",)
