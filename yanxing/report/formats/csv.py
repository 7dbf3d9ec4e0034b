"""CSV: one row per statement, third party and notice of a policy, or per transmission of a capture.

Made for Excel: BOM, RFC 4180, no cell that is a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from corpora.messages import load_area
from corpora.record import Record
from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.statements import Place, Policy, Statement, ThirdParty
from traffic.transmissions import TrafficReading
from yanxing.report.lines import visible
from yanxing.report.traffic import rows as traffic
from yanxing.report.words import Words

HOLDS = frozenset({"policy", "traffic"})
COLUMNS = (
    "kind", "part", "headings", "name", "company", "deed", "polarity", "manner", "data", "data_ids", "recipient",
    "party_ids", "purposes", "purpose_ids", "conditions", "scope", "subject", "sharing_method", "permissions", "link",
    "quote", "document", "start", "end", "confidence",
)  # fmt: skip
"""Columns, in order; ids stand beside the labels, so that a sheet can be filtered in any language."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def render(result: Record, language: str) -> str:
    """Return a policy or a traffic reading as CSV; ids and labels of one cell are joined by "; " and "、" or ", "."""
    words = Words(language)
    if isinstance(result, AnnotatedPolicy):
        return _sheet(COLUMNS, _rows(result.policy, words), words)
    if isinstance(result, TrafficReading):
        return _sheet(traffic.COLUMNS, traffic.rows_of(result, words), words)
    raise TypeError(type(result))


def _sheet(columns: tuple[str, ...], rows: Iterable[dict[str, str]], words: Words) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([words.say(f"csv_{name}") for name in columns])
    for row in rows:
        writer.writerow([safe(row.get(name, "")) for name in columns])
    return "\ufeff" + out.getvalue()


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; control characters are dropped."""
    text = visible(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(policy: Policy, words: Words) -> Iterator[dict[str, str]]:
    for statement in policy.statements:
        yield _of_statement(statement, words)
    for row in policy.third_parties:
        yield _of_third_party(row, words)
    for name in load_area("notices"):
        quote = policy.notices.get(name, "")
        place = policy.notice_places.get(name)
        deed = words.say("present" if name in policy.notices else "absent")
        yield {
            "kind": words.say("notice"), "name": words.notice(name), "deed": deed, "quote": quote,
            **(_place(place, words) if place is not None else {}),
        }  # fmt: skip


def _of_statement(s: Statement, words: Words) -> dict[str, str]:
    return {
        "kind": words.say("statement"),
        "name": s.actor or "",
        "deed": words.deed(s),
        "polarity": s.polarity,
        "manner": s.manner or "",
        **_what(s.data_types, s.purposes, words),
        "recipient": words.recipients(s),
        "party_ids": _ids(r.party or r.category for r in s.recipients),
        "conditions": words.conditions(s),
        "scope": words.scope(s),
        "subject": words.subject(s),
        "quote": s.quote,
        "confidence": f"{s.confidence:.2f}",
        **_place(s.place, words),
    }


def _of_third_party(row: ThirdParty, words: Words) -> dict[str, str]:
    return {
        "kind": words.say("third_party"),
        "name": row.name,
        "company": row.company or words.party_id(row.party),
        **_what(row.data_types, row.purposes, words),
        "recipient": row.name,
        "party_ids": row.party or "",
        "sharing_method": row.method or "",
        "permissions": words.listed(row.permissions),
        "link": row.link or "",
        "quote": row.quote,
        **_place(row.place, words),
    }


def _what(data_types: Iterable[str], purposes: Iterable[str], words: Words) -> dict[str, str]:
    types, goals = tuple(data_types), tuple(purposes)
    return {
        "data": words.data_list(types),
        "data_ids": _ids(types),
        "purposes": words.purpose_list(goals),
        "purpose_ids": _ids(goals),
    }


def _place(place: Place, words: Words) -> dict[str, str]:
    return {
        "part": words.part(place),
        "headings": " › ".join(place.headings),
        "document": place.document or "",
        "start": str(place.start),
        "end": str(place.end),
    }


def _ids(ids: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(x for x in ids if x))
