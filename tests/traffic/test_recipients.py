"""Hosts and parties, worked out once."""

from __future__ import annotations

from traffic.detectors.planted import compile_planted
from traffic.recipients import Recipients


def test_a_host_is_shown_without_what_an_app_made_of_a_persons_data() -> None:
    recipients = Recipients(compile_planted([("device.imei", "490154203237518")]), None)
    shown = recipients.host("490154203237518.sample.example")
    assert "490154203237518" not in shown
    assert recipients.host("490154203237518.sample.example") is shown
    assert recipients.party(shown) is recipients.party(shown)
