"""Marks in time: when consent was given, when the app went to the background, and so on."""

from __future__ import annotations

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
        """Return the phase at `time`; all unknown without a time or without marks.

        Before the first mark that sets consent to `after` or `refused`, consent is `before`.
        """
        if time is None or not self.marks:
            return Phase()
        states: dict[str, str] = {}
        for mark in sorted(self.marks, key=lambda m: m.at):
            if mark.at <= time:
                states.update(mark.model_dump(exclude={"at"}, exclude_none=True))
            elif mark.consent in (Consent.AFTER, Consent.REFUSED):
                states.setdefault("consent", Consent.BEFORE)
        return Phase.model_validate(states)

    def with_consent_at(self, time: datetime | None) -> Marks:
        """Return these marks and, where `time` is given, one that consent was given then."""
        extra = (Mark(at=time, consent=Consent.AFTER),) if time else ()
        return Marks(marks=self.marks + extra)
