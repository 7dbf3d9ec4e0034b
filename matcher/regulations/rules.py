"""Legal rules as data: what one rule asks, on what it rests, and what it says when it is broken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from corpora.ontology import Ontology
from corpora.profiles import Audience
from corpora.record import Record
from corpora.text import Text
from matcher.findings import Level, Verdict
from policy_nlp.statements import Action, Polarity

Inputs = Literal["P", "T", "B"]
"""What a rule is judged on: the policy, the traffic, or both."""
Mark = Literal["R", "X", "K"]
"""How it was checked: read (in full or in the article named), a secondary source only, from memory."""
Grade = Literal["default", "sensitive", "everyday", "ambiguous", "no_account", "children"]
"""Circumstances that set a rule's severity."""


class Instrument(Record):
    """A law, regulation or standard."""

    id: str
    name: Text
    checked: Mark


class LegalItem(Record):
    """An article that a rule rests on."""

    instrument: str
    article: Text
    says: Text
    """What a checker takes from it, in our own words; no quotation."""
    checked: Mark | None = None
    """Where the article was checked in another way than its instrument."""


class When(Record):
    """The conditions of a rule; which of them count is the check's matter."""

    verdicts: tuple[Verdict, ...] = ()
    relations: tuple[Literal["first", "third"], ...] = ()
    consent: str | None = None
    """State of the switch of consent in which the flow breaks the rule."""
    types: Literal["all", "sensitive"] = "all"
    also: tuple[str, ...] = ()
    """Further data types (with all below them), or groups."""
    exempt: tuple[str, ...] = ()
    """Data types (with all below them), or groups, that never break the rule."""
    notices: tuple[str, ...] = ()
    """Names of notices; one of them is enough to meet the rule."""
    purposes: tuple[str, ...] = ()
    """The rule asks for its notices only where one of these purposes is declared."""


class FactStatement(Record):
    """A statement of an example's policy."""

    data: tuple[str, ...]
    action: Action = Action.COLLECT
    polarity: Polarity = Polarity.AFFIRMED
    recipient: str | None = None
    """Name of an organisation or id of a category, for sharing."""
    purposes: tuple[str, ...] = ()
    minor: bool = False


class FactFlow(Record):
    """A transmission of an example's capture."""

    data: str
    to: str = "first"
    """"first", "unresolved" or the name of a third party."""
    scheme: str = "https"
    consent: str = "after"


class Facts(Record):
    """A small case that breaks a rule, or does not."""

    says: Text
    """The case in words."""
    statements: tuple[FactStatement, ...] = ()
    flows: tuple[FactFlow, ...] = ()
    notices: dict[str, str] = Field(default_factory=dict)
    opaque: tuple[str, ...] = ()
    """Third parties that got a body that could not be read."""
    audience: Audience = Audience.GENERAL


class Rule(Record):
    """A legal rule on one check."""

    id: str = Field(pattern=r"^[A-Z]{2,4}-\d{1,2}$")
    sector: str
    check: str
    """Name of a module in `matcher/checks`."""
    inputs: Inputs
    when: When = When()
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

    def grade(self, *circumstances: Grade) -> Level:
        """Return the severity in the first of the circumstances that the rule knows, else the default."""
        known = (self.severity[c] for c in circumstances if c in self.severity)
        return next(known, self.severity["default"])


@dataclass(frozen=True)
class Regulations:
    """All rules of one jurisdiction."""

    rules: dict[str, Rule]
    """By id, sorted."""
    instruments: dict[str, Instrument]
    groups: dict[str, tuple[str, ...]]
    """Named groups of data types."""

    def holds(self, names: tuple[str, ...], data_type: str, ontology: Ontology) -> bool:
        """Whether `data_type` is, or lies below, one of `names` (data types or groups)."""
        listed = {d for n in names for d in self.groups.get(n, (n,))}
        line = ontology.data_lineage(data_type) if data_type in ontology.data_types else (data_type,)
        return bool(listed & set(line))

    def citations(self, rule: Rule) -> tuple[Text, ...]:
        """Return the legal items of a rule, each as "instrument article: what it asks"."""
        return tuple(self._citation(item) for item in rule.legal)

    def _citation(self, item: LegalItem) -> Text:
        name = self.instruments[item.instrument].name
        return Text(
            zh=f"《{name.zh}》{item.article.zh}：{item.says.zh}",
            en=f"{name.en}, {item.article.en}: {item.says.en}",
        )
