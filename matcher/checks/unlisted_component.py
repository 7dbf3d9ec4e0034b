"""Third parties that were met with nothing personal in it, and that the policy names nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matcher.cases import Case, Fault, make_finding, party_part, reading_part
from matcher.findings import Finding
from matcher.reasons import same
from matcher.receivers import merge_receiver, receiver_key
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Contact, Relation


class Condition(When):
    """Whom it is about."""

    except_roles: tuple[str, ...] = ()
    """Trades that every app meets without a component of theirs (content networks, makers of devices)."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for every such third party."""
    when = rule.on(Condition)
    given = {receiver_key(d.recipient) for d in case.disclosures} | {
        receiver_key(o.party) for o in case.opaque
    }
    met: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in case.contacts:
        third = contact.party.relation == Relation.THIRD and contact.party.id and contact.requests
        if third and not set(contact.party.role) & set(when.except_roles):
            met[receiver_key(contact.party)].append(contact)
    for key, contacts in met.items():
        receiver = merge_receiver([c.party for c in contacts], case.ontology, case.app)
        if key in given or case.reading.named.names(receiver):
            continue
        fault = Fault(
            severity=rule.grade(),
            parts=(party_part(receiver.party), reading_part(case.policy)),
            recipient=receiver.party,
            contacts=[c.host for c in contacts],
            values={"number": same(str(sum(c.requests for c in contacts)))},
        )
        yield make_finding(rule, case, fault)
