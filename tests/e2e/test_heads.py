"""Whole checks of invented apps, one or two for each head of the campaigns: what a careful auditor would find.

The findings were written down from policy and recipe before the tool was run. Never change a case to please it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from recipes import build

from corpora.profiles.loading import load_app, load_persona
from matcher import check
from policy_nlp import read_policy
from traffic import load_capture, read_traffic

HEADS = Path(__file__).parent / "heads"
CASES = sorted(p.parent.name for p in HEADS.glob("*/expected.json"))
PREFIXES = ("EDU", "MIN", "FIN", "FAC", "AI", "HEA", "TRA")
"""Rules that the cases are about; the others have cases of their own."""


@cache
def report_of(name, folder):
    case = HEADS / name
    app = load_app(case / "app.yaml")
    capture = folder / f"{name}.har"
    capture.write_text(build(case / "recipe.yaml"), "utf8")
    deeds = read_traffic(load_capture(capture), persona=load_persona(case / "persona.yaml"), app=app)
    return check(
        read_policy(next(case.glob("policy.*")), language=app.language),
        deeds.transmissions,
        app=app,
        opaque=deeds.opaque,
        contacts=deeds.contacts,
        capture=deeds.capture,
        packs=("cn-2026",),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("heads")


@pytest.mark.parametrize("name", CASES)
def test_the_findings_are_those_of_a_careful_auditor(name, folder):
    report = report_of(name, folder)
    expected = json.loads((HEADS / name / "expected.json").read_text("utf8"))
    found = {
        f"{f.rule} {f.data_type or f.notice}" for f in report.findings if f.rule.split("-")[0] in PREFIXES
    }
    assert found == set(expected["findings"]), expected["why"]


def test_every_head_has_a_case_with_findings():
    rules = {
        line.split()[0].split("-")[0]
        for name in CASES
        for line in json.loads((HEADS / name / "expected.json").read_text("utf8"))["findings"]
    }
    assert rules == set(PREFIXES)
