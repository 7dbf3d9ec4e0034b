"""Phases: which switches (consent, foreground, ads, account) held when a request was sent."""

from __future__ import annotations

from corpora.profiles import AppProfile, Marks, Phase
from traffic.capture import Capture


def phases_of(
    capture: Capture, *, app: AppProfile | None = None, marks: Marks | None = None
) -> tuple[Phase, ...]:
    """Return the phase of every exchange of `capture`, in order.

    The marks that the recorder was given and the `consent_at` of `app` count beside `marks`.
    A request without a time takes that of the one before.
    """
    given = Marks(marks=(*capture.marks.marks, *(marks.marks if marks else ())))
    all_marks = given.with_consent_at(app.consent_at if app else None)
    phases: list[Phase] = []
    time = None
    for exchange in capture.exchanges:
        time = exchange.time or time
        phases.append(all_marks.at(time))
    return tuple(phases)
