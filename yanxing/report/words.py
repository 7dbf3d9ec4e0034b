"""Short words for reports in one language: labels of terms and of enumerations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpora.messages import load_area, say
from corpora.ontology import load_ontology
from corpora.ontology.events import load_events
from corpora.text import Language
from matcher.findings import ServedPurpose
from policy_nlp.statements import Action, Manner, Place, Polarity, Statement, Subject
from traffic.transmissions import Party, RedactedValue


@dataclass(frozen=True)
class Words:
    """Everything that a report says, in `language`."""

    language: str

    @property
    def tongue(self) -> Language:
        """The language as such; anything but Chinese is told in English."""
        return Language.ZH if self.language == Language.ZH else Language.EN

    def say(self, name: str, /, **values: object) -> str:
        """Return message `name` of the catalogue's area `report`."""
        return say(f"report.{name}", **values).to(self.language)

    def data(self, data_type: str | None) -> str:
        """Return the label of a data type."""
        terms = load_ontology().data_types
        known = terms.get(data_type or "")
        return known.labels.to(self.language) if known else data_type or ""

    def listed(self, items: Iterable[str]) -> str:
        """Return items in one line, with a stronger mark between them where one of them is a list itself."""
        shown = list(items)
        weak, strong = ("、", "；") if self.language == "zh" else (", ", "; ")
        return (strong if len(shown) > 1 and any(weak in item for item in shown) else weak).join(shown)

    def data_list(self, data_types: Iterable[str]) -> str:
        """Return the labels of several data types in one line."""
        return self.listed(self.data(x) for x in data_types)

    def purpose_list(self, purposes: Iterable[str]) -> str:
        """Return the labels of several purposes in one line."""
        terms = load_ontology().purposes
        return ("；" if self.language == "zh" else "; ").join(
            terms[x].labels.to(self.language) if x in terms else x for x in purposes
        )

    def purpose(self, purpose: str) -> str:
        """Return the label of a purpose."""
        return self.purpose_list([purpose])

    def served(self, served: ServedPurpose) -> str:
        """Return an inferred purpose with how it stands to the declared ones, in one line."""
        compared = self.say(f"compared_{served.compared}")
        return self.say("bracketed", text=self.purpose(served.purpose), aside=compared)

    def event_list(self, events: Iterable[str]) -> str:
        """Return the labels of several events in one line."""
        known = load_events()
        return self.listed(known[x].labels.to(self.language) if x in known else x for x in events)

    def party(self, party: Party | None) -> str:
        """Return the name of a party, with its product: the Chinese one for Chinese readers where it has one."""
        if party is None:
            return ""
        known = load_ontology().parties.get(party.id or "")
        name = known.name.to(self.language) if known and party.relation != "first" else party.name
        if party.product and party.product.casefold().startswith(name.casefold()):
            return party.product  # Google Analytics of Google.
        return f"{name} · {party.product}" if party.product else name

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

    def deed(self, statement: Statement) -> str:
        """Return what is done, with the manner of sharing where one is known ("share (sell)")."""
        action = self.action(statement)
        manner = statement.manner
        if manner is None or manner == Manner.PROVIDE:
            return action
        return self.say("bracketed", text=action, aside=self.say(f"manner_{Manner(manner)}"))

    def conditions(self, statement: Statement) -> str:
        """Return what a statement makes itself depend on, in one line."""
        return self.listed(self.say(f"condition_{c}") for c in statement.conditions)

    def scope(self, statement: Statement) -> str:
        """Return what a statement is limited to, in one line."""
        scope = statement.scope
        named = (scope.function, scope.source, scope.audience)
        return self.listed(x for x in (self.purpose_list(scope.purposes), *named) if x)

    def subject(self, statement: Statement) -> str:
        """Return whose data a statement is about, where that is not any user."""
        return self.say("subject_minor") if statement.subject == Subject.MINOR else ""

    def section(self, section: str) -> str:
        """Return the label of a part of a policy."""
        area = load_area("sections")
        return area[section].to(self.language) if section in area else section

    def part(self, place: Place) -> str:
        """Return what part of a policy a place is in; its first heading where that is not known."""
        if place.section:
            return self.section(place.section)
        return place.headings[0] if place.headings else self.say("no_heading")

    def recipients(self, statement: Statement) -> str:
        """Return the receivers of a statement in one line."""
        shown = [r.name or self.category(r.category) for r in statement.recipients]
        return ("、" if self.language == "zh" else "; ").join(x for x in shown if x)

    def category(self, category: str | None) -> str:
        """Return the label of a recipient category."""
        known = load_ontology().recipients.get(category or "")
        return known.labels.to(self.language) if known else category or ""

    def notice(self, name: str) -> str:
        """Return the label of a notice, or of a fact that a rule asks for."""
        area = load_area("notices") | load_area("facts")
        return area[name].to(self.language) if name in area else name
