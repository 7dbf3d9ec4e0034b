"""Lists of third parties of which rows, or the column with the contact, are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpora.messages import say
from corpora.text import Text
from matcher.cases import Case, Fault, make_finding
from matcher.findings import ConfidencePart, Finding
from matcher.linked import unread_kinds
from matcher.reasons import join, same
from matcher.regulations.rules import Rule, When
from policy_nlp.statements import LinkKind, ThirdParty

SHOWN = 5
"""Rows that a finding names."""
_REACHED = re.compile(
    r"https?://|www\.|[\w.+-]+@[\w-]+\.\w|\+?\d[\d\s-]{6,}\d|《[^》]*(?:规则|政策|声明|协议|条款|指引)》"
    r"|隐私(?:政策|声明|规则)|privacy (?:policy|notice|statement)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\W_]+")


class Condition(When):
    """When a list says too little."""

    rest: int = 4
    """Characters beside name, company and link from which on a row may say what was not understood."""
    least: int = 2
    """Rows that a list has at least."""
    sections: tuple[str, ...] = ("sharing", "list")
    """Parts of a policy in which lists of third parties stand; a row without a part counts as well."""
    elsewhere: tuple[LinkKind, ...] = ()
    """Not judged where the policy refers to such a document, and it was not read."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for the rows without data and purpose, and one where no row at all has a contact."""
    when = rule.on(Condition)
    if set(when.elsewhere) & unread_kinds(case.policy):
        return
    rows = [(i, r) for i, r in enumerate(case.policy.third_parties) if _is_listed(r, when)]
    if len(rows) < when.least:
        return
    bare = [(i, row) for i, row in rows if _is_bare(row, when.rest)]
    if bare:
        yield make_finding(rule, case, _fault(rule, "rows", bare))
    if not any(row.link or _REACHED.search(row.quote) for _, row in rows):
        yield make_finding(rule, case, _fault(rule, "contact", rows))


def _is_listed(row: ThirdParty, when: Condition) -> bool:
    return not row.collects_nothing and row.place.section in (None, *when.sections)


def _is_bare(row: ThirdParty, rest: int) -> bool:
    """Whether a row says neither which data nor what for, in any words."""
    if row.data_types or row.purposes or row.permissions:
        return False
    left = row.quote
    for known in (row.link, row.company, row.name):
        left = left.replace(known, "") if known else left
    return len(_MARKS.sub("", left)) < rest


def _fault(rule: Rule, lack: str, rows: Sequence[tuple[int, ThirdParty]]) -> Fault:
    names = [row.name for _, row in rows]
    shown = join(same(name) for name in names[:SHOWN])
    more = "…" if len(names) > SHOWN else ""
    return Fault(
        severity=rule.grade(),
        parts=(ConfidencePart(part="policy", value=0.85, why=say("matcher.rows_read", count=len(rows))),),
        item=lack,
        third_parties=tuple(number for number, _ in rows[:SHOWN]),
        values={
            "item": say(f"matcher.row_lacks_{lack}"),
            "names": Text(zh=shown.zh + more, en=shown.en + more),
            "number": same(str(len(rows))),
        },
    )
