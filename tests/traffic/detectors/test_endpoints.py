from __future__ import annotations

from collections.abc import Callable

from traffic.detectors.detection import Context
from traffic.detectors.endpoints import detect
from traffic.leaves import Leaf


def test_unknown_endpoints_say_nothing(leaf: Callable[..., Leaf], message: Callable[..., Context]) -> None:
    made = leaf("a.b", "490154203237518")
    assert list(detect(made, message(made))) == []
