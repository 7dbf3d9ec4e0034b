"""Data that the policy calls non-personal or anonymous although it is personal, and that is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpora.messages import say
from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import ConfidencePart, Disclosure, Finding
from matcher.reasons import same
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import Action, Polarity

_NON_PERSONAL = re.compile(
    r"非个人(?:身份)?(?:信息|数据|资料)|(?:不属于|不是|不构成|并非)[^。；，]{0,4}个人(?:信息|数据|资料)"
    r"|\bnon-?\s?personal(?:ly)?\b(?:[- ]identif\w+)?(?:\s+(?:information|data|identifiers?))?"
    r"|\b(?:is|are)\s+not\s+(?:considered\s+)?(?:to\s+be\s+)?personal(?:ly\s+identif\w+)?\s+(?:information|data)\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"结合|关联|如果|单独|去标识|匿名化|汇总|统计|删除|不包括|敏感"
    r"|\b(?:combin|link|associat|if|aggregat|anonymi|de-?identif|hash|both|as well as|together with|and personal"
    r"|personal and|personal information and|personal or)",
    re.IGNORECASE,
)
"""What makes the sentence say less, or speak of data that was worked on."""
_WORDING = 0.6
"""How often such a sentence means exactly the types that are read from it."""
_NOTICE = "called_non_personal"
"""The notice that holds such a sentence where it declares nothing itself."""


class _Called(NamedTuple):
    """A sentence that calls data non-personal."""

    quote: str
    data_types: tuple[str, ...]
    confidence: float
    statements: tuple[int, ...]
    """The statement that it is, where it is one."""


class Condition(When):
    """The data types that are personal whatever a policy calls them: `only` names them."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every data type sent to anyone that a sentence names and calls non-personal."""
    called = list(_called(case))
    told: set[str] = set()
    for index, disclosure in enumerate(case.disclosures):
        data = disclosure.data_type
        if data in told or not case.in_scope(rule, data):
            continue
        naming = next((f for f in called if _names(f, disclosure, case)), None)
        if naming:
            told.add(data)
            yield make_finding(rule, case, _fault(rule, case, index, naming))


def _called(case: Case) -> Iterator[_Called]:
    for number, statement in enumerate(case.policy.statements):
        of_ours = statement.action == Action.COLLECT and statement.polarity == Polarity.AFFIRMED
        if of_ours and _NON_PERSONAL.search(statement.quote) and not _ROOM.search(statement.quote):
            yield _Called(statement.quote, statement.data_types, statement.confidence, (number,))
    if quote := case.policy.notices.get(_NOTICE):
        yield _Called(quote, _named_in(quote, case), 1.0, ())


def _named_in(quote: str, case: Case) -> tuple[str, ...]:
    from policy_nlp.lexicon import find_data_types

    return tuple({match.term for match in find_data_types(quote, case.policy.language)})


def _names(called: _Called, disclosure: Disclosure, case: Case) -> bool:
    """Whether the sentence names the type itself, or one above it that is no mere family of all device data."""
    line = (
        case.ontology.data_lineage(disclosure.data_type)
        if disclosure.data_type in case.ontology.data_types
        else (disclosure.data_type,)
    )
    return any("." in up and up in called.data_types for up in line)


def _fault(rule: Rule, case: Case, index: int, naming: _Called) -> Fault:
    disclosure, sent = case.disclosures[index], case.sent(index)
    why = say("matcher.called_non_personal", quote=naming.quote)
    return Fault(
        severity=rule.grade(*case.circumstances(disclosure.data_type)),
        parts=(
            evidence_part(sent),
            party_part(disclosure.recipient),
            ConfidencePart(part="policy", value=round(naming.confidence * _WORDING, 2), why=why),
        ),
        data_type=disclosure.data_type,
        statements=naming.statements,
        quotes=[naming.quote],
        sent=sent,
        values={"quote": same(naming.quote.rstrip("。.；; "))},
    )
