"""Bands of confidence are held against annotated policies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policy_nlp import calibration
from policy_nlp.calibration import Judged, band_of, measure, shares
from policy_nlp.scoring.choice import Choice
from policy_nlp.statements import Action, Statement

TEXT = "What we collect\nWe collect your phone number.\nWe collect your location.\nWe collect your location."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    said = [
        {
            "quote": "We collect your phone number.",
            "action": "collect",
            "polarity": "yes",
            "data": ["contact.phone"],
        }
    ]
    told = {"id": "en-a", "language": "en", "statements": said}
    for name in ("ann", "docs"):
        (tmp_path / name).mkdir()
    (tmp_path / "ann" / "en-a.json").write_text(json.dumps(told), "utf8")
    (tmp_path / "docs" / "en-a.txt").write_text(TEXT, "utf8")
    return tmp_path


def test_statements_are_right_where_they_are_annotated(folder: Path) -> None:
    judged = measure(folder)
    assert {(j.data_type, j.right) for j in judged} == {("contact.phone", True), ("location", False)}
    assert len(judged) == 2, "what is said twice in one place counts once"


@pytest.mark.parametrize("choice", [Choice(only=("en-a",)), Choice(without=("en-b",))])
def test_policies_are_chosen(folder: Path, choice: Choice) -> None:
    told = json.loads((folder / "ann" / "en-a.json").read_text("utf8"))
    (folder / "ann" / "en-b.json").write_text(json.dumps({**told, "id": "en-b"}), "utf8")
    (folder / "docs" / "en-b.txt").write_text("We collect your religion.", "utf8")
    assert {j.data_type for j in measure(folder, choice)} == {"contact.phone", "location"}


def test_a_policy_that_is_not_there_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        calibration.main([str(folder), "--only", "en-x"])
    assert "en-x" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("confidence", "band"), [(0.2, "0.0-0.5"), (0.7, "0.7-0.8"), (0.99, "0.9-1.0"), (1.0, "0.9-1.0")]
)
def test_bands(confidence: float, band: str) -> None:
    statement = Statement(action=Action.COLLECT, quote="", confidence=confidence)
    assert band_of(Judged("en", statement, "any", right=True)) == band


def test_shares_of_groups() -> None:
    statement = Statement(action=Action.COLLECT, quote="", confidence=0.8)
    judged = [Judged("en", statement, "any", right=right) for right in (True, True, False, True)]
    assert shares(judged, lambda j: (j.language,)) == {("en",): (4, 0.8, 0.75)}


def test_the_table_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calibration.main([str(folder)])
    told = capsys.readouterr().out
    assert "en collect" in told
    assert "0.50" in told
