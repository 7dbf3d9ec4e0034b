"""The deeds: a capture becomes transmissions.

Public: `load_capture`, `find_transmissions`, `find_received`, `read_traffic`, `resolve_party`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora.profiles import AppProfile, Marks, Persona
    from traffic.capture import Capture
    from traffic.transmissions import Party, TrafficReading, Transmission

    PersonaLike = Persona | Mapping[str, Iterable[str]]


def load_capture(path: Path) -> Capture:
    """Load a capture: HAR, mitmproxy dump, or a recording of `traffic/addon.py`, told by content.

    Raises CaptureError for what cannot be read.
    """
    from traffic.intake import load_capture as load

    return load(path)


def read_traffic(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> TrafficReading:
    """Read all of a capture: transmissions, opaque traffic and every host in contact.

    `persona`: planted values by data type. `app`: tells the first party apart; its `consent_at` is read as a mark.
    """
    from traffic.reading import read_traffic as read

    return read(capture, persona=persona, app=app, marks=marks)


def find_transmissions(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> tuple[Transmission, ...]:
    """Find the personal data in the requests of a capture, in the order of requests; see `read_traffic`."""
    return read_traffic(capture, persona=persona, app=app, marks=marks).transmissions


def find_received(
    capture: Capture,
    *,
    persona: PersonaLike | None = None,
    app: AppProfile | None = None,
    marks: Marks | None = None,
) -> tuple[Transmission, ...]:
    """Find the personal data in the response bodies of a capture: records with `direction` response.

    For rules about servers that send back too much. Parameters as for `read_traffic`, of which it is no part.
    """
    from traffic.received import find_received as find

    return find(capture, persona=persona, app=app, marks=marks)


def resolve_party(host: str, app: AppProfile | None = None) -> Party:
    """Tell the organisation behind `host` and what it is to `app`."""
    from traffic.parties import resolve_party as resolve

    return resolve(host, app)


__all__ = ["find_received", "find_transmissions", "load_capture", "read_traffic", "resolve_party"]
