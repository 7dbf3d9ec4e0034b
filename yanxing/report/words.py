"""Short words for reports in one language: labels of terms and of enumerations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpora.messages import load_area, say
from corpora.ontology import load_ontology
from policy_nlp.statements import Action, Polarity, Statement
from traffic.transmissions import Party, RedactedValue


@dataclass(frozen=True)
class Words:
    """Everything that a report says, in `language`."""

    language: str

    def say(self, name: str, /, **values: object) -> str:
        """Return message `name` of the catalogue's area `report`."""
        return say(f"report.{name}", **values).to(self.language)

    def data(self, data_type: str | None) -> str:
        """Return the label of a data type."""
        terms = load_ontology().data_types
        known = terms.get(data_type or "")
        return known.labels.to(self.language) if known else data_type or ""

    def data_list(self, data_types: Iterable[str]) -> str:
        """Return the labels of several data types in one line."""
        return ("、" if self.language == "zh" else ", ").join(self.data(x) for x in data_types)

    def purpose_list(self, purposes: Iterable[str]) -> str:
        """Return the labels of several purposes in one line."""
        terms = load_ontology().purposes
        return ("、" if self.language == "zh" else "; ").join(
            terms[x].labels.to(self.language) for x in purposes
        )

    def party(self, party: Party | None) -> str:
        """Return the name of a party: the Chinese one for Chinese readers where it has one."""
        if party is None:
            return ""
        known = load_ontology().parties.get(party.id or "")
        name = known.name.to(self.language) if known and party.relation != "first" else party.name
        return f"{name} · {party.product}" if party.product and party.product != name else name

    def party_id(self, party: str | None) -> str:
        """Return the name of the organisation with id `party`."""
        known = load_ontology().parties.get(party or "")
        return known.name.to(self.language) if known else party or ""

    def value(self, value: RedactedValue) -> str:
        """Return what may be said of a value."""
        return self.say("value_text", kind=value.kind, length=value.length, tag=value.tag)

    def action(self, statement: Statement) -> str:
        """Return "collect", "do not share" and the like."""
        action = self.say(f"action_{Action(statement.action)}")
        denied = statement.polarity == Polarity.DENIED
        return self.say("polarity_denied", action=action) if denied else action

    def recipients(self, statement: Statement) -> str:
        """Return the receivers of a statement in one line."""
        shown = [r.name or self.category(r.category) for r in statement.recipients]
        return ("、" if self.language == "zh" else "; ").join(x for x in shown if x)

    def category(self, category: str | None) -> str:
        """Return the label of a recipient category."""
        known = load_ontology().recipients.get(category or "")
        return known.labels.to(self.language) if known else category or ""

    def notice(self, name: str) -> str:
        """Return the label of a notice."""
        area = load_area("notices")
        return area[name].to(self.language) if name in area else name
