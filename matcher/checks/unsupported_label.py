"""Labels of a store that neither the policy nor the traffic bears out: for information."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, make_finding, reading_part
from matcher.findings import Finding
from matcher.labelling import label_names, stores_of, unsupported
from matcher.regulations.rules import Rule
from policy_nlp.statements import Polarity


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every store with labels that nothing bears out."""
    known = {d for s in case.policy.statements if s.polarity == Polarity.AFFIRMED for d in s.data_types}
    known |= {d for row in case.policy.third_parties for d in row.data_types}
    known |= {disclosure.data_type for disclosure in case.disclosures}
    for store, ticked in stores_of(case.labels) if case.labels else ():
        labels = unsupported(store, ticked, known, case.ontology)
        if labels:
            fault = Fault(
                severity=rule.grade(),
                parts=(reading_part(case.policy),),
                item=store.id,
                values={"item": store.name, "quote": label_names(store, labels)},
            )
            yield make_finding(rule, case, fault)
