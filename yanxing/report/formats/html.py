"""HTML: one self-contained file. No script, nothing fetched.

A report has the policy's sentence beside the request, a policy its statements in their places, a capture its
recipients with what they get and, above all, what could not be read.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from corpora.messages import load_area
from corpora.record import Record
from matcher.findings import Report
from policy_nlp.annotated import AnnotatedPolicy
from traffic.transmissions import TrafficReading
from yanxing.report.coverage import coverage_facts, unjudged_facts
from yanxing.report.groups import glance_at, group_findings, item_label
from yanxing.report.policy.facts import facts_of, lists_of
from yanxing.report.policy.matrix import COLUMNS, matrix_of
from yanxing.report.policy.notes import NoteKind, notes_of
from yanxing.report.policy.page import page_of
from yanxing.report.traffic.flows import is_sensitive
from yanxing.report.traffic.matrix import matrix_of as recipients_matrix
from yanxing.report.traffic.phrases import numbers, often, party_facts, phases, shortened, span
from yanxing.report.traffic.summary import summarise
from yanxing.report.words import Words

HOLDS = frozenset({"report", "policy", "traffic"})
TEMPLATES = {Report: "report.html", AnnotatedPolicy: "policy.html", TrafficReading: "traffic.html"}
"""Template by kind of record."""
MOST = 12
"""Numbers in one cell of the table of data types; the others are counted."""
MOST_WAYS = 12
"""Ways of one flow; the others are counted, so that a page of a large capture can still be opened."""
MOST_HOSTS = 50
"""Hosts in one list."""
MOST_QUIET = 500
"""Hosts in the list of those at which nothing personal was seen."""


def render(result: Record, language: str) -> str:
    """Return `result` as an HTML page in `language`; every value from outside is escaped."""
    template = _environment().get_template(TEMPLATES[type(result)])
    words = Words(language)
    values = _of_policy(result, words) if isinstance(result, AnnotatedPolicy) else {}
    if isinstance(result, TrafficReading):
        values = _of_traffic(result, words)
    if isinstance(result, Report):
        values = _of_report(result, words)
    return template.render(it=result, words=words, language=language, **values)


def _of_report(report: Report, words: Words) -> dict[str, object]:
    groups = group_findings(report)
    return {
        "groups": groups,
        "glance": glance_at(groups),
        "notices": list(load_area("notices")),
        "coverage": coverage_facts(report, words),
        "unjudged": unjudged_facts(report, words),
    }


def _of_policy(read: AnnotatedPolicy, words: Words) -> dict[str, object]:
    notes = notes_of(read.policy, words)
    counts = Counter(note.kind for note in notes)
    return {
        "facts": (*facts_of(read, words), *lists_of(read.policy, words)),
        "counts": [(kind, counts[kind]) for kind in NoteKind if counts[kind]],
        "columns": COLUMNS,
        "matrix": matrix_of(notes),
        "most": MOST,
        "notices": [note for note in notes if note.kind is NoteKind.NOTICE],
        "absent": [words.notice(name) for name in load_area("notices") if name not in read.policy.notices],
        "pages": [
            page_of(read.document, notes),
            *(page_of(document, notes, document.source) for document in read.lists),
        ],
    }


def _of_traffic(reading: TrafficReading, words: Words) -> dict[str, object]:
    summary = summarise(reading, words)
    columns, matrix = recipients_matrix(summary.recipients)
    return {
        "s": summary,
        "columns": columns,
        "matrix": matrix,
        "early": any(flow.early for row in matrix for flow in row.flows if flow),
        "most_ways": MOST_WAYS,
        "most_hosts": MOST_HOSTS,
        "most_quiet": MOST_QUIET,
        "is_sensitive": is_sensitive,
        "numbers": numbers,
        "often": often,
        "party_facts": party_facts,
        "phases": phases,
        "shortened": shortened,
        "span": span,
    }


@cache
def _environment() -> Environment:
    from jinja2 import FunctionLoader

    folder = files("yanxing.report") / "templates"
    environment = Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["item_label"] = item_label
    for name, file in (("style", "style.css"), ("traffic_style", "traffic.css")):
        environment.globals[name] = Markup((folder / file).read_text("utf8"))  # noqa: S704 - our own files
    return environment
