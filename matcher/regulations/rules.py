"""Legal rules as data: what one rule asks, on what it rests, and what it says when it is broken."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Literal, TypeVar

from pydantic import Field, SerializeAsAny

from corpora.record import Record
from corpora.text import Text
from matcher.findings import Level
from matcher.regulations.facts import Facts
from matcher.regulations.sectors import Sector

C = TypeVar("C", bound="When")
Inputs = Literal["P", "T", "B", "U"]
"""What a rule is judged on: the policy, the traffic, both, or the app's screens (which are not seen here)."""
Switch = Literal["consent", "visibility", "ads", "account"]
Mark = Literal["R", "X", "K"]
"""How it was checked: read (in full or in the article named), a secondary source only, from memory."""
Grade = Literal[
    "default", "sensitive", "everyday", "ambiguous", "no_account", "children", "sector", "alone", "grave"
]
"""Circumstances that set a rule's severity.

`sector`: the app belongs to one of the rule's sectors but `app`; `alone`: less than the whole of what the rule looks
for; `grave`: much more than it takes.
"""


class Need(StrEnum):
    """Something that must be known before a rule can be judged."""

    INTERFACE = "interface"
    """What the screens of the app show: never known here."""
    POLICY = "policy"
    """A policy text worth the name."""
    TRAFFIC = "traffic"
    CONSENT = "consent"
    VISIBILITY = "visibility"
    ADS = "ads"
    ACCOUNT = "account"
    TIMES = "times"
    """Times of the requests."""
    RESPONSES = "responses"
    """What servers answered."""
    ALL_RESPONSES = "all_responses"
    """All that they answered: what was read may show a fault, what was left out may hold another."""
    APP_TYPE = "app_type"
    """The app's type among those of the rule on necessary information."""
    MARKET = "market"
    """Whether the app is offered in mainland China."""
    LABELS = "labels"
    """The labels of a store."""


NEEDS_OF_INPUTS: dict[Inputs, tuple[Need, ...]] = {
    "P": (Need.POLICY,),
    "T": (Need.TRAFFIC,),
    "B": (Need.POLICY, Need.TRAFFIC),
    "U": (Need.INTERFACE,),
}

UNSEEN = "interface"
"""Name of the check of rules that only the screens show, and no words."""


class Instrument(Record):
    """A law, regulation or standard."""

    id: str
    name: Text
    checked: Mark
    in_force: str | None = Field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")
    """Since when, where it names a date."""
    issued: str | None = Field(default=None, pattern=r"^\d{4}-\d\d(-\d\d)?$")
    """When it was issued, for notices and guides that name no date of their own to be in force from."""


class LegalItem(Record):
    """An article that a rule rests on."""

    instrument: str
    article: Text
    says: Text
    """What a checker takes from it, in our own words; no quotation."""
    checked: Mark | None = None
    """Where the article was checked in another way than its instrument."""
    in_force: str | None = Field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")
    """Since when it reads so, where it was added or changed later than its instrument."""


class When(Record):
    """The conditions of a rule. A check that asks for more has a class `Condition` of its own, made from this one."""

    phase: dict[Switch, str] = Field(default_factory=dict)
    """States of switches in which a transmission breaks the rule; without marks for them it cannot be judged."""
    types: Literal["all", "sensitive"] = "all"
    only: tuple[str, ...] = ()
    """Data types (with all below them), or groups, that it is about; none: all."""
    also: tuple[str, ...] = ()
    """Further data types (with all below them), or groups."""
    exempt: tuple[str, ...] = ()
    """Data types (with all below them), or groups, that never break the rule."""

    @property
    def phase_key(self) -> str:
        """The states as they enter the fingerprint."""
        return ",".join(f"{switch}={state}" for switch, state in sorted(self.phase.items()))


class Rule(Record):
    """A legal rule on one check."""

    id: str = Field(pattern=r"^[A-Z]{2,8}-\d{1,3}$")
    jurisdiction: str = ""
    """Folder that it stands in; empty for a rule of the user's own."""
    sectors: tuple[Sector, ...] = (Sector.APP,)
    """Apps of which of them it binds."""
    for_children: bool = False
    """It binds what is made for children, too, whatever the sector."""
    check: str
    """Name of a module in `matcher/checks`."""
    inputs: Inputs
    needs: tuple[Need, ...] = ()
    """What else must be known before it can be judged."""
    when: SerializeAsAny[When] = When()
    severity: dict[Grade, Level]
    legal: tuple[LegalItem, ...] = Field(min_length=1)
    source_checked: Text
    name: Text
    """Name of the fault, without what it is about."""
    title: Text
    explanation: Text
    """Template: {data}, {recipient}, {hosts}, {count}, {why}, {quote}."""
    remedy: Text
    """Template; names the sentence to add to the policy, where that mends the fault."""
    example: Facts
    counterexample: Facts

    @property
    def is_of_screens(self) -> bool:
        """Whether it takes the app's screens to judge all of it."""
        return self.inputs == "U"

    @property
    def is_of_words_too(self) -> bool:
        """Whether the policy's words are judged for a rule that takes the screens besides."""
        return self.is_of_screens and self.check != UNSEEN

    @property
    def required(self) -> tuple[Need, ...]:
        """All that must be known before it can be judged, in the order of `Need`."""
        wanted = {*self.needs, *NEEDS_OF_INPUTS[self.inputs], *(Need(switch) for switch in self.when.phase)}
        if self.is_of_words_too:
            wanted.add(Need.POLICY)
        return tuple(need for need in Need if need in wanted)

    def on(self, condition: type[C]) -> C:
        """Return its conditions as the check knows them. Raises TypeError for those of another check."""
        if not isinstance(self.when, condition):
            raise TypeError(f"{self.id} has the conditions of another check than {condition.__module__}")
        return self.when

    def binds(self, sectors: AbstractSet[Sector], *, children: bool) -> bool:
        """Tell whether it binds an app of these sectors, made for children or not."""
        return bool(sectors & set(self.sectors)) or (self.for_children and children)

    def grade(self, *circumstances: Grade) -> Level:
        """Return the severity in the first of the circumstances that the rule knows, else the default."""
        known = (self.severity[c] for c in circumstances if c in self.severity)
        return next(known, self.severity["default"])
