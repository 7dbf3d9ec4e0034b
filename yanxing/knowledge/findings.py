"""Sheet of one finding: both sides, how sure it is, what was rejected, what would change it, remedy and law."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.messages import load_area, say
from corpora.text import Language
from matcher.explaining import Explanation, Weighed
from matcher.findings import Disclosure
from traffic.transmissions import Transmission
from yanxing.knowledge.sheets import Sheet, Table
from yanxing.report.words import Words

MOST = 12
"""Numbers of requests in one line."""


def finding_sheet(told: Explanation, language: Language) -> Sheet:
    """Return everything that is known of one finding."""
    finding, words = told.finding, Words(language)
    to = finding.recipient
    receiver = f" → {words.party(to)}" if to and to.relation != "first" else ""
    title = f"{finding.rule} {finding.title.to(language)}{receiver}"
    tables = (
        *_statements(told, language),
        _deeds(finding.evidence, words, language),
        _parts(told, language),
        _changes(told, language),
    )
    return Sheet(title, facts=tuple(_facts(told, words, language)), tables=tuple(t for t in tables if t.rows))


def _facts(told: Explanation, words: Words, language: Language) -> Iterable[tuple[str, str]]:
    finding, shown = told.finding, told.disclosure
    yield _say("fact_severity", language), words.say(f"level_{finding.severity}")
    yield _say("fact_explanation", language), finding.explanation.to(language)
    if shown:
        verdict = words.say(f"verdict_{shown.verdict}")
        said = words.say("labelled", label=verdict, text=shown.why.to(language))
        yield _say("fact_verdict", language), said
        if not told.considered:
            yield _say("fact_silent", language), _say("silent", language)
        yield from _purposes(shown, words, language)
        for own in shown.party_words:
            label = say("explain.own_policy", party=words.party_id(own.party), source=own.source)
            yield label.to(language), own.quote
    for quote in told.rests_on:
        yield _say("fact_quoted", language), quote
    for row in told.third_parties:
        listed = words.data_list(row.data_types)
        yield _say("fact_row", language), say("explain.row_says", name=row.name, data=listed).to(language)
    if finding.recipient:
        yield _say("fact_party", language), finding.recipient.because.to(language)
    yield _say("fact_requests", language), _numbers(finding.request_indexes)
    yield _say("fact_confidence", language), f"{finding.confidence:.2f}"
    yield _say("fact_remedy", language), finding.remedy.to(language)
    for item in finding.legal:
        yield _say("fact_law", language), item.to(language)
    yield _say("fact_fingerprint", language), finding.fingerprint


def _purposes(shown: Disclosure, words: Words, language: Language) -> Iterable[tuple[str, str]]:
    """Yield what the flow is for, with the reasons, and what the policy declares."""
    for served in shown.purposes:
        sure = words.say("confidence_of", value=f"{served.confidence:.1f}")
        why = " ".join(reason.why.to(language) for reason in served.reasons)
        yield words.say("served_purposes"), f"{words.served(served)} · {sure} · {why}"
    if shown.declared_purposes:
        yield _say("fact_declared", language), words.purpose_list(shown.declared_purposes)


def _statements(told: Explanation, language: Language) -> Iterable[Table]:
    for name, covers in (("table_covering", True), ("table_rejected", False)):
        rows = tuple(_statement(w, language) for w in told.considered if w.covers == covers)
        yield Table(_say(name, language), _heads(language, "quote", "why", "place"), rows)


def _statement(weighed: Weighed, language: Language) -> tuple[str, ...]:
    quote = " ".join(weighed.quote.split())
    return quote, weighed.why.to(language), " › ".join(weighed.place.headings)


def _deeds(evidence: Iterable[Transmission], words: Words, language: Language) -> Table:
    heads = _heads(language, "request", "field", "decoding", "reason")
    rows = tuple(
        (
            f"#{t.request_index} {t.method} {t.scheme}://{t.host}{t.url_path}",
            t.path,
            " → ".join((*t.decoding, t.form)),
            words.say("labelled", label=words.say(f"evidence_{t.evidence}"), text=t.reason.to(language)),
        )
        for t in evidence
    )
    return Table(_say("table_deeds", language), heads, rows)


def _parts(told: Explanation, language: Language) -> Table:
    rows = tuple((_part(p.part, language), f"{p.value:.2f}", p.why.to(language)) for p in told.finding.parts)
    return Table(_say("table_parts", language), _heads(language, "part", "value", "why"), rows)


def _part(part: str, language: Language) -> str:
    named = load_area("explain").get(f"part_{part}")
    return named.to(language) if named else part


def _changes(told: Explanation, language: Language) -> Table:
    rows = tuple((change.to(language),) for change in told.changes)
    return Table(_say("table_changes", language), _heads(language, "change"), rows)


def _numbers(indexes: tuple[int, ...]) -> str:
    return " ".join(f"#{i}" for i in indexes[:MOST]) + (" …" if len(indexes) > MOST else "")


def _heads(language: Language, *names: str) -> tuple[str, ...]:
    return tuple(_say(f"head_{name}", language) for name in names)


def _say(name: str, language: Language) -> str:
    return say(f"explain.{name}").to(language)
