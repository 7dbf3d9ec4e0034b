"""`yanxing check` end to end on the shipped samples."""

from __future__ import annotations

import json

import pytest

from corpora.ontology import load_ontology
from corpora.profiles import AppProfile
from corpora.samples import load_samples
from corpora.text import Text
from matcher.findings import Coverage, NotChecked, Report
from policy_nlp.statements import Policy
from yanxing.__main__ import run
from yanxing.commands.check import complete_profile, why_inconclusive

SAID = Text(zh="甲", en="A")
NO_WORDS = NotChecked(rule="DIS-4", name=SAID, needs=("policy",), why=SAID)
SAMPLES = {s.name: s for s in load_samples()}


def arguments(name: str) -> list[str]:
    s = SAMPLES[name]
    return ["check", str(s.policy), str(s.capture), "--app", str(s.app), "--persona", str(s.persona)]


@pytest.mark.parametrize("name", SAMPLES)
def test_findings_set_the_exit_status(name, capsys):
    assert run([*arguments(name), "-o", "json:-"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert any(f["severity"] == "high" for f in findings)
    assert run([*arguments(name), "--fail-on", "none"]) == 0


@pytest.mark.parametrize("name", SAMPLES)
def test_equal_inputs_give_equal_bytes(name, tmp_path):
    for copy in ("a.json", "b.json"):
        run([*arguments(name), "-o", str(tmp_path / copy)])
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize("name", SAMPLES)
def test_no_planted_value_leaves_in_clear(name, tmp_path, capsys):
    from corpora.profiles.loading import load_persona

    run([*arguments(name), "-o", str(tmp_path / "r.json"), "-o", str(tmp_path / "r.html")])
    written = (tmp_path / "r.json").read_text("utf8") + (tmp_path / "r.html").read_text("utf8")
    written += capsys.readouterr().out
    told = SAMPLES[name].policy.read_text("utf8")
    for data_type, value in load_persona(SAMPLES[name].persona):
        if len(value) >= 6 and value not in told:
            assert value not in written, data_type


def test_the_policy_fills_in_what_the_user_did_not_give():
    policy = Policy(source="x", sha256="", language="zh", controller="某公司", domains=("a.example",))
    app = complete_profile(AppProfile(developer="B Ltd"), policy)
    assert app.developer == "B Ltd"
    assert app.first_party_domains == ("a.example",)
    assert app.language == "zh"


def test_what_was_left_out_in_loading_is_told_in_the_report(tmp_path, capsys):
    sample = SAMPLES["en-trailmate"]
    (tmp_path / "a.har").write_bytes(sample.capture.read_bytes())
    (tmp_path / "broken.har").write_text("{", "utf8")
    assert run(["check", str(sample.policy), str(tmp_path), "--fail-on", "none", "-o", "json:-"]) == 0
    remarks = json.loads(capsys.readouterr().out)["remarks"]
    assert any("broken.har" in r["en"] and "broken.har" in r["zh"] for r in remarks)


def test_a_separate_list_declares_what_the_policy_alone_does_not(tmp_path, capsys):
    sample = SAMPLES["en-trailmate"]

    def omitted(*options):
        run(["check", str(policy), str(sample.capture), "--fail-on", "none", "-o", "json:-", *options])
        report = json.loads(capsys.readouterr().out)
        return {
            (d["data_type"], d["recipient"]["id"]) for d in report["disclosures"] if d["verdict"] == "omitted"
        }

    policy = tmp_path / "policy.md"
    policy.write_text("# Privacy policy\n\nWe collect your phone number to register you.\n", "utf8")
    alone = omitted()
    data_type, party = next((t, p) for t, p in sorted(alone, key=str) if p)
    ontology = load_ontology()
    phrase = ontology.data_types[data_type].policy.en.phrases[0]
    name = ontology.parties[party].name.en
    given = tmp_path / "list.md"
    given.write_text(f"| Partner | Data collected |\n| --- | --- |\n| {name} | {phrase} |\n", "utf8")
    assert (data_type, party) in alone
    assert (data_type, party) not in omitted("--third-party-list", str(given))


def test_a_pack_chooses_the_rules(capsys):
    name = next(iter(SAMPLES))
    assert run([*arguments(name), "--fail-on", "none", "--pack", "cn-2026-ads", "-o", "json:-"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [p["id"] for p in report["packs"]] == ["cn-2026-ads"]
    assert {f["rule"].split("-")[0] for f in report["findings"]} <= {"ADS"}


def test_an_unknown_pack_is_a_mistake_of_the_user(capsys):
    assert run([*arguments(next(iter(SAMPLES))), "--pack", "nothing"]) == 2
    assert "cn-2026" in capsys.readouterr().err


def test_too_little_coverage_is_inconclusive_and_still_reported(tmp_path, capsys):
    name = "zh-ledger"
    report = tmp_path / "r.json"
    assert run([*arguments(name), "--min-coverage", "99", "-o", str(report)]) == 3
    assert json.loads(report.read_text("utf8"))["findings"]
    assert "99%" in capsys.readouterr().err
    assert run([*arguments(name), "--min-coverage", "90", "--fail-on", "none"]) == 0
    capsys.readouterr()
    assert run([*arguments(name), "--min-coverage", "120"]) == 2
    assert "100" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("update", "inconclusive"),
    [
        ({"coverage": Coverage(requests=4, readable=0.5)}, False),
        ({"coverage": Coverage(requests=0)}, True),
        ({"coverage": Coverage(requests=4, readable=0.0)}, True),
        ({"coverage": Coverage(requests=4), "not_checkable": (NO_WORDS,)}, True),
    ],
)
def test_without_words_or_deeds_nothing_follows(update, inconclusive):
    policy = Policy(source="x", sha256="", language="zh")
    report = Report(app=AppProfile(), policy=policy).model_copy(update=update)
    assert (why_inconclusive(report, 0) is not None) == inconclusive


def test_responses_are_read_where_a_rule_asks_for_them(tmp_path, capsys):
    """Fifty phone numbers in one answer are a leak, whoever asked."""
    sample = SAMPLES["en-trailmate"]
    capture = json.loads(sample.capture.read_text("utf8"))
    people = [{"phone": f"138{i:08d}", "name": f"n{i}"} for i in range(600)]
    content = {"mimeType": "application/json", "text": json.dumps(people), "size": 1}
    capture["log"]["entries"][-1]["response"]["content"] = content
    (tmp_path / "c.har").write_text(json.dumps(capture), "utf8")

    def rules(*options):
        run(
            [
                "check",
                str(sample.policy),
                str(tmp_path / "c.har"),
                "--fail-on",
                "none",
                "-o",
                "json:-",
                *options,
            ]
        )
        report = json.loads(capsys.readouterr().out)
        return {f["rule"] for f in report["findings"]}, {n["rule"] for n in report["not_checkable"]}

    found, unjudged = rules("--pack", "cn-2026")
    assert "CRI-1" in found
    assert "CRI-1" not in unjudged
    assert "CRI-1" not in rules("--pack", "cn-2026-ads")[0]


@pytest.mark.parametrize("most", [10, 2_000])
def test_responses_that_were_left_out_are_no_pass(tmp_path, capsys, monkeypatch, most):
    """Whether all are too large to be read or only some: the rule on them stands under what was not checkable."""
    sample = SAMPLES["en-trailmate"]
    capture = json.loads(sample.capture.read_text("utf8"))
    for entry, size in zip(capture["log"]["entries"], (1_500, 1_500), strict=False):
        entry["response"]["content"] = {"mimeType": "text/plain", "text": "x" * size, "size": size}
    (tmp_path / "c.har").write_text(json.dumps(capture), "utf8")
    monkeypatch.setattr("yanxing.commands.inputs.MOST_ANSWERED", most)
    run(["check", str(sample.policy), str(tmp_path / "c.har"), "--pack", "cn-2026", "-o", "json:-"])
    report = json.loads(capsys.readouterr().out)
    (entry,) = [n for n in report["not_checkable"] if n["rule"] == "CRI-1"]
    assert entry["needs"] == ["all_responses"]
    assert any("not read" in remark["en"] for remark in report["remarks"])


def test_labels_of_a_store_are_held_against_both_sides(tmp_path, capsys):
    labels = tmp_path / "labels.yaml"
    labels.write_text("google_play: [health_info]\n", "utf8")
    run([*arguments("zh-ledger"), "--labels", str(labels), "--fail-on", "none", "-o", "json:-"])
    report = json.loads(capsys.readouterr().out)
    assert {"LAB-1", "LAB-2", "LAB-3"} <= {f["rule"] for f in report["findings"]}
    assert [p["id"] for p in report["packs"]] == ["cn-2026", "store-labels"]
    labels.write_text("google_play: [nothing]\n", "utf8")
    assert run([*arguments("zh-ledger"), "--labels", str(labels)]) == 2
