"""`-o`: suffix or name decides the format; errors are clear."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from corpora.text import Text
from traffic.frequency import series_of
from yanxing.report.formats import csv as sheet
from yanxing.report.formats import html as page
from yanxing.report.outputs import Kind, Output, OutputError, known_formats, parse_outputs, write_outputs
from yanxing.report.traffic_view import print_traffic


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ("a.json", Output("json", "a.json")),
        ("b.HTML", Output("html", "b.HTML")),
        ("c.htm", Output("html", "c.htm")),
        ("json:-", Output("json", "-")),
        ("json", Output("json", "-")),
        ("json:report.txt", Output("json", "report.txt")),
    ],
)
def test_the_format_is_told(wish, expected):
    assert parse_outputs((wish,)) == (expected,)


@pytest.mark.parametrize("wish", ["report", "report.xyz", "xyz:-", "json:"])
def test_an_unknown_format_names_the_known(wish):
    with pytest.raises(OutputError, match="json"):
        parse_outputs((wish,))


def test_formats_register_by_being_there():
    assert known_formats(Kind.REPORT) == ("html", "json")
    assert known_formats(Kind.TRAFFIC) == ("csv", "html", "json")
    assert known_formats(Kind.POLICY) == ("csv", "html", "json", "jsonld")
    assert known_formats(Kind.KNOWLEDGE) == ("json",)


def test_a_format_that_cannot_hold_the_result_is_refused():
    with pytest.raises(OutputError, match="html"):
        parse_outputs(("report.csv",), Kind.REPORT)
    assert parse_outputs(("policy.csv",), Kind.POLICY) == (Output("csv", "policy.csv"),)


def test_a_report_is_written_and_told_of(report, tmp_path, capsys):
    file = tmp_path / "deep" / "r.json"
    write_outputs(report, parse_outputs((str(file), "json:-")), "en")
    said = capsys.readouterr()
    assert json.loads(file.read_text("utf8"))["schema_version"]
    assert json.loads(said.out)
    assert str(file) in said.err


def test_a_target_that_cannot_be_written_is_one_sentence(report, tmp_path):
    with pytest.raises(OutputError, match="cannot write"):
        write_outputs(report, parse_outputs((f"json:{tmp_path}",)), "en")


class _Tags(HTMLParser):
    """Counts the elements of a page and notes what any of them is told to do or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.acts: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.count += 1
        self.acts += [f"{tag} {name}" for name, value in attrs if name.startswith("on") or name == "src"]
        self.acts += [
            f"{name} {value}" for name, value in attrs if name == "href" and not value.startswith("#")
        ]


WORST = [
    "<script>x</script>", '"><img src=x onerror=y>', "=1+1", "@SUM(A1)", "\x1b[2J\x1b]0;x\x07", "\u202egnp",
    "{{ 7*7 }}", "[red]x", " → ", "%s", "\r\n=2",
]  # fmt: skip


def tags(text: str) -> _Tags:
    parsed = _Tags()
    parsed.feed(text)
    return parsed


def named(reading, told):
    """Return a reading in which whatever comes from outside is called `told`."""
    said = Text(zh=told, en=told)
    party = reading.transmissions[0].party.model_copy(update={"name": told, "id": None, "product": told})
    met = {"host": told, "party": party, "reason": said}
    sent = reading.transmissions[0].model_copy(
        update=met | {"url_path": told, "path": told, "chain": told, "form": told}
    )
    opaque = tuple(o.model_copy(update=met) for o in reading.opaque)
    update = {"transmissions": (sent,), "series": series_of((sent,)), "opaque": opaque, "remarks": (said,)}
    return reading.model_copy(update=update)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.sampled_from(WORST), st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)))
def test_whatever_a_capture_calls_itself_no_output_obeys_it(reading, told):
    hostile = named(reading, told)
    shown = tags(page.render(hostile, "en"))
    assert shown.acts == []
    # The chain is parted at its arrows: one in a name, and in the form behind it, makes elements more; nothing else.
    assert shown.count - tags(page.render(named(reading, "x"), "en")).count == 4 * told.count(" → ")
    cells = [c for row in csv.reader(io.StringIO(sheet.render(hostile, "en"), newline="")) for c in row]
    assert not [c for c in cells if c and c[0] in "=+-@\t\r\n"]
    out = io.StringIO()
    print_traffic(hostile, "en", Console(file=out, width=90))
    assert not [c for c in out.getvalue() if c != "\n" and unicodedata.category(c) in ("Cc", "Cf")]
