"""What goes into one check: the policy with its lists, the capture with its profiles."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.messages import say
from corpora.profiles import AppProfile
from corpora.text import Language, Text
from yanxing.progress import working

if TYPE_CHECKING:
    from traffic.transmissions import TrafficReading, Transmission

MOST_ANSWERED = 8_000_000
"""Bytes of responses that are read: a megabyte of JSON takes a good second."""


@dataclass(frozen=True)
class PolicyInput:
    """A policy, and how it and what belongs to it are got."""

    policy: str | Path
    """A file, an http or https address, or "-" for the standard input."""
    written_in: Language | None = None
    """Its language; None to have it detected."""
    third_party_lists: tuple[str | Path, ...] = ()
    """Separate lists, each as `policy`."""
    follow: bool = False
    """Whether the lists and children's rules that it links are fetched."""
    base: str | None = None
    """Address that relative links start from, where the policy was saved to a file."""
    save: Path | None = None
    """Folder of fetched pages; None for the one among the user's data."""
    allow_private: bool = False
    """Whether addresses that are not public may be asked."""


@dataclass(frozen=True)
class CaptureFiles:
    """A capture, and what the tester knows about the app, the planted values and the phases."""

    capture: Path
    app: Path | None = None
    persona: Path | None = None
    marks: Path | None = None

    def load_app(self) -> AppProfile:
        """Return the app profile, an empty one where none was given. Raises ProfileError."""
        from corpora.profiles.loading import load_app

        return load_app(self.app) if self.app else AppProfile()

    def read(self, profile: AppProfile, language: Language) -> TrafficReading:
        """Read the requests of the capture; progress is told in `language`. Raises ProfileError and CaptureError."""
        return self.read_both_ways(profile, language, answers=False).asked

    def read_both_ways(self, profile: AppProfile, language: Language, *, answers: bool) -> Deeds:
        """Read the requests and, where `answers` says so, the responses; raises as `read`."""
        from corpora.profiles.loading import load_marks, load_persona
        from traffic import load_capture, read_traffic

        planted = load_persona(self.persona) if self.persona else None
        times = load_marks(self.marks) if self.marks else None
        with working("cli.reading_capture", language):
            recording = load_capture(self.capture)
        with working("cli.reading_traffic", language, count=len(recording)):
            asked = read_traffic(recording, persona=planted, app=profile, marks=times)
        if not answers:
            return Deeds(asked)
        from traffic.received import answered_part, find_received

        part, left_out = answered_part(recording, MOST_ANSWERED)
        if not len(part) and not left_out:
            return Deeds(asked)
        with working("cli.reading_answers", language, count=len(part)):
            received = find_received(part, persona=planted, app=profile, marks=times)
        remarks = (say("cli.answers_left_out", count=left_out, size=MOST_ANSWERED // 1_000_000),)
        return Deeds(asked, received, remarks if left_out else (), left_out)


@dataclass(frozen=True)
class Deeds:
    """What a capture was read to hold."""

    asked: TrafficReading
    received: tuple[Transmission, ...] | None = None
    """Personal data in the responses; None where these were not looked at, or where there are none."""
    remarks: tuple[Text, ...] = ()
    """What of the responses was left out."""
    left_out: int = 0
    """How many responses."""


@dataclass(frozen=True)
class Beside:
    """What a check looks at beside the policy and the capture."""

    party_policies: tuple[str, ...] = ()
    """Other parties' own policies, each as "PARTY=FILE"."""
    labels: Path | None = None
    """What is ticked in the stores' privacy sections."""
