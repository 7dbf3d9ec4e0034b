"""`yanxing explain` on a report that `yanxing check` saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpora.samples import load_samples
from yanxing.__main__ import run

SAMPLE = next(s for s in load_samples() if s.name == "zh-ledger")


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> Path:
    """The report of a sample, saved as JSON."""
    file = tmp_path_factory.mktemp("saved") / "report.json"
    run(["check", str(SAMPLE.policy), str(SAMPLE.capture), "--app", str(SAMPLE.app),
         "--persona", str(SAMPLE.persona), "-o", str(file)])  # fmt: skip
    return file


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "zh",
            (
                "误导性声明",
                "我们不会向任何第三方提供您的手机号码",
                "考虑过但未采用",
                "只否认出售",
                "什么会改变",
            ),
        ),
        ("en", ("Misleading", "我们不会向任何第三方提供您的手机号码", "rejected", "selling", "would change")),
    ],
)
def test_a_finding_is_explained_from_both_sides(saved, language, said, capsys):
    findings = json.loads(saved.read_text("utf8"))["findings"]
    phone = next(f for f in findings if f["rule"] == "MIS-1" and f["data_type"] == "contact.phone")
    capsys.readouterr()
    assert run(["explain", phone["fingerprint"][:10], str(saved), "--lang", language]) == 0
    told = "".join(capsys.readouterr().out.split())
    assert all("".join(x.split()) in told for x in said)
    assert phone["fingerprint"] in told


def test_every_finding_can_be_explained(saved, capsys):
    for finding in json.loads(saved.read_text("utf8"))["findings"]:
        assert run(["explain", finding["fingerprint"], str(saved), "-o", "json:-"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["finding"] == finding
        assert told["changes"]


def test_mistakes_are_answered_in_one_sentence(saved, capsys):
    assert run(["explain", "MIS-1", str(saved), "--lang", "en"]) == 2
    assert "more than one" in capsys.readouterr().err
    assert run(["explain", "0000000000000000", str(saved)]) == 2
    assert run(["explain", "MIS-1", str(SAMPLE.capture)]) == 2
    assert "yanxing check" in capsys.readouterr().err
