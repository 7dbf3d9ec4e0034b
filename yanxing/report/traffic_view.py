"""One capture on the terminal: who gets what, in which ways and how often, and what could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rich.text import Text as Line

from corpora.text import Language
from traffic.transmissions import Relation, TrafficReading
from yanxing.report.console import Console
from yanxing.report.lines import folded, line, visible
from yanxing.report.tables import print_table
from yanxing.report.traffic.flows import TECHNICAL, DataFlow, Recipient, Way, by_type, is_sensitive, weight
from yanxing.report.traffic.phrases import (
    DOT,
    evidence,
    evidence_kind,
    numbers,
    often,
    party_facts,
    phases,
    shortened,
)
from yanxing.report.traffic.summary import Summary, Unread, summarise
from yanxing.report.words import Words

MOST_PARTS = 30
"""Recipients (or data types) that are shown; files hold them all."""
MOST_FLOWS = 20
"""Data types of one recipient, or recipients of one data type."""
MOST_WAYS = 2
"""Ways of one flow."""
MOST_HOSTS = 20
"""Hosts in one list."""
MANY = 20
"""Flows from which on technical data is told in one line each."""
INDEXES = 8
"""Numbers of requests in one line."""
STYLES = {
    Relation.THIRD: "magenta", Relation.UNRESOLVED: "yellow", Relation.AFFILIATE: "cyan", Relation.FIRST: "green",
    Relation.PROCESSOR: "green",
}  # fmt: skip
"""Style of a recipient by what it is to the app."""


_ASIDE = re.compile(r"\s*[(（].*$")


class Order(StrEnum):
    """What stands first: recipients with their data, or data with its recipients."""

    RECIPIENT = "recipient"
    TYPE = "type"


def print_traffic(
    reading: TrafficReading, language: str, console: Console | None = None, by: Order = Order.RECIPIENT
) -> None:
    """Print what a capture was seen to carry, in `language`."""
    out = console or Console()
    words = Words(language)
    summary = summarise(reading, words)
    shown = reading.capture.model_dump(include={"source", "format", "requests", "hosts"})
    page = _Page(summary, words, out)
    page.told(line(words.say("capture_head", **shown), style="bold"))
    for remark in reading.remarks:
        page.told(line(remark.to(language), style="yellow"))
    page.told(line(summary.lead))
    page.print(by)


@dataclass(frozen=True)
class _Part:
    """A heading and the flows below it, each with its own."""

    head: Line
    below: str
    flows: Sequence[tuple[Line, DataFlow]]


@dataclass(frozen=True)
class _Page:
    summary: Summary
    words: Words
    out: Console

    def print(self, by: Order) -> None:
        if self.summary.recipients:
            self._overview()
            self._parts(by)
        self._unread()
        self._quiet()
        self.out.print()
        for hint in self.summary.hints:
            self.told(line(hint, style="cyan"))
        self.told(line(self.words.say("legend"), style="dim"))

    def _title(self, name: str, count: int, style: str = "") -> None:
        self.out.print()
        title = self.words.say("counted", name=self.words.say(name), count=count)
        self.out.print(line(title, style=f"bold underline {style}"))

    def _more(self, name: str, count: int, indent: int = 0) -> None:
        if count > 0:
            self.told(line(self.words.say(name, count=count), style="dim"), " " * indent)

    def told(self, text: Line, mark: str = "") -> None:
        """Print `text` behind a mark; its further lines begin below its first."""
        indent = " " * len(mark)
        for number, one in enumerate(folded(text, self.out.width - len(mark))):
            self.out.print(
                Line.assemble(indent if number else mark, one), no_wrap=True, overflow="ignore", crop=False
            )

    def _overview(self) -> None:
        """Print one row per recipient."""
        words = self.words
        rows = [
            (
                line(words.party(r.party), style=STYLES[r.party.relation]),
                words.say(f"relation_{r.party.relation}"),
                self._types(r.flows),
            )
            for r in self.summary.recipients
        ]
        heads = [words.say(x) for x in ("recipient", "relation", "data_types")]
        self.out.print()
        print_table(
            self.out, words.say("who_gets_what"), heads, rows, words.say("more_rows", count="{count}")
        )

    def _types(self, flows: Iterable[DataFlow]) -> Line:
        comma = self.words.listed(("", ""))
        return Line(comma).join(
            Line(self._label(f.data_type), style="bold red" if is_sensitive(f.data_type) else "")
            for f in flows
        )

    def _label(self, data_type: str) -> str:
        """Return the label for a cell, without what it explains in brackets.

        Chinese ones break anywhere, not only at their few spaces.
        """
        label = visible(self.words.data(data_type))
        label = _ASIDE.sub("", label) or label
        return label.replace(" ", "\u00a0") if self.words.language == Language.ZH else label

    def _parts(self, by: Order) -> None:
        parts = list(self._by_type() if by is Order.TYPE else self._by_recipient())
        outer, inner = (
            ("more_types", "more_recipients") if by is Order.TYPE else ("more_recipients", "more_types")
        )
        self._title(f"by_{by}", len(parts))
        for part in parts[:MOST_PARTS]:
            self.out.print()
            self.told(part.head)
            if part.below:
                self.told(line(part.below, style="dim"), "  ")
            for head, flow in part.flows[:MOST_FLOWS]:
                self._flow(head, flow)
            self._more(inner, len(part.flows) - MOST_FLOWS, 2)
        self._more(outer, len(parts) - MOST_PARTS)

    def _by_recipient(self) -> Iterator[_Part]:
        for r in self.summary.recipients:
            hosts = shortened(r.hosts, self.words, MOST_HOSTS)
            yield _Part(self._recipient(r), hosts, [(self._type(f.data_type), f) for f in r.flows])

    def _by_type(self) -> Iterator[_Part]:
        for data_type, flows in by_type(self.summary.recipients):
            yield _Part(self._type(data_type), "", [(self._recipient(r), f) for r, f in flows])

    def _recipient(self, recipient: Recipient) -> Line:
        party = recipient.party
        facts = DOT.join(party_facts(party, self.words))
        name = (visible(self.words.party(party)), f"bold {STYLES[party.relation]}")
        return Line.assemble(name, f"  {visible(facts)}")

    def _type(self, data_type: str) -> Line:
        mark = f" [{self.words.say('sensitive')}]" if is_sensitive(data_type) else ""
        return Line.assemble((visible(self.words.data(data_type)), "bold"), (mark, "bold red"))

    def _flow(self, head: Line, flow: DataFlow) -> None:
        told = visible(DOT.join(often(flow.series, self.words)))
        phase = [DOT + x for x in phases(flow.series.phases, self.words)]
        # Where consent is known, it is told first.
        red = (phase.pop(0), "red") if flow.early else ""
        start = Line.assemble(head, f"  {told}", red, *phase)
        if self._brief(flow):
            kind = self.words.say(
                "bracketed", text=flow.best.chain, aside=evidence_kind(flow.best, self.words)
            )
            self.told(Line.assemble(start, "  ", (visible(kind), "dim")), "  • ")
            return
        self.told(start, "  • ")
        for way in flow.ways[:MOST_WAYS]:
            self._way(way)
        self._more("more_ways", len(flow.ways) - MOST_WAYS, 6)

    def _brief(self, flow: DataFlow) -> bool:
        """Whether a flow is told in one line: technical data, where there is much to tell."""
        return self.many and not flow.clear and weight(flow.data_type) == TECHNICAL

    @cached_property
    def many(self) -> bool:
        """Whether there is more than a reader looks at one by one."""
        return sum(len(r.flows) for r in self.summary.recipients) > MANY

    def _way(self, way: Way) -> None:
        words = self.words
        method, _, path = way.endpoints[0].partition(" ")
        more = f" +{len(way.endpoints) - 1}" if len(way.endpoints) > 1 else ""
        sent = f"{numbers(way.indexes, words, INDEXES)}  {method} {way.host}{path}{more}"
        clear = f"  {words.say('clear_text')}" if way.clear else ""
        self.told(
            Line.assemble((visible(way.chain), "cyan"), (f"  {visible(sent)}"), (clear, "bold red")), "      "
        )
        self.told(line(evidence(way, words), style="dim"), "      ")

    def _unread(self) -> None:
        words, unread = self.words, self.summary.unread
        if not unread:
            return
        self._title("opaque", len({o.host for u in unread for o in u.rows}), "red")
        self.told(line(words.say("unread_never_pass")))
        for cause in unread:
            self.out.print(line(cause.title, style="bold yellow"))
            self._hosts(cause)
            for name in ("means", "advice"):
                told = words.say("labelled", label=words.say(name), text=getattr(cause, name))
                self.told(line(told, style="dim"), "    ")

    def _hosts(self, cause: Unread) -> None:
        words = self.words
        for o in cause.rows[:MOST_HOSTS]:
            told = [o.host, words.party(o.party), words.say("unread_count", count=o.count, bytes=o.bytes)]
            told += [numbers(o.request_indexes, words, INDEXES)] if o.request_indexes else []
            self.told(line(DOT.join(x for x in dict.fromkeys(told) if x)), "  • ")
            if o.reason != cause.usual:
                self.told(line(o.reason.to(words.language), style="dim"), "    ")
        self._more("more_hosts", len(cause.rows) - MOST_HOSTS, 2)

    def _quiet(self) -> None:
        words, quiet = self.words, self.summary.quiet
        if not quiet:
            return
        self._title("quiet", len(quiet))
        for c in quiet[:MOST_HOSTS]:
            told = [
                c.host,
                words.party(c.party),
                words.say("requests_bytes", requests=c.requests, bytes=c.bytes),
            ]
            self.told(line(DOT.join(dict.fromkeys(told))), "  • ")
        self._more("more_hosts", len(quiet) - MOST_HOSTS, 2)
