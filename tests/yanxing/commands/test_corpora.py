"""`yanxing corpora`."""

from __future__ import annotations

import json

import pytest

from corpora.loaders import cards
from policy_nlp.scoring import Score
from yanxing.__main__ import run


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "app350"
    home.mkdir()
    rows = [
        {"text": "We collect your email address.", "label": ["Contact_E_Mail_Address"]},
        {"text": "Hello,\tthere\u202e\n.", "label": ["Identifier_IMEI"]},
    ]
    (home / "test.json").write_text("\n".join(map(json.dumps, rows)))
    (home / "train.json").write_text(json.dumps(rows[0]))
    return home


@pytest.mark.parametrize("language", ["zh", "en"])
def test_all_corpora_are_listed(capsys, language):
    assert run(["corpora", "list", "--lang", language]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in cards())
    assert ("许可" in said) == (language == "zh")


@pytest.mark.parametrize("word", ["opp115", "OPP-115", "opp"])
def test_one_corpus_is_shown_with_its_citation(capsys, word):
    assert run(["corpora", "list", word, "--lang", "en"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Wilson" in said
    assert "annotations/NAME.csv" in said


def test_the_list_as_json(capsys):
    assert run(["corpora", "list", "-o", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [c["name"] for c in shown["corpora"]] == list(cards())
    assert all(c["citation"] and c["terms"]["zh"] for c in shown["corpora"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_are_shown(capsys, folder, language):
    assert run(["corpora", "score", "APP-350", str(folder), "--lang", language]) == 0
    said = capsys.readouterr().out
    assert "app350_micro" in said
    assert "0.667" in said
    assert ("漏读" in said) == (language == "zh")


def test_figures_as_json(capsys, folder):
    assert run(["corpora", "score", "app350", str(folder), "--only", "train", "-o", "json"]) == 0
    found = Score.model_validate_json(capsys.readouterr().out)
    assert found.documents == ("train",)
    assert found.headlines() == {"app350_micro": 1.0}


def test_differences_are_written_one_a_line(capsys, folder, tmp_path):
    errors = tmp_path / "new" / "errors.tsv"
    assert run(["corpora", "score", "app350", str(folder), "--errors", str(errors), "--lang", "en"]) == 0
    assert errors.read_text("utf8").splitlines() == [
        "document\tfigure\terror\tunit\ttext",
        "test\tIdentifier_IMEI\tmiss\tIdentifier_IMEI\tHello, there .",
    ]
    assert "1 differences" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nonesuch", "."], "known: gold"),
        (["gold", "."], "no folder of"),
        (["app350", "{folder}", "--only", "dev"], "it has test, train"),
        (["app350", "{folder}", "--without", "test, train"], "Nothing is left"),
        (["app350", "{folder}", "--errors", "{folder}/test.json/x"], "cannot write"),
        (["app350", "{folder}", "-o", "figures.xyz"], "known: .json"),
        (["app350", ""], "missing"),
    ],
)
def test_what_is_wrong_is_one_sentence(capsys, folder, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    given = [a.replace("{folder}", str(folder)) for a in arguments]
    assert run(["corpora", "score", *given, "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert len(said.splitlines()) == 1


def test_the_group_explains_itself(capsys):
    assert run(["corpora", "--help", "--lang", "zh"]) == 0
    assert "list" in capsys.readouterr().out
    assert run(["corpora"]) == 2
