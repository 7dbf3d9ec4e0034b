"""The same policy gives the same statements, notices and third parties in every form that it is written in.

The policies that ship with the project are always compared; a folder of real ones only by name:

    YANXING_POLICIES=FOLDER python -m pytest -m long tests/e2e/test_forms_agree.py
"""

from __future__ import annotations

import os
import random
import sys
from functools import cache
from pathlib import Path

import pytest
from agreement import Agreement
from writers import FORMS

from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.reading import read_annotated

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "corpora/samples").glob("*/policy.*"))
CASES = sorted((ROOT / "tests/e2e/cases").glob("*/policy.*"))
EQUAL = 0.97
WRAPPED = 0.96
"""Text cut at a fixed width says no more where its short paragraphs ended."""
SAMPLE = 10
"""How many real policies of each language are compared."""
SMALLEST = 3000


@cache
def reading_of(policy: Path) -> AnnotatedPolicy:
    return read_annotated(policy)


def agreement(policies: list[Path], form: str, folder: Path) -> Agreement:
    written = FORMS[form]
    found = Agreement()
    for policy in policies:
        base = reading_of(policy)
        copy = folder / f"policy{written.suffix}"
        copy.write_bytes(written.write(base.document))
        again = read_annotated(copy)
        assert again.policy.language == base.policy.language
        assert_quotes_stand_in_place(again)
        found.add(base.policy, again.policy)
    return found


def assert_quotes_stand_in_place(reading: AnnotatedPolicy) -> None:
    text = reading.document.text
    for record in (*reading.policy.statements, *reading.policy.third_parties):
        assert text[record.place.start : record.place.end] == record.quote
    for block in reading.document.blocks:
        assert text[block.start : block.end] == block.text


@pytest.mark.parametrize(("number", "form"), list(enumerate(FORMS)))
def test_shipped_policies_say_the_same_in_every_form(number: int, form: str, tmp_path: Path) -> None:
    """The samples in every form; of the cases two in each, to be quick."""
    found = agreement([*SAMPLES, *CASES[number % 3 :: 3]], form, tmp_path)
    assert found.all["statements"] > 200
    shares = {name: round(found.share(name), 3) for name in found.all}
    assert min(shares.values()) >= EQUAL, shares


@pytest.mark.parametrize("policy", [*SAMPLES, *CASES], ids=lambda p: p.parent.name)
def test_quotes_stand_where_their_places_say(policy: Path) -> None:
    reading = reading_of(policy)
    assert reading.policy.statements
    assert_quotes_stand_in_place(reading)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("form", FORMS)
def test_real_policies_say_the_same_in_every_form(form: str, tmp_path: Path) -> None:
    found = agreement(real_policies(), form, tmp_path)
    shares = {name: round(found.share(name), 4) for name in found.all}
    sys.stdout.write(f"\n{form}: {shares}\n")
    assert min(shares.values()) >= (WRAPPED if form == "text-wrapped" else EQUAL), shares


def real_policies() -> list[Path]:
    folder = Path(os.environ.get("YANXING_POLICIES", ""))
    if not os.environ.get("YANXING_POLICIES") or not folder.is_dir():
        pytest.skip("YANXING_POLICIES names no folder with real policies in folders zh and en")
    chosen = []
    for language in ("zh", "en"):
        found = [p for p in (folder / language).rglob("*.*") if p.suffix in {".html", ".md", ".txt"}]
        found = sorted(p for p in found if p.stat().st_size >= SMALLEST)
        chosen += random.Random(7).sample(found, min(SAMPLE, len(found)))
    return chosen
