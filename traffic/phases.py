"""Phases: which switches (consent, foreground, ads, account) held when a request was sent."""

from __future__ import annotations

from corpora.profiles import AppProfile, Marks, Phase
from traffic.capture import Capture


def phases_of(
    capture: Capture, *, app: AppProfile | None = None, marks: Marks | None = None
) -> tuple[Phase, ...]:
    """Return the phase of every exchange of `capture`, in order.

    The `consent_at` of `app` counts as a mark. A request without a time takes that of the one before.
    """
    all_marks = (marks or Marks()).with_consent_at(app.consent_at if app else None)
    phases: list[Phase] = []
    time = None
    for exchange in capture.exchanges:
        time = exchange.time or time
        phases.append(all_marks.at(time))
    return tuple(phases)
