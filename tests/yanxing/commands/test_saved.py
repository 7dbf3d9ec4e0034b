"""Reports read again."""

from __future__ import annotations

import pytest

from corpora.profiles import AppProfile
from corpora.text import Language, Text
from matcher.errors import ExplainError
from matcher.findings import Finding, Report
from policy_nlp.statements import Policy
from yanxing.commands import saved
from yanxing.commands.saved import load_report


def test_a_saved_report_comes_back(tmp_path):
    policy = Policy(source="p", sha256="0", language=Language.EN)
    report = Report(app=AppProfile(name="名"), policy=policy)
    file = tmp_path / "r.json"
    file.write_text(report.model_dump_json(), "utf8")
    assert load_report(file) == report


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"a": 1}', b"\xff\xfe\x00", b"<html>"])
def test_what_is_no_report_is_told_apart(tmp_path, content):
    file = tmp_path / "r.json"
    file.write_bytes(content)
    with pytest.raises(ExplainError, match="no JSON report"):
        load_report(file)


def test_what_is_not_there_or_too_long_is_told(tmp_path, monkeypatch):
    with pytest.raises(ExplainError, match="There is no"):
        load_report(tmp_path / "none.json")
    with pytest.raises(ExplainError, match="cannot be read"):
        load_report(tmp_path)
    monkeypatch.setattr(saved, "MAX_BYTES", 3)
    (tmp_path / "r.json").write_text("{    }")
    with pytest.raises(ExplainError, match="not read"):
        load_report(tmp_path / "r.json")


@pytest.mark.parametrize("number", ["disclosure", "statements", "third_parties"])
def test_numbers_that_lead_nowhere_are_no_report(tmp_path, number):
    policy = Policy(source="p", sha256="0", language=Language.EN)
    said = Text(zh="甲", en="a")
    finding = Finding.model_validate(
        {
            "rule": "X-1", "name": said, "severity": "low", "title": said, "explanation": said, "remedy": said,
            "fingerprint": "0", number: 3 if number == "disclosure" else (3,),
        }
    )  # fmt: skip
    file = tmp_path / "r.json"
    file.write_text(Report(app=AppProfile(), policy=policy, findings=(finding,)).model_dump_json(), "utf8")
    with pytest.raises(ExplainError, match="not there"):
        load_report(file)
