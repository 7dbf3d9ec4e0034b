"""`yanxing rules`: lists, explains, and tries what users write."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from corpora.profiles.loading import load_labels
from matcher.regulations.loading import load_regulations
from tests.matcher.regulations.own_rule import OWN_RULE
from yanxing.__main__ import run

OWN = (
    """
[[packs]]
id = "ours"
name = { zh = "本公司", en = "Ours" }
says = { zh = "上线前", en = "Before a release" }
rules = ["OWN-1"]
"""
    + OWN_RULE
)


def test_the_list_follows_the_language_and_the_packs(capsys):
    assert run(["rules", "list", "--lang", "zh"]) == 0
    assert "SEC-2" in capsys.readouterr().out
    assert run(["rules", "list", "--pack", "cn-2026-ads", "-o", "json:-"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert {rule["id"].split("-")[0] for rule in shown["rules"]} == {"ADS"}


@pytest.mark.parametrize(("language", "says"), [("zh", "未声明即收集"), ("en", "Undeclared collection")])
def test_a_rule_is_explained_with_its_law(language, says, capsys):
    assert run(["rules", "explain", "col-1", "--lang", language]) == 0
    told = capsys.readouterr().out
    assert says in told
    assert "pipl" not in told
    record = load_regulations().rules["COL-1"]
    assert run(["rules", "explain", "COL-1", "-o", "json:-"]) == 0
    assert (
        json.loads(capsys.readouterr().out)["rules"][0]["legal"][0]["instrument"]
        == record.legal[0].instrument
    )


def test_an_unknown_rule_is_answered_with_those_near_it(capsys):
    assert run(["rules", "explain", "COL-99"]) == 2
    assert "COL-" in capsys.readouterr().err.replace("COL-99", "")


@pytest.mark.parametrize(
    ("change", "status", "says"),
    [
        (("", ""), 0, "as it says"),
        (('scheme = "http" }', 'scheme = "https" }'), 1, "gives 0 findings"),
        (
            ('[{ data = "contact.phone" }]', '[{ data = "contact.phone", scheme = "http" }]'),
            1,
            "gives 1 findings",
        ),
        (("[[rules]]", "[[rules"), 2, "not valid TOML"),
    ],
)
def test_rules_of_ones_own_are_tried(change, status, says, tmp_path, capsys):
    file = tmp_path / "ours.toml"
    file.write_text(OWN.replace(*change) if change[0] else OWN, "utf8")
    assert run(["rules", "try", str(file), "--lang", "en"]) == status
    told = capsys.readouterr()
    assert says in " ".join((told.out + told.err).split())


DOCS = Path(__file__).resolve().parents[3] / "docs"
EXAMPLE = DOCS / "rules-example.toml"


def test_the_pack_in_the_documents_does_what_it_says(capsys):
    assert run(["rules", "try", str(EXAMPLE)]) == 0
    assert run(["rules", "list", "--pack", str(EXAMPLE), "-o", "json:-"]) == 0
    out = capsys.readouterr().out
    shown = {rule["id"]: rule for rule in json.loads(out[out.index("{") :])["rules"]}
    assert "OWN-1" in shown
    assert "SHR-5" not in shown
    assert shown["SEC-1"]["severity"]["default"] == "high"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_documents_show_what_is_tried_here(language, tmp_path):
    page = (DOCS / language / "rules.md").read_text("utf8")
    shown = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert EXAMPLE.read_text("utf8").endswith(shown[0])
    labels = tmp_path / "labels.yaml"
    labels.write_text(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0], "utf8")
    assert set(load_labels(labels).stores) == {"google_play", "app_store"}


def test_a_parameter_that_the_check_does_not_give_is_told(tmp_path, capsys):
    file = tmp_path / "ours.toml"
    file.write_text(OWN.replace("Sent in clear.", "Sent {often} in clear."), "utf8")
    assert run(["rules", "try", str(file), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "OWN-1" in told
    assert "{count}" in told


def test_a_rule_of_ones_own_is_explained_with_its_pack(tmp_path, capsys):
    file = tmp_path / "ours.toml"
    file.write_text(OWN, "utf8")
    assert run(["rules", "explain", "OWN-1", "--lang", "en"]) == 2
    assert "--pack" in capsys.readouterr().err
    assert run(["rules", "explain", "OWN-1", "--pack", str(file), "--lang", "en"]) == 0
    assert "Clear text" in capsys.readouterr().out


def test_only_files_are_tried(capsys):
    assert run(["rules", "try", "cn-2026", "--lang", "en"]) == 2
    assert "cn-2026" in capsys.readouterr().err
    assert run(["rules", "try", "nowhere.toml", "--lang", "zh"]) == 2
    assert "No such" not in capsys.readouterr().err
