"""The small cases of rules made into cases, as a policy and a capture would give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from corpora.ontology import Ontology, load_ontology
from corpora.ontology.names import load_party_names
from corpora.text import Language, Text
from matcher.cases import Case
from matcher.checking import find_faults, make_case
from matcher.findings import Finding
from matcher.given import Given
from matcher.needs import may_be_judged
from matcher.regulations.facts import FactFlow, Facts, FactStatement
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Rule
from policy_nlp.statements import Action, Policy, Recipient, Statement, Subject, ThirdParty
from traffic.transmissions import Contact, Direction, Opaque, Party, RedactedValue, Relation, Transmission

_SAID = Text(zh="示例", en="an example")
_START = datetime(2026, 1, 1, tzinfo=UTC)
_UNNAMED = {"first": "Developer", "processor": "Carrier", "unresolved": "x.example"}


def findings_of(
    rule: Rule, facts: Facts, regulations: Regulations, language: Language
) -> tuple[Finding, ...]:
    """Return what `rule` finds in a small case, whose text is read in `language`; nothing where it does not bind."""
    case = case_of(facts, regulations, language)
    judged = case.binds(rule) and may_be_judged(rule, case.known)
    return find_faults(case, [rule]) if judged else ()


def case_of(facts: Facts, regulations: Regulations, language: Language) -> Case:
    """Return the case that `facts` describe."""
    ontology = load_ontology()
    flows = list(_flows(facts.flows, ontology))
    answers = [
        t.model_copy(update={"direction": Direction.RESPONSE}) for t in _flows(facts.received, ontology)
    ]
    dark = [_opaque(name, ontology) for name in facts.opaque]
    met = {name: _party(name, ontology) for name in facts.contacts}
    contacts = [Contact(host=_host(p), party=p, requests=1, bytes=10) for p in met.values()]
    given = Given(
        _policy(facts, ontology, language),
        tuple(flows),
        app=facts.app,
        opaque=tuple(dark),
        contacts=tuple(contacts),
        received=tuple(answers),
        labels=facts.labels,
    )
    return make_case(given, regulations)


def _policy(facts: Facts, ontology: Ontology, language: Language) -> Policy:
    read = Policy(source="text", sha256="0", language=language, characters=facts.characters)
    if facts.text is not None:
        from policy_nlp import read_policy

        read = read_policy(facts.text.to(language), language=language)
    names = load_party_names()
    rows = tuple(
        ThirdParty(
            name=row.name,
            company=row.company,
            party=match.party if (match := names.match(row.name)) else None,
            data_types=tuple(sorted(row.data)),
            purposes=tuple(sorted(row.purposes)),
            method=row.method,
            link=row.link,
            quote=row.name,
        )
        for row in facts.third_parties
    )
    return read.model_copy(
        update={
            "statements": (*read.statements, *(_statement(s, ontology) for s in facts.statements)),
            "notices": {**read.notices, **facts.notices},
            "third_parties": (*read.third_parties, *rows),
        }
    )


def _statement(fact: FactStatement, ontology: Ontology) -> Statement:
    recipients = (_recipient(fact.recipient, ontology),) if fact.recipient else ()
    quote = fact.quote or f"{fact.action} {', '.join(fact.data)}"
    return Statement(
        action=fact.action,
        manner=fact.manner,
        polarity=fact.polarity,
        data_types=tuple(sorted(fact.data)),
        recipients=recipients if fact.action == Action.SHARE else (),
        purposes=tuple(sorted(fact.purposes)),
        conditions=fact.conditions,
        scope=fact.scope,
        subject=Subject.MINOR if fact.minor else Subject.USER,
        quote=quote,
    )


def _recipient(name: str, ontology: Ontology) -> Recipient:
    if name in ontology.recipients:
        return Recipient(category=name)
    match = load_party_names().match(name)
    return Recipient(name=name, party=match.party if match else None)


def _flows(flows: Iterable[FactFlow], ontology: Ontology) -> Iterator[Transmission]:
    next_request = 0
    for flow in flows:
        for number in range(flow.times):
            request = next_request if flow.request is None else flow.request
            next_request = max(next_request, request + 1)
            yield _flow(flow, number, request, ontology)


def _flow(flow: FactFlow, number: int, request: int, ontology: Ontology) -> Transmission:
    party = _party(flow.to, ontology)
    return Transmission(
        request_index=request,
        time=None if flow.every is None else _START + timedelta(seconds=flow.every * number),
        phase=flow.phase,
        host=flow.host or _host(party),
        port=443 if flow.scheme == "https" else 80,
        scheme=flow.scheme,
        method="POST",
        url_path=flow.url_path,
        party=party,
        data_type=flow.data,
        path=flow.path or flow.data,
        form=flow.form,
        value=RedactedValue(kind="text", length=8, tag=f"t{number % flow.values}"),
        evidence=flow.evidence,
        reason=_SAID,
        confidence=0.9,
    )


def _party(name: str, ontology: Ontology) -> Party:
    if name in _UNNAMED:
        return Party(name=_UNNAMED[name], relation=Relation(name), because=_SAID)
    match = load_party_names().match(name)
    if match is None:
        return Party(name=name, relation=Relation.THIRD, because=_SAID)
    known = ontology.parties[match.party]
    return Party(
        name=known.name.en,
        id=known.id,
        parent=known.parent,
        role=tuple(known.roles),
        country=known.country,
        relation=Relation.THIRD,
        because=_SAID,
    )


def _host(party: Party) -> str:
    return f"{(party.id or party.name).replace(' ', '-').replace('_', '-').lower()}.example"


def _opaque(name: str, ontology: Ontology) -> Opaque:
    party = _party(name, ontology)
    return Opaque(
        host=_host(party),
        party=party,
        cause="encrypted",
        reason=_SAID,
        count=1,
        bytes=80,
        request_indexes=(0,),
    )
