"""Packs: the choice of rules that a check is made with."""

from __future__ import annotations

from pydantic import Field

from corpora.record import Record
from corpora.text import Text
from matcher.findings import Level
from matcher.regulations.rules import Grade
from matcher.regulations.sectors import Sector


class Pack(Record):
    """A named choice of rules: those of other packs, of sectors, and single ones."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: Text
    says: Text
    """What it is for."""
    jurisdiction: str | None = None
    """Folder of the rules that `sectors` chooses from."""
    draft: bool = False
    """Its law has not been read through by a lawyer: never on by default, and reports say so."""
    includes: tuple[str, ...] = ()
    """Ids of further packs."""
    sectors: tuple[Sector, ...] = ()
    """All rules of these sectors; they are applied whatever the app's profile says."""
    every_sector: bool = False
    """All rules of the jurisdiction; those of a sector only to apps of that sector."""
    rules: tuple[str, ...] = ()
    """Ids of further rules."""
    without: tuple[str, ...] = ()
    """Ids of rules that are left out again."""
    severity: dict[str, dict[Grade, Level]] = Field(default_factory=dict)
    """Other severities, by id of the rule."""
