"""`yanxing traffic` on the shipped samples."""

from __future__ import annotations

import json

import pytest

from corpora.samples import load_samples
from yanxing.__main__ import run


@pytest.mark.parametrize("sample", load_samples(), ids=lambda s: s.name)
def test_a_capture_is_shown_and_written(sample, tmp_path, capsys):
    arguments = ["traffic", str(sample.capture), "--persona", str(sample.persona), "--app", str(sample.app)]
    assert run([*arguments, "-o", str(tmp_path / "t.html"), "-o", str(tmp_path / "t.json")]) == 0
    assert capsys.readouterr().out
    reading = json.loads((tmp_path / "t.json").read_text("utf8"))
    assert {t["evidence"] for t in reading["transmissions"]} >= {"persona", "key"}
    assert [o["cause"] for o in reading["opaque"]] == ["encrypted"]


def test_a_capture_without_requests_is_inconclusive(tmp_path, capsys):
    file = tmp_path / "c.har"
    file.write_text('{"log": {"version": "1.2", "creator": {}, "entries": []}}')
    assert run(["traffic", str(file)]) == 3
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
