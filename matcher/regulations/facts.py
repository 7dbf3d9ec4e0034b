"""Small cases that break a rule, or do not: the examples and counterexamples of the rules."""

from __future__ import annotations

from pydantic import Field

from corpora.profiles import AppProfile, Labels, Phase
from corpora.record import Record
from corpora.text import Text
from policy_nlp.statements import Action, Condition, Manner, Polarity, Scope


class FactStatement(Record):
    """A statement of the policy."""

    data: tuple[str, ...]
    action: Action = Action.COLLECT
    manner: Manner | None = None
    polarity: Polarity = Polarity.AFFIRMED
    recipient: str | None = None
    """Name of an organisation or id of a category, for sharing."""
    purposes: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    scope: Scope = Scope()
    minor: bool = False
    quote: str = ""
    """The sentence; without one the data types stand for it."""


class FactRow(Record):
    """A row of the third-party list."""

    name: str
    company: str | None = None
    data: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    method: str | None = None
    link: str | None = None


class FactFlow(Record):
    """A transmission of the capture, or several equal ones."""

    data: str
    to: str = "first"
    """"first", "processor", "unresolved" or the name of a third party."""
    scheme: str = "https"
    host: str | None = None
    url_path: str = "/"
    path: str = ""
    """Where the value stands; the data type without one."""
    phase: Phase = Phase.model_validate({"consent": "after"})
    request: int | None = None
    """Number of the request; one of its own for each flow without one."""
    times: int = 1
    """How many requests carry it."""
    every: float | None = None
    """Seconds between them; without it they have no time."""
    values: int = 1
    """Different values among them."""
    form: str = "plain"
    evidence: str = "key"


class Facts(Record):
    """A small case."""

    says: Text
    """The case in words."""
    text: Text | None = None
    """The policy's text, in both languages; each is read as a policy, and each is held against the rule."""
    characters: int = 0
    """Length of the policy, where it has no `text`."""
    statements: tuple[FactStatement, ...] = ()
    third_parties: tuple[FactRow, ...] = ()
    notices: dict[str, str] = Field(default_factory=dict)
    flows: tuple[FactFlow, ...] = ()
    received: tuple[FactFlow, ...] = ()
    """What servers answered."""
    opaque: tuple[str, ...] = ()
    """Third parties that got a body that could not be read."""
    contacts: tuple[str, ...] = ()
    """Third parties that were met without anything personal."""
    labels: Labels | None = None
    """Labels ticked in the stores."""
    app: AppProfile = AppProfile()
