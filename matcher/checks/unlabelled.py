"""Data that is sent or declared and stands in no label of the store's privacy section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from corpora.ontology import ANY
from corpora.ontology.stores import StoreLabels
from corpora.text import Text
from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.findings import ConfidencePart, Finding
from matcher.labelling import label_names, missing, stores_of
from matcher.reasons import data_label, join, same
from matcher.regulations.rules import Grade, Rule, When
from policy_nlp.statements import Action, Polarity, Statement, Subject
from traffic.transmissions import Transmission


class Condition(When):
    """Which side is held against the labels."""

    side: Literal["sent", "declared"]


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every label that is owed and not ticked."""
    sent, declared = _sent(rule, case), _declared(rule, case)
    found = sent if rule.on(Condition).side == "sent" else declared
    for store, ticked in stores_of(case.labels) if case.labels else ():
        for labels, data_types in missing(store, ticked, found, case.ontology).items():
            fault = Fault(
                severity=rule.grade(*_circumstances(data_types, case)),
                parts=tuple(_parts(rule, data_types, sent, declared)),
                item=f"{store.id}:{'|'.join(labels)}",
                statements=() if found is sent else _numbers(data_types, declared),
                sent=[t for d in data_types for t in sent[d]] if found is sent else (),
                values=_values(store, labels, data_types, case),
            )
            yield make_finding(rule, case, fault)


def _sent(rule: Rule, case: Case) -> dict[str, list[Transmission]]:
    found: dict[str, list[Transmission]] = {}
    for index, disclosure in enumerate(case.disclosures):
        if case.in_scope(rule, disclosure.data_type):
            found.setdefault(disclosure.data_type, []).extend(case.sent(index))
    return found


def _declared(rule: Rule, case: Case) -> dict[str, list[tuple[int, Statement]]]:
    """Return what the policy says that its own company collects from users, by data type."""
    found: dict[str, list[tuple[int, Statement]]] = {}
    for index, statement in enumerate(case.policy.statements):
        ours = statement.action == Action.COLLECT and statement.actor is None
        if not ours or statement.polarity == Polarity.DENIED or statement.subject == Subject.MINOR:
            continue
        for data_type in statement.data_types:
            if data_type != ANY and case.in_scope(rule, data_type):
                found.setdefault(data_type, []).append((index, statement))
    return found


def _parts(
    rule: Rule,
    data_types: Iterable[str],
    sent: dict[str, list[Transmission]],
    declared: dict[str, list[tuple[int, Statement]]],
) -> Iterator[ConfidencePart]:
    if rule.on(Condition).side == "sent":
        yield evidence_part([t for d in data_types for t in sent[d]])
        return
    statements = [s for d in data_types for _, s in declared[d]]
    surest = max(statements, key=lambda s: s.confidence)
    yield ConfidencePart(part="policy", value=surest.confidence, why=same(surest.quote))


def _numbers(data_types: Iterable[str], declared: dict[str, list[tuple[int, Statement]]]) -> tuple[int, ...]:
    return tuple(sorted({index for d in data_types for index, _ in declared[d]}))


def _circumstances(data_types: Iterable[str], case: Case) -> tuple[Grade, ...]:
    """Return what is grave about any of the data types; "everyday" where all of them are."""
    graded = [case.circumstances(d) for d in data_types]
    if any("sensitive" in grades for grades in graded):
        return ("sensitive",)
    return ("everyday",) if all("everyday" in grades for grades in graded) else ()


def _values(
    store: StoreLabels, labels: tuple[str, ...], data_types: Iterable[str], case: Case
) -> dict[str, Text]:
    return {
        "data": join(data_label(d, case.ontology) for d in data_types),
        "item": store.name,
        "quote": label_names(store, labels),
    }
