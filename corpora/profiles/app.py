"""What is known of the app under test."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime

from corpora.record import Record
from corpora.text import Language


class Audience(StrEnum):
    """Whom the app is made for."""

    GENERAL = "general"
    CHILDREN = "children"


class AppProfile(Record):
    """The app under test, as its tester describes it."""

    name: str = ""
    package: str = ""
    """Android package or iOS bundle id."""
    developer: str = ""
    """Legal name of the company that runs the app."""
    first_party_domains: tuple[str, ...] = ()
    """Domains (or hosts) that the developer runs; hosts below them belong to it."""
    affiliates: tuple[str, ...] = ()
    """Ids of organisations of the developer's own group."""
    app_type: str = "other"
    """Id of one of the 39 app types of the rule on necessary information, or another word of the tester's."""
    sector: str | None = None
    audience: Audience = Audience.GENERAL
    language: Language | None = None
    consent_at: AwareDatetime | None = None
    """When the user agreed to the policy; read as a mark."""
