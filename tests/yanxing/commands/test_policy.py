"""`yanxing policy` on the shipped samples."""

from __future__ import annotations

import json

import pytest

from corpora.samples import load_samples
from yanxing.__main__ import run


@pytest.mark.parametrize("sample", load_samples(), ids=lambda s: s.name)
def test_a_policy_is_shown_and_written(sample, tmp_path, capsys):
    assert (
        run(["policy", str(sample.policy), "-o", str(tmp_path / "p.html"), "-o", str(tmp_path / "p.json")])
        == 0
    )
    assert capsys.readouterr().out
    policy = json.loads((tmp_path / "p.json").read_text("utf8"))
    assert len(policy["statements"]) > 10
    assert len(policy["third_parties"]) == 4
    assert policy["effective_date"] == ("2026-02-20" if policy["language"] == "zh" else "2026-02-01")


@pytest.mark.parametrize("sample", load_samples(), ids=lambda s: s.name)
def test_every_quote_stands_in_the_policy(sample, capsys):
    run(["policy", str(sample.policy), "-o", "json:-"])
    policy = json.loads(capsys.readouterr().out)
    for statement in policy["statements"]:
        place = statement["place"]
        assert statement["quote"]
        assert place["end"] - place["start"] >= len(statement["quote"])
