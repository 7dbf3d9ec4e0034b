"""One capture on the terminal."""

from __future__ import annotations

from traffic.transmissions import TrafficReading
from yanxing.report.console import Console
from yanxing.report.lines import line
from yanxing.report.tables import print_table
from yanxing.report.words import Words


def print_traffic(reading: TrafficReading, language: str, console: Console | None = None) -> None:
    """Print what a capture was seen to carry, in `language`."""
    out = console or Console()
    words = Words(language)
    capture = reading.capture
    shown = capture.model_dump(include={"source", "format", "requests", "hosts"})
    out.print(line(words.say("capture_head", **shown), style="bold"))
    _print_transmissions(reading, words, out)
    _print_opaque(reading, words, out)
    for remark in reading.remarks:
        out.print(line(remark.to(language), style="yellow"))
    out.print(line(words.say("legend"), style="dim"))


def _print_transmissions(reading: TrafficReading, words: Words, out: Console) -> None:
    heads = [words.say(x) for x in ("requests", "host", "recipient", "data", "path", "decoding", "evidence")]
    rows = [
        (
            f"#{t.request_index}", t.host, words.party(t.party), words.data(t.data_type), t.path[:60],
            " → ".join((*t.decoding, t.form)), words.say(f"evidence_{t.evidence}"),
        )
        for t in reading.transmissions
    ]  # fmt: skip
    print_table(out, words.say("transmissions"), heads, rows, words.say("more_rows", count="{count}"))


def _print_opaque(reading: TrafficReading, words: Words, out: Console) -> None:
    heads = [words.say(x) for x in ("host", "recipient", "cause", "count", "bytes")]
    rows = [
        (o.host, words.party(o.party), o.reason.to(words.language), str(o.count), str(o.bytes))
        for o in reading.opaque
    ]
    print_table(out, words.say("opaque"), heads, rows, words.say("more_rows", count="{count}"))
