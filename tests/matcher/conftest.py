"""Records for the matcher's tests, made by hand: a small world of parties, statements, transmissions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from corpora.ontology import Ontology, load_ontology
from corpora.ontology.terms import Organisation
from corpora.profiles import AppProfile, Phase
from corpora.text import Text
from matcher.cases import Case
from matcher.checking import find_faults
from matcher.disclosing import disclose
from matcher.findings import Disclosure, Finding
from matcher.flows import group_streams
from matcher.policy_reading import PolicyReading
from matcher.regulations.choosing import choose_rules
from policy_nlp.statements import Policy, Recipient, Statement
from traffic.transmissions import Opaque, Party, RedactedValue, Transmission

SAID = Text(zh="因为", en="because")
PARTIES = {
    "acme": {"roles": ["analytics"], "parent": "globex", "products": [{"name": "AcmeStat"}]},
    "globex": {"roles": ["advertising", "analytics"]},
    "initech": {"roles": ["push"]},
    "umbrella": {"roles": []},
}


def _organisation(id_: str, facts: dict[str, Any]) -> Organisation:
    name = {"zh": f"{id_}中国", "en": id_.capitalize()}
    return Organisation.model_validate(
        {"id": id_, "name": name, "country": "CN", "checked": {"sure": True, "sources": ["own"]}, **facts}
    )


class World:
    """Builders over a vocabulary with invented parties: acme (of globex), globex, initech, umbrella."""

    def __init__(self) -> None:
        real = load_ontology()
        self.ontology: Ontology = replace(real, parties={k: _organisation(k, v) for k, v in PARTIES.items()})
        self.app = AppProfile(name="App", developer="Developer Ltd")

    def party(self, name: str = "first", **changes: Any) -> Party:
        if name in ("first", "processor", "unresolved"):
            title = {"first": "Developer Ltd", "processor": "Cloudy", "unresolved": "x.example"}[name]
            return Party(name=title, relation=name, because=SAID, **changes)  # type: ignore[arg-type]
        organisation = self.ontology.parties.get(name)
        known = {"id": organisation.id, "role": organisation.roles} if organisation else {}
        fields = {"name": name.capitalize(), "relation": "third", "because": SAID, **known, **changes}
        return Party.model_validate(fields)

    def sent(self, data: str, to: str | Party = "first", **changes: Any) -> Transmission:
        party = to if isinstance(to, Party) else self.party(to)
        fields = {
            "request_index": 0,
            "host": f"{party.name.replace(' ', '-').lower()}.example",
            "port": 443,
            "scheme": "https",
            "method": "POST",
            "url_path": "/",
            "party": party,
            "data_type": data,
            "path": data,
            "value": RedactedValue(kind="text", length=1, tag="t"),
            "evidence": "key",
            "reason": SAID,
            "confidence": 0.9,
            "phase": Phase(consent="after"),  # type: ignore[arg-type]
        }
        return Transmission.model_validate(fields | changes)

    def collect(self, *data: str, **changes: Any) -> Statement:
        return Statement.model_validate(
            {"action": "collect", "data_types": tuple(sorted(data)), "quote": f"collect {data}"} | changes
        )

    def share(self, *data: str, to: str | None = None, **changes: Any) -> Statement:
        """Make a sharing statement; `to` is an organisation, a category, another name, or nobody."""
        recipients = () if to is None else (self.recipient(to),)
        fields = {
            "action": "share",
            "data_types": tuple(sorted(data)),
            "recipients": recipients,
            "quote": f"share {data} with {to}",
        }
        return Statement.model_validate(fields | changes)

    def recipient(self, to: str) -> Recipient:
        if to in self.ontology.recipients:
            return Recipient(category=to)
        return Recipient(name=to, party=to if to in self.ontology.parties else None)

    def policy(self, *statements: Statement, **changes: Any) -> Policy:
        fields = {"source": "text", "sha256": "0", "language": "en", "statements": statements}
        return Policy.model_validate(fields | changes)

    def disclose(self, statements: Any, transmissions: Any, **app: Any) -> tuple[Disclosure, ...]:
        profile = self.app.model_copy(update=app)
        streams = group_streams(transmissions, self.ontology, profile)
        return disclose(self.reading(self.policy(*statements), **app), streams)

    def reading(self, policy: Policy, **app: Any) -> PolicyReading:
        return PolicyReading(policy, self.ontology, self.app.model_copy(update=app))

    def verdict(self, statements: Any, data: str, to: str | Party = "first", **app: Any) -> Disclosure:
        """Return the disclosure of one flow under `statements`."""
        (disclosure,) = self.disclose(statements, [self.sent(data, to)], **app)
        return disclosure

    def case(self, policy: Policy, transmissions: Any = (), opaque: Any = (), **app: Any) -> Case:
        reading = self.reading(policy, **app)
        streams = group_streams(transmissions, self.ontology, reading.app)
        regulations = choose_rules(("cn-2026",))
        return Case(reading, regulations, disclose(reading, streams), streams, tuple(opaque))

    def findings(self, case: Case, rule: str) -> list[Finding]:
        """Return what `rule` finds, whether or not it binds the app."""
        return list(find_faults(case, [case.regulations.rules[rule]]))

    def opaque(self, to: str, **changes: Any) -> Opaque:
        fields = {"host": f"{to}.example", "party": self.party(to), "cause": "encrypted", "reason": SAID}
        return Opaque.model_validate(fields | {"count": 1, "bytes": 80, "request_indexes": (7,)} | changes)


@pytest.fixture(scope="session")
def world() -> World:
    return World()
