from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.wifi_scans import detect, shows
from traffic.leaves import Leaf

BOTH = {"network.bssid", "network.ssid"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8c:1d:96:2f:a0:4b;-51;Linden-5G", BOTH),
        ("8c:1d:96:2f:a0:4b|-51|Linden#8c:1d:96:2f:a0:4c|-80|Office", BOTH),
        ("8c1d962fa04b,-67", {"network.bssid"}),
        ("wifi_8c:1d:96:2f:a0:4b@Linden", BOTH),
        ("02:00:00:00:00:00;-51;x", set()),
        ("8c:1d:96:2f:a0:4b", set()),
        ("00:10:22;-51;late shift", set()),
    ],
)
def test_networks_in_one_text(
    text: str, found: set[str], leaf: Callable[..., Leaf], message: Callable[..., Context]
) -> None:
    assert {d.data_type for d in detect(leaf("wf", text), message())} == found


@pytest.mark.parametrize("sign", ["00:10:22;-51", ",-40", "|-77", "Wi-Fi", "wIFI_"])
def test_signs_are_seen_in_long_texts_as_in_short_ones(sign: str) -> None:
    assert shows(f"it says {sign} there")
    assert shows(f"{'word ' * 100}{sign} there")
    assert not shows("word; -x, |7 wi fi " * 30)
