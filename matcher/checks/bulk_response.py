"""Records of many people in one answer of a server: a leak, whoever asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import Finding
from matcher.reasons import same
from matcher.regulations.rules import Grade, Rule, When
from traffic.transmissions import Transmission


class Condition(When):
    """How many different values of one kind in one response are too many, by kind."""

    most: tuple[tuple[Grade, int], ...]
    """Grades, from the gravest, each with the number from which on it holds."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every host and data type of which one response held many different values."""
    when = rule.on(Condition)
    for (_, data_type), responses in _by_host(case).items():
        if not case.in_scope(rule, data_type):
            continue
        worst = max(responses.values(), key=_different)
        grade = next((grade for grade, least in when.most if _different(worst) >= least), None)
        if grade is None:
            continue
        fault = Fault(
            severity=rule.grade(grade),
            parts=(evidence_part(worst), party_part(worst[0].party)),
            recipient=worst[0].party,
            data_type=data_type,
            sent=worst,
            values={"number": same(str(_different(worst)))},
        )
        yield make_finding(rule, case, fault)


def _by_host(case: Case) -> Mapping[tuple[str, str], Mapping[int, list[Transmission]]]:
    found: defaultdict[tuple[str, str], defaultdict[int, list[Transmission]]]
    found = defaultdict(lambda: defaultdict(list))
    for received in case.received:
        found[received.host, received.data_type][received.request_index].append(received)
    return found


def _different(received: list[Transmission]) -> int:
    return len({t.value.tag for t in received})
