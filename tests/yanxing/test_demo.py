"""The demo checks every shipped sample, and every verdict occurs in them."""

from __future__ import annotations

import json

from corpora.samples import load_samples
from matcher.findings import Verdict
from yanxing.demo import main


def test_the_demo_shows_every_verdict(tmp_path, capsys):
    assert main(tmp_path) == 0
    said = capsys.readouterr().out
    verdicts = set()
    for sample in load_samples():
        report = json.loads((tmp_path / f"{sample.name}.json").read_text("utf8"))
        verdicts |= {d["verdict"] for d in report["disclosures"]}
        assert (tmp_path / f"{sample.name}.html").exists()
        assert f"{sample.name}.html" in said
        assert report["findings"]
    assert verdicts == set(Verdict)
