"""What is known of the app under test."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from publicsuffixlist import PublicSuffixList
from pydantic import AwareDatetime, field_validator

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

    @field_validator("first_party_domains")
    @classmethod
    def _domains_are_domains(cls, domains: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_domain(d) for d in domains)


def _domain(written: str) -> str:
    """Return the host of `written` (scheme, path, port and a leading "*." left out); a public suffix is refused."""
    host = written.strip().lower().partition("://")[2] or written.strip().lower()
    host = host.partition("/")[0].partition(":")[0].removeprefix("*.").strip(".")
    if not host or "." not in host or _public_suffixes().is_public(host) or set(host) & set(" *@"):
        raise ValueError(f"not_a_domain:{written}")
    return host


@cache
def _public_suffixes() -> PublicSuffixList:
    return PublicSuffixList(only_icann=True)
