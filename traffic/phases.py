"""Phases: which switches (consent, foreground, ads, account) held when a request was sent."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime

from corpora.profiles import AppProfile, Marks, Phase
from traffic.capture import Capture, Exchange


class Phases:
    """The phases of one capture, told request by request.

    The marks that the recorder was given and the `consent_at` of `app` count beside `marks`.
    """

    def __init__(
        self, capture: Capture, *, app: AppProfile | None = None, marks: Marks | None = None
    ) -> None:
        given = Marks(marks=(*capture.marks.marks, *(marks.marks if marks else ())))
        self._marks = given.with_consent_at(app.consent_at if app else None)
        self._times = sorted(mark.at for mark in self._marks.marks)
        self._phases: dict[int, Phase] = {}
        """By how many marks lie before."""
        self._last: datetime | None = None

    def of(self, exchange: Exchange) -> Phase:
        """Return the phase of the next request; one without a time takes that of the one before."""
        time = self._last = exchange.time or self._last
        passed = -1 if time is None else bisect_right(self._times, time)
        if passed not in self._phases:
            self._phases[passed] = self._marks.at(time)
        return self._phases[passed]


def phases_of(
    capture: Capture, *, app: AppProfile | None = None, marks: Marks | None = None
) -> tuple[Phase, ...]:
    """Return the phase of every exchange of `capture`, in order; see `Phases`."""
    phases = Phases(capture, app=app, marks=marks)
    return tuple(phases.of(exchange) for exchange in capture.exchanges)
