"""`-o`: suffix or name decides the format; errors are clear."""

from __future__ import annotations

import json

import pytest

from yanxing.report.outputs import Kind, Output, OutputError, known_formats, parse_outputs, write_outputs


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ("a.json", Output("json", "a.json")),
        ("b.HTML", Output("html", "b.HTML")),
        ("c.htm", Output("html", "c.htm")),
        ("json:-", Output("json", "-")),
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
