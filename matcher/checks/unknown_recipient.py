"""Personal data to somebody of whom nothing is known: a bare address, an unknown host, a bot of a messenger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address

from matcher.cases import Case, Fault, evidence_part, make_finding, party_part
from matcher.findings import Finding
from matcher.regulations.rules import Rule
from traffic.transmissions import Relation, Transmission

_BOT = re.compile(r"^/(?:bot\d+:|api/webhooks/\d+/|robot/send\b|cgi-bin/webhook/send\b|open-apis/bot/)")
"""Paths at which messengers take in what programs write: Telegram, Discord, DingTalk, WeCom, Feishu."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for every disclosure to an unknown recipient; a light one where it is only a name."""
    for index, disclosure in enumerate(case.disclosures):
        if not case.in_scope(rule, disclosure.data_type):
            continue
        sent = case.sent(index)
        unknown = list(sent) if disclosure.recipient.relation == Relation.UNRESOLVED else []
        grave = [t for t in sent if is_bot(t)] or [t for t in unknown if is_bare(t.host)]
        found = grave or unknown
        if found:
            fault = Fault(
                severity=rule.grade() if grave else rule.grade("alone"),
                parts=(evidence_part(found), party_part(disclosure.recipient)),
                disclosure=index,
                sent=found,
            )
            yield make_finding(rule, case, fault)


def is_bare(host: str) -> bool:
    """Tell whether a host is an address of the internet instead of a name, and not of a local network."""
    try:
        return ip_address(host.strip("[]")).is_global
    except ValueError:
        return False


def is_bot(transmission: Transmission) -> bool:
    """Tell whether a request went to the bot of a messenger."""
    return _BOT.match(transmission.url_path) is not None
