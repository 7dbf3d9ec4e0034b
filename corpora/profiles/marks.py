"""Marks in time: when consent was given, when the app went to the background, and so on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Self

from pydantic import AwareDatetime, model_validator

from corpora.record import Record


class Consent(StrEnum):
    """The switch of consent."""

    BEFORE = "before"
    AFTER = "after"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class Visibility(StrEnum):
    """Whether the app stands in front."""

    FOREGROUND = "foreground"
    BACKGROUND = "background"
    UNKNOWN = "unknown"


class Ads(StrEnum):
    """The switch of personalised advertising."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


class Account(StrEnum):
    """Whether the account is open or has been closed."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Phase(Record):
    """The four switches at one moment; they are independent of each other."""

    consent: Consent = Consent.UNKNOWN
    visibility: Visibility = Visibility.UNKNOWN
    ads: Ads = Ads.UNKNOWN
    account: Account = Account.UNKNOWN


class Mark(Record):
    """From `at` on, the named switches have the given states; a switch left out keeps its state."""

    at: AwareDatetime
    consent: Consent | None = None
    visibility: Visibility | None = None
    ads: Ads | None = None
    account: Account | None = None

    @model_validator(mode="after")
    def _names_a_switch(self) -> Self:
        if not any((self.consent, self.visibility, self.ads, self.account)):
            raise ValueError("no_switch")
        return self


class Marks(Record):
    """All marks of a session."""

    marks: tuple[Mark, ...] = ()

    def at(self, time: datetime | None) -> Phase:
        """Return the phase at `time`; for many times, ask one `Timeline`."""
        return Timeline(self.marks).at(time)

    def with_consent_at(self, time: datetime | None) -> Marks:
        """Return these marks and, where `time` is given, one that consent was given then."""
        extra = (Mark(at=time, consent=Consent.AFTER),) if time else ()
        return Marks(marks=self.marks + extra)


class Timeline:
    """The phases of a session one after the other, worked out once for any number of questions."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        """Order `marks` by time; of those of one moment, a later one counts."""
        ordered = sorted(marks, key=lambda mark: mark.at)
        self._times = [mark.at for mark in ordered]
        is_asked = any(mark.consent in (Consent.AFTER, Consent.REFUSED) for mark in ordered)
        states = {"consent": Consent.BEFORE} if is_asked else {}
        self._phases = [Phase.model_validate(states)]
        self._unknown = Phase()
        known = {self._phases[0]: self._phases[0]}
        for mark in ordered:
            told = {name: state for name, state in mark if name != "at" and state is not None}
            phase = self._phases[-1].model_copy(update=told)
            # A session of a million marks knows few phases.
            self._phases.append(known.setdefault(phase, phase))

    def at(self, time: datetime | None) -> Phase:
        """Return the phase at `time`; all unknown without a time or without marks.

        Before the first mark of consent, consent is `before` where a mark sets it to `after` or `refused`.
        """
        if time is None or not self._times:
            return self._unknown
        return self._phases[bisect_right(self._times, time)]
