"""One file more, and the reader, the detector, the reports and the pages of reference know one thing more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpora.sources import Sources, use_sources
from corpora.text import Language
from yanxing.__main__ import run
from yanxing.knowledge.pages import page_text

DATA_TYPE = """
id = "health.tremor"
parent = "health"
sensitive = true
labels = { zh = "震颤幅度", en = "tremor amplitude" }
[policy.zh]
phrases = ["震颤幅度"]
[policy.en]
phrases = ["tremor amplitude"]
[wire]
keys = ["tremoramp"]
"""
PARTY = """
id = "quiverlab"
name = { zh = "颤谱科技", en = "QuiverLab" }
country = "SE"
roles = ["analytics"]
domains = ["quiverlab.example"]
checked = { sure = true, sources = ["own"], when = "2026-11" }
"""
ADAPTER = """
organisation = "quiverlab"
[[endpoints]]
name = "readings"
hosts = ["in.quiverlab.example"]
basis = "documentation"
source = "https://quiverlab.example/docs"
[endpoints.carries]
"health.tremor" = ["r.q7"]
[endpoints.why]
"r.q7" = { zh = "q7 为震颤幅度。", en = "q7 is the tremor amplitude." }
[[endpoints.examples]]
host = "in.quiverlab.example"
field = "r.q7"
data_types = ["health.tremor"]
"""
POLICY = """隐私政策
我们会收集您的震颤幅度，用于生成康复报告。
我们会与颤谱科技共享您的震颤幅度。
注册时我们会收集您的手机号码。
"""


def request(url: str, body: object) -> dict[str, object]:
    return {
        "startedDateTime": "2026-11-01T08:00:00Z",
        "time": 1,
        "request": {
            "method": "POST", "url": url, "httpVersion": "HTTP/1.1", "headers": [], "queryString": [], "cookies": [],
            "headersSize": -1, "bodySize": -1,
            "postData": {"mimeType": "application/json", "text": json.dumps(body)},
        },
        "response": {
            "status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "headers": [], "cookies": [], "content": {},
            "redirectURL": "", "headersSize": -1, "bodySize": 0,
        },
        "cache": {}, "timings": {"send": 0, "wait": 0, "receive": 0},
    }  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    added = {"data_types": DATA_TYPE, "parties": PARTY, "adapters": ADAPTER}
    for kind, text in added.items():
        (tmp_path / "added" / kind).mkdir(parents=True)
        (tmp_path / "added" / kind / "one.toml").write_text(text, "utf8")
    entries = [
        request("https://api.recovery.example/v1/day", {"tremorAmp": "0.83"}),
        request("https://in.quiverlab.example/push", {"r": {"q7": "0.91", "z": "1"}}),
    ]
    har = {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}}
    (tmp_path / "capture.har").write_text(json.dumps(har))
    (tmp_path / "policy.txt").write_text(POLICY, "utf8")
    yield tmp_path
    use_sources(Sources())


def check(folder: Path, *options: str) -> str:
    reports = [x for name in ("report.json", "report.html") for x in ("-o", str(folder / name))]
    status = run(["check", str(folder / "policy.txt"), str(folder / "capture.har"), *options, *reports])
    assert status in (0, 1)
    return (folder / "report.json").read_text("utf8")


def test_without_the_files_nothing_of_it_is_known(folder: Path) -> None:
    assert "health.tremor" not in check(folder)
    assert "QuiverLab" not in page_text("organisations-elsewhere", Language.EN)


def test_the_reader_knows_the_data_type_and_the_organisation(folder: Path) -> None:
    statements = json.loads(check(folder, "--vocabulary", str(folder / "added")))["policy"]["statements"]
    actions = {s["action"] for s in statements if s["data_types"] == ["health.tremor"]}
    assert actions == {"collect", "share"}
    assert {r["name"] for s in statements for r in s["recipients"]} == {"颤谱科技"}


def test_the_detector_knows_the_field_the_host_and_the_endpoint(folder: Path) -> None:
    report = json.loads(check(folder, "--vocabulary", str(folder / "added")))
    verdicts = {(d["data_type"], d["recipient"]["id"]): d["verdict"] for d in report["disclosures"]}
    assert verdicts[("health.tremor", "quiverlab")] == "clear"
    flows = [f for d in report["disclosures"] if d["data_type"] == "health.tremor" for f in d["flows"]]
    evidence = {t["path"]: t for f in flows for t in f["evidence"]}
    assert evidence["tremorAmp"]["evidence"] == "key"
    assert evidence["r.q7"]["evidence"] == "adapter"
    assert "q7 is the tremor amplitude" in evidence["r.q7"]["reason"]["en"]


@pytest.mark.parametrize(("language", "label"), [("zh", "震颤幅度"), ("en", "tremor amplitude")])
def test_the_report_has_its_labels(folder: Path, language: str, label: str) -> None:
    check(folder, "--vocabulary", str(folder / "added"), "--lang", language)
    assert label in (folder / "report.html").read_text("utf8")


@pytest.mark.parametrize("language", list(Language))
def test_the_pages_of_reference_have_it(folder: Path, language: Language) -> None:
    use_sources(Sources(folders=(folder / "added",)))
    assert "health.tremor" in page_text("data-types", language)
    assert "QuiverLab" in page_text("organisations-elsewhere", language)
    assert "r.q7" in page_text("endpoints", language)
    assert "tremor" in page_text("endpoints", language)
