"""The coverage box: what was seen, in which phases, against which rules; and what could not be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from corpora.messages import say
from matcher.findings import NotChecked, PackUsed, Report
from traffic.transmissions import Opaque
from yanxing.report.words import Words

SWITCHES = ("consent", "visibility", "ads", "account")
"""Switches of a phase, in the order in which they are told."""
MOST_HOSTS = 4
"""Hosts in one line; the others are counted."""


def coverage_facts(report: Report, words: Words) -> tuple[tuple[str, str], ...]:
    """Return the box as (name, value), in one language."""
    return (
        (words.say("cover_requests"), _requests(report, words)),
        *((words.say("cover_opaque"), text) for text in _opaque(report.opaque, words)),
        (words.say("cover_phases"), words.say("cover_strong").join(_phases(report, words))),
        (words.say("cover_policy"), _read(report, words)),
        *((words.say("cover_own_policies"), text) for text in _own_policies(report, words)),
        (words.say("cover_packs"), words.listed(_pack(p, words) for p in report.packs) or "–"),
        (words.say("cover_sectors"), words.listed(_sectors(report, words))),
        (words.say("cover_judged"), _judged(report, words)),
    )


def unjudged_facts(report: Report, words: Words) -> tuple[tuple[str, tuple[NotChecked, ...]], ...]:
    """Return the rules that could not be judged: (why, the rules), those of one reason together."""
    by_why: dict[str, list[NotChecked]] = {}
    for one in report.not_checkable:
        by_why.setdefault(one.why.to(words.language), []).append(one)
    return tuple((why, tuple(rules)) for why, rules in by_why.items())


def _requests(report: Report, words: Words) -> str:
    seen = report.coverage
    if not seen.requests:
        return words.say("cover_no_requests")
    return words.say(
        "cover_requests_of",
        readable=round(seen.readable * 100),
        requests=seen.requests,
        resolved=seen.resolved_hosts,
        hosts=seen.hosts,
    )


def _opaque(opaque: Iterable[Opaque], words: Words) -> Iterator[str]:
    """Yield a line for every cause: the hosts, and how often."""
    causes = sorted(opaque, key=lambda o: (str(o.cause), o.host))
    for _, group in groupby(causes, key=lambda o: str(o.cause)):
        found = list(group)
        hosts = list(dict.fromkeys(o.host for o in found))
        shown = words.listed(hosts[:MOST_HOSTS])
        if len(hosts) > MOST_HOSTS:
            shown = words.say("and_more", shown=shown, count=len(hosts) - MOST_HOSTS)
        reason = found[0].reason.to(words.language).rstrip("。.")
        yield words.say("cover_cause", cause=reason, count=sum(o.count for o in found), hosts=shown)


def _phases(report: Report, words: Words) -> Iterator[str]:
    """Yield what is known of each switch; "unknown" where nothing is, which is never a pass."""
    flows = [flow for disclosure in report.disclosures for flow in disclosure.flows]
    for switch in SWITCHES:
        states = {state for flow in flows for state in getattr(flow, switch)} - {"unknown"}
        label = words.say(f"cover_{switch}")
        told = words.listed(words.say(f"phase_{switch}_{state}") for state in sorted(states))
        yield words.say("labelled", label=label, text=told or words.say("cover_phase_unknown"))


def _read(report: Report, words: Words) -> str:
    return words.say(
        "cover_read",
        statements=len(report.policy.statements),
        rows=len(report.policy.third_parties),
        notices=len(report.policy.notices),
    )


def _own_policies(report: Report, words: Words) -> Iterator[str]:
    for own in report.party_policies:
        yield words.say(
            "cover_own_policy",
            party=words.party_id(own.party),
            source=own.source,
            statements=own.statements,
        )


def _pack(pack: PackUsed, words: Words) -> str:
    shown = words.say("cover_pack", name=pack.name.to(words.language), id=pack.id)
    draft = say("rules.draft").to(words.language)
    return words.say("cover_draft", pack=shown, draft=draft) if pack.draft else shown


def _sectors(report: Report, words: Words) -> Iterator[str]:
    yield words.say("cover_every_app")
    yield from (say(f"rules.sector_{sector}").to(words.language) for sector in report.sectors)


def _judged(report: Report, words: Words) -> str:
    return words.say("cover_rules", judged=len(report.judged), unjudged=len(report.not_checkable))
