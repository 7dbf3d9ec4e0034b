"""Verdicts and bearings in words, zh and en."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.messages import say
from corpora.ontology import ANY, Ontology
from corpora.text import Text
from matcher.declarations import Target
from matcher.findings import Verdict
from matcher.receivers import Receiver
from matcher.subsumption import Bearing, Miss
from matcher.verdicts import Judgement
from policy_nlp.statements import Scope
from traffic.transmissions import Party, Relation


def join(texts: Iterable[Text]) -> Text:
    """Return a list of texts as one."""
    parts = list(texts)
    return Text(zh="、".join(t.zh for t in parts), en=", ".join(t.en for t in parts))


def same(text: str) -> Text:
    """Return a text that is the same in both languages (a name, a quote)."""
    return Text(zh=text, en=text)


def data_label(data_type: str, ontology: Ontology) -> Text:
    """Return the label of a data type; its id where the vocabulary has none."""
    term = ontology.data_types.get(data_type)
    return term.labels if term else same(data_type)


def party_label(party: Party, ontology: Ontology) -> Text:
    """Return how a recipient is called in sentences."""
    if party.relation == Relation.FIRST:
        return say("matcher.developer")
    organisation = ontology.parties.get(party.id or "")
    return organisation.name if organisation else same(party.name)


def why_verdict(judgement: Judgement, data: Text, to: Text, aside: Text | None, ontology: Ontology) -> Text:
    """Say why the verdict is what it is; `aside`: what the nearest one that misses says (omissions)."""
    near = judgement.affirmation
    if judgement.verdict == Verdict.VAGUE and near:
        return say(f"matcher.vague_{_axes(near)}", **_values(near, data, to, ontology))
    if judgement.verdict == Verdict.INCORRECT and near:
        return say("matcher.incorrect_narrower", data=data, recipient=to)
    if judgement.verdict == Verdict.OMITTED and aside:
        return say("matcher.omitted_but", data=data, recipient=to, aside=aside)
    return say(f"matcher.{judgement.verdict}", data=data, recipient=to)


def why_bearing(bearing: Bearing, data_type: str, receiver: Receiver, ontology: Ontology) -> Text:
    """Say why a declaration covers a flow of `data_type` to `receiver`, or does not."""
    data = data_label(data_type, ontology)
    to = party_label(receiver.party, ontology)
    values = _values(bearing, data, to, ontology)
    if bearing.miss is None:
        return say(f"matcher.{_said(bearing)}_{_axes(bearing)}", **values)
    if bearing.miss == Miss.RECIPIENT:
        return _other_recipient(bearing, values, ontology)
    if bearing.miss == Miss.DATA:
        values["broader"] = join(data_label(d, ontology) for d in _kin(bearing, data_type, ontology))
        return say(f"matcher.{_said(bearing)}_other_data", **values)
    if bearing.miss == Miss.LIMIT:
        return _limit(bearing, ontology)
    if bearing.miss == Miss.OCCASION:
        return say(f"matcher.occasion_{bearing.declaration.occasion}", **values)
    return say(f"matcher.{bearing.miss}", **values)


def _kin(bearing: Bearing, data_type: str, ontology: Ontology) -> list[str]:
    """Return the declared data types that have something in common with `data_type`."""
    family = set(ontology.data_lineage(data_type)) - {ANY}
    declared = bearing.declaration.statement.data_types
    return [d for d in declared if d in ontology.data_types and family & set(ontology.data_lineage(d))]


def _said(bearing: Bearing) -> str:
    return "denies" if bearing.declaration.denied else "affirms"


def _axes(bearing: Bearing) -> str:
    """Name the axes on which a covering declaration is broader than the flow."""
    broader_recipient = bearing.rung.step > 0
    if bearing.data_step > 0:
        return "both" if broader_recipient else "data"
    return "recipient" if broader_recipient else "exact"


def _values(bearing: Bearing, data: Text, to: Text, ontology: Ontology) -> dict[str, Text]:
    values = {"data": data, "recipient": to, "broader": data_label(bearing.data, ontology)}
    if bearing.rungs:
        values["named"] = _target(bearing.rung.target, ontology) if bearing.rung.of else to
    return values


def _target(target: Target, ontology: Ontology) -> Text:
    if target.category:
        category = ontology.recipients.get(target.category)
        return category.labels if category else same(target.category)
    organisation = ontology.parties.get(target.party or "")
    return organisation.name if organisation else same(target.name or target.party or "")


def _other_recipient(bearing: Bearing, values: dict[str, Text], ontology: Ontology) -> Text:
    targets = bearing.declaration.targets
    named = {name.en: name for name in (_target(t, ontology) for t in targets)}
    other = join(named.values()) if named else say("matcher.developer")
    return say(f"matcher.{_said(bearing)}_other_recipient", other=other, **values)


def _limit(bearing: Bearing, ontology: Ontology) -> Text:
    scope: Scope = bearing.declaration.statement.scope
    purposes = [ontology.purposes[p].labels for p in scope.purposes if p in ontology.purposes]
    return say(
        f"matcher.limit_{bearing.declaration.limit}",
        purposes=join(purposes) if purposes else "",
        function=scope.function or "",
        source=scope.source or "",
        audience=scope.audience or "",
    )
