"""Personal data in the address of a request, where servers log it; and passwords that were not hashed."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.cases import Case, Fault, evidence_part, make_finding
from matcher.findings import Finding
from matcher.regulations.rules import Rule, When
from traffic.transmissions import Transmission

_ADDRESS = ("query.", "url.")


class Condition(When):
    """What is kept from addresses, and what must be hashed wherever it stands."""

    hashed: tuple[str, ...] = ()
    """Data types that must not go plain in any place."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure with values in the address; a light one for plain passwords elsewhere."""
    when = rule.on(Condition)
    for index, disclosure in enumerate(case.disclosures):
        if not case.in_scope(rule, disclosure.data_type):
            continue
        shown = [t for t in case.sent(index) if is_in_address(t)]
        plain = case.regulations.holds(when.hashed, disclosure.data_type, case.ontology)
        found = shown or [t for t in case.sent(index) if plain and t.form == "plain"]
        if found:
            fault = Fault(
                severity=rule.grade(*case.circumstances(disclosure.data_type))
                if shown
                else rule.grade("alone"),
                parts=(evidence_part(found),),
                disclosure=index,
                sent=found,
            )
            yield make_finding(rule, case, fault)


def is_in_address(transmission: Transmission) -> bool:
    """Tell whether the value stands in the address as it is: in the query or the path, and not hashed."""
    return transmission.path.startswith(_ADDRESS) and transmission.form == "plain"
