"""`yanxing traffic` on the shipped samples."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from corpora.profiles.loading import load_persona
from corpora.samples import load_samples
from yanxing.__main__ import run

SAMPLES = load_samples()


def arguments(sample, *more: str) -> list[str]:
    return ["traffic", str(sample.capture), "--persona", str(sample.persona), "--app", str(sample.app), *more]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
def test_a_capture_is_shown_and_written(sample, tmp_path, capsys):
    files = [tmp_path / f"t.{suffix}" for suffix in ("html", "json", "csv")]
    assert run(arguments(sample, *(x for file in files for x in ("-o", str(file))))) == 0
    assert capsys.readouterr().out
    reading = json.loads(files[1].read_text("utf8"))
    assert {t["evidence"] for t in reading["transmissions"]} >= {"persona", "key"}
    assert [o["cause"] for o in reading["opaque"]] == ["encrypted"]
    pairs = {(s["party"]["name"], s["party"]["product"], s["data_type"]) for s in reading["series"]}
    assert pairs == {
        (t["party"]["name"], t["party"]["product"], t["data_type"]) for t in reading["transmissions"]
    }
    with files[2].open(encoding="utf-8-sig", newline="") as sheet:
        rows = list(csv.reader(sheet))
    assert len(rows) >= len(reading["transmissions"]) + 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_planted_value_in_any_output(sample, language, tmp_path, capsys):
    values = [value for _, value in load_persona(sample.persona)]
    files = [tmp_path / f"t.{suffix}" for suffix in ("html", "json", "csv")]
    given = arguments(sample, "--lang", language, *(x for file in files for x in ("-o", str(file))))
    for by in ("recipient", "type"):
        assert run([*given, "--by", by]) == 0
    written = capsys.readouterr().out + "".join(file.read_text("utf8") for file in files)
    sent = sample.capture.read_text("utf8")
    assert any(value in sent for value in values)
    assert [value for value in values if len(value) > 3 and value in written] == []


def test_marks_tell_the_phases(tmp_path, capsys):
    marks = tmp_path / "marks.yaml"
    marks.write_text("marks: [{at: 2026-03-02T09:00:30+08:00, visibility: background}]")
    sample = next(s for s in SAMPLES if s.name == "zh-ledger")
    assert run(arguments(sample, "--marks", str(marks), "-o", "json:-")) == 0
    series = json.loads(capsys.readouterr().out)["series"]
    assert any(s["background"] for s in series)
    assert any("before" in s["phases"]["consent"] for s in series)


def test_a_part_is_shown_by_type(capsys):
    assert run(arguments(SAMPLES[0], "--by", "type", "--type", "device.identifier", "--lang", "en")) == 0
    said = capsys.readouterr().out
    assert "Only data of these types is shown: unique device identifier" in " ".join(said.split())
    assert "e-mail" not in said


@pytest.mark.parametrize(
    "wish", [("--host", "nobody.example"), ("--type", "nothing.known"), ("--by", "size")]
)
def test_what_is_not_there_is_one_sentence(wish, capsys):
    assert run(arguments(SAMPLES[0], *wish)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1


def har(tmp_path: Path, *entries: object, **more: object) -> Path:
    file = tmp_path / "c.har"
    log = {"version": "1.2", "creator": {}, "entries": list(entries), **more}
    file.write_text(json.dumps({"log": log}))
    return file


def test_a_capture_without_requests_is_inconclusive(tmp_path, capsys):
    assert run(["traffic", str(har(tmp_path))]) == 3
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def entry(body: str) -> dict[str, object]:
    content = {"text": body, "encoding": "base64", "mimeType": "application/octet-stream"}
    return {
        "startedDateTime": "2026-03-02T09:00:00Z",
        "request": {
            "method": "POST",
            "url": "https://a.sample.example/x",
            "headers": [],
            "postData": content,
        },
    }


def test_a_capture_in_which_nothing_can_be_read_is_inconclusive(tmp_path, capsys):
    tunnel = {
        "startedDateTime": "2026-03-02T09:00:00Z",
        "request": {"method": "CONNECT", "url": "pin.example:443"},
    }
    assert run(["traffic", str(har(tmp_path, tunnel)), "--lang", "en"]) == 3
    assert "could be read" in capsys.readouterr().out
