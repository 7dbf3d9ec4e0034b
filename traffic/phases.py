"""Phases: which switches (consent, foreground, ads, account) held when a request was sent."""

from __future__ import annotations

from datetime import datetime

from corpora.profiles import AppProfile, Marks, Phase
from corpora.profiles.marks import Timeline
from traffic.capture import Capture, Exchange


class Phases:
    """The phases of one capture, told request by request.

    The marks that the recorder was given and the `consent_at` of `app` count beside `marks`.
    """

    def __init__(
        self, capture: Capture, *, app: AppProfile | None = None, marks: Marks | None = None
    ) -> None:
        given = Marks(marks=(*capture.marks.marks, *(marks.marks if marks else ())))
        self._timeline = Timeline(given.with_consent_at(app.consent_at if app else None).marks)
        self._last: datetime | None = None

    def of(self, exchange: Exchange) -> Phase:
        """Return the phase of the next request; one without a time takes that of the one before."""
        self._last = exchange.time or self._last
        return self._timeline.at(self._last)
