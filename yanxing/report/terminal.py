"""A report on the terminal: findings first, then every data flow, then what could not be seen."""

from __future__ import annotations

from rich.console import Group
from rich.panel import Panel
from rich.text import Text as Line

from matcher.findings import Finding, Report
from yanxing.report.console import Console
from yanxing.report.lines import line, visible
from yanxing.report.tables import STYLES, print_table
from yanxing.report.words import Words


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
    for finding in report.findings:
        out.print(_finding_panel(finding, report, words))


def _finding_panel(finding: Finding, report: Report, words: Words) -> Panel:
    level = words.say(f"level_{finding.severity}")
    title = visible(finding.title.to(words.language))
    head = Line.assemble((f"{level} ", STYLES[finding.severity]), (f"{finding.rule} ", "bold"), title)
    lines = [line(finding.explanation.to(words.language))]
    lines += _both_sides(finding, report, words)
    lines.append(line(f"{words.say('remedy')}: {finding.remedy.to(words.language)}", style="dim"))
    return Panel(Group(*(x for x in lines if x.plain)), title=head, title_align="left")


def _both_sides(finding: Finding, report: Report, words: Words) -> list[Line]:
    if finding.disclosure is None:
        return []
    disclosure = report.disclosures[finding.disclosure]
    lines = []
    for considered in disclosure.considered[:2]:
        quote = report.policy.statements[considered.statement].quote
        lines.append(line(f"{words.say('words')}: “{quote[:160]}” ({considered.why.to(words.language)})"))
    if not lines:
        lines.append(line(f"{words.say('words')}: {words.say('nothing_said')}"))
    for flow in disclosure.flows[:3]:
        for sent in flow.evidence[:1]:
            url = f"{sent.scheme}://{flow.host}{sent.url_path[:60]}"
            where = f"#{sent.request_index} {sent.method} {url} {sent.path}"
            lines.append(line(f"{words.say('deeds')}: {where} ({' → '.join((*sent.decoding, sent.form))})"))
    return lines


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
    seen = report.coverage
    out.print(
        line(
            words.say(
                "coverage_text",
                requests=seen.requests,
                readable=round(seen.readable * 100),
                resolved=seen.resolved_hosts,
                hosts=seen.hosts,
            )
        )
    )
    out.print(line(words.say("phase_known" if seen.phase_known else "phase_unknown")))
    if report.not_checkable:
        out.print(line(words.say("not_checkable", rules=", ".join(report.not_checkable))))
    for remark in (*report.policy.remarks, *report.remarks):
        out.print(line(remark.to(words.language), style="yellow"))
