"""A report on the terminal: findings first, then every data flow, then what could not be seen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group as Lines
from rich.console import RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text as Line

from corpora.text import Text
from matcher.findings import Finding, Report
from traffic.transmissions import Relation, Transmission
from yanxing.report.console import Console
from yanxing.report.coverage import coverage_facts, unjudged_facts
from yanxing.report.groups import Group, group_findings, item_label
from yanxing.report.lines import line, visible
from yanxing.report.tables import STYLES, facts_grid, print_table
from yanxing.report.words import Words

POLICY_LINES = 2
"""Statements shown with a finding that stands alone."""
SENT_LINES = 3
"""Transmissions shown with a finding that stands alone."""
ITEMS = 6
"""Findings shown of one rule against one recipient."""
SHORT = 8
"""Digits of a fingerprint."""
PURPOSES = 3
"""Inferred purposes shown with the findings on one recipient."""
INDEXES = 12
"""Numbers of requests in one line."""


def print_report(report: Report, language: str, console: Console | None = None) -> None:
    """Print `report` in `language`."""
    out = console or Console()
    words = Words(language)
    name = report.app.name or report.policy.title or words.say("untitled")
    out.print(line(words.say("title", app=name), style="bold"))
    out.print(line(_summary(report, words)))
    _print_findings(report, words, out)
    _print_disclosures(report, words, out)
    _print_opaque(report, words, out)
    _print_coverage(report, words, out)


def _summary(report: Report, words: Words) -> str:
    flows = sum(len(d.flows) for d in report.disclosures)
    seen = report.coverage
    return words.say(
        "summary", requests=seen.requests, hosts=seen.hosts, flows=flows, findings=len(report.findings)
    )


def _print_findings(report: Report, words: Words, out: Console) -> None:
    if not report.findings:
        out.print(line(words.say("no_findings"), style="green"))
    groups = group_findings(report)
    for group in groups:
        if not group.light:
            out.print(_panel(group, report, words))
    light = [group for group in groups if group.light]
    if light:
        out.print(_light_panel(light, words))
    if report.findings:
        out.print(line(words.say("explain_hint"), style="dim"))


def _light_panel(groups: Sequence[Group], words: Words) -> Panel:
    """Return the light findings, a line for each group."""
    count = sum(len(group.findings) for group in groups)
    lines = [line(f"• {_light_line(group, words)}") for group in groups]
    return Panel(Lines(*lines), title=line(words.say("light_findings", count=count)), title_align="left")


def _light_line(group: Group, words: Words) -> str:
    recipient = group.first.recipient
    other = recipient is not None and recipient.relation != Relation.FIRST
    data = words.data_list(f.data_type for f in group.findings if f.data_type)
    if not data and len(group.findings) > 1:
        data = words.listed(item_label(f).to(words.language) for f in group.findings)
    return words.say(
        "light_line",
        rule=group.first.rule,
        name=group.first.name.to(words.language),
        to=f" → {words.party(recipient)}" if other else "",
        data=data or group.first.explanation.to(words.language),
    )


def _panel(group: Group, report: Report, words: Words) -> Panel:
    parts: list[RenderableType] = []
    if group.explanation:
        parts.append(line(group.explanation.to(words.language)))
    if len(group.findings) == 1:
        parts += _policy_lines(group.first, report, words, POLICY_LINES)
        parts += _sent_lines(group.first, words, SENT_LINES)
    else:
        parts += _items(group, report, words)
    parts += _purpose_lines(group, report, words)
    parts += _of_recipient(group, words)
    if group.remedy:
        parts.append(_remedy_line(group.remedy, words))
    return Panel(Lines(*parts), title=_head(group, words), title_align="left")


def _remedy_line(remedy: Text, words: Words) -> Line:
    said = words.say("labelled", label=words.say("remedy"), text=remedy.to(words.language))
    return line(said, style="dim")


def _head(group: Group, words: Words) -> Line:
    level = words.say(f"level_{group.severity}")
    name = visible(group.first.name.to(words.language))
    recipient = group.first.recipient
    other = recipient is not None and recipient.relation != Relation.FIRST
    to = f" → {visible(words.party(recipient))}" if other else ""
    alone = _short(group.first) if len(group.findings) == 1 else Line()
    return Line.assemble(
        (f"{level} ", STYLES[group.severity]), (f"{group.first.rule} ", "bold"), f"{name}{to}", alone
    )


def _short(finding: Finding) -> Line:
    """Return as much of a fingerprint as `yanxing explain` needs."""
    return line(f" {finding.fingerprint[:SHORT]}", style="dim")


def _items(group: Group, report: Report, words: Words) -> list[RenderableType]:
    """Return the findings one below the other, by data type; a sentence of the policy is quoted once."""
    parts: list[RenderableType] = []
    quoted: set[str] = set()
    for finding in group.findings[:ITEMS]:
        label = item_label(finding).to(words.language)
        if group.mixed:
            label = words.say("bracketed", text=label, aside=words.say(f"level_{finding.severity}"))
        parts.append(Line.assemble(line(f"• {label}", style="bold"), _short(finding)))
        inner = [] if group.explanation else [line(finding.explanation.to(words.language))]
        policy = _policy_lines(finding, report, words, 1)
        inner += [x for x in policy if _opening(x) not in quoted]
        inner += _sent_lines(finding, words, 2)
        quoted |= {_opening(x) for x in policy}
        inner += [] if group.remedy else [_remedy_line(finding.remedy, words)]
        parts.append(Padding(Lines(*inner), (0, 0, 0, 2)))
    if len(group.findings) > ITEMS:
        parts.append(line(words.say("more_items", count=len(group.findings) - ITEMS)))
    return parts


def _opening(said: Line) -> str:
    """Return what tells a quoted sentence from others; the reason behind it differs from flow to flow."""
    return said.plain[:40]


def _sent_lines(finding: Finding, words: Words, most: int) -> list[Line]:
    """Return the transmissions at fault, then the numbers of the requests that are not among them."""
    lines = [_sent_line(t, words) for t in finding.evidence[:most]]
    shown = {t.request_index for t in finding.evidence[:most]}
    further = [i for i in finding.request_indexes if i not in shown] if finding.evidence else []
    if further:
        lines.append(line(words.say("more_sent", indexes=_numbers(further))))
    return lines


def _policy_lines(finding: Finding, report: Report, words: Words, most: int) -> list[Line]:
    """Return the statements considered, but for those that the explanation quotes."""
    if finding.disclosure is None:
        return []
    disclosure = report.disclosures[finding.disclosure]
    considered = report.considered_by(disclosure)[:most]
    told = [(report.policy.statements[c.statement].quote, c.why.to(words.language)) for c in considered]
    shown = [
        words.say("policy_says", quote=quote[:160], why=why)
        for quote, why in told
        if quote.rstrip("。.；; ") not in finding.explanation.to(words.language)
    ]
    shown = shown or ([] if told else [words.say("policy_silent")])
    own = [
        words.say("own_says", party=words.party_id(own.party), quote=own.quote[:160])
        for own in disclosure.party_words[:1]
    ]
    return [line(x) for x in (*shown, *own)]


def _sent_line(sent: Transmission, words: Words) -> Line:
    return line(
        words.say(
            "sent",
            index=sent.request_index,
            method=sent.method,
            url=f"{sent.scheme}://{sent.host}{sent.url_path[:60]}",
            field=sent.path,
            decoding=" → ".join((*sent.decoding, sent.form)),
        )
    )


def _purpose_lines(group: Group, report: Report, words: Words) -> list[Line]:
    """Return what the flows at fault are for, as far as that was inferred, in one line."""
    disclosures = [report.disclosures[f.disclosure] for f in group.findings if f.disclosure is not None]
    told = list(dict.fromkeys(words.served(p) for d in disclosures for p in d.purposes))[:PURPOSES]
    if not told:
        return []
    said = words.say("labelled", label=words.say("served_purposes"), text=words.listed(told))
    return [line(said, style="dim")]


def _of_recipient(group: Group, words: Words) -> list[Line]:
    """Return what is known of the traffic to a recipient at large."""
    unread = [
        words.say(
            "unread",
            indexes=_numbers(o.request_indexes),
            host=o.host,
            cause=o.reason.to(words.language),
            bytes=o.bytes,
        )
        for o in group.unread
    ]
    met = [words.say("contact", host=c.host, requests=c.requests, bytes=c.bytes) for c in group.contacts]
    return [line(x) for x in unread + met]


def _numbers(indexes: Sequence[int]) -> str:
    return " ".join(f"#{i}" for i in indexes[:INDEXES]) + (" …" if len(indexes) > INDEXES else "")


def _print_disclosures(report: Report, words: Words, out: Console) -> None:
    heads = [words.say(x) for x in ("verdict", "data", "recipient", "relation", "hosts", "consent")]
    rows = [
        (
            line(words.say(f"verdict_{d.verdict}"), style=STYLES[d.verdict]),
            words.data(d.data_type),
            words.party(d.recipient),
            words.say(f"relation_{d.recipient.relation}"),
            "\n".join(f.host for f in d.flows),
            "\n".join("/".join(words.say(f"consent_{c}") for c in f.consent) for f in d.flows),
        )
        for d in report.disclosures
    ]
    print_table(out, words.say("disclosures"), heads, rows, words.say("more_rows", count="{count}"))


def _print_opaque(report: Report, words: Words, out: Console) -> None:
    if not report.opaque:
        return
    heads = [words.say(x) for x in ("host", "recipient", "cause", "count", "bytes")]
    rows = [
        (o.host, words.party(o.party), o.reason.to(words.language), str(o.count), str(o.bytes))
        for o in report.opaque
    ]
    print_table(out, words.say("opaque"), heads, rows, words.say("more_rows", count="{count}"))


def _print_coverage(report: Report, words: Words, out: Console) -> None:
    box = facts_grid(coverage_facts(report, words))
    out.print(Panel(box, title=line(words.say("coverage"), style="bold"), title_align="left"))
    unjudged = unjudged_facts(report, words)
    if unjudged:
        out.print(line(words.say("not_checkable"), style="bold"))
    for why, rules in unjudged:
        listed = words.listed(one.rule for one in rules)
        out.print(line(f"  {words.say('labelled', label=why, text=listed)}"))
    for remark in (*report.policy.remarks, *report.remarks):
        out.print(line(remark.to(words.language), style="yellow"))
