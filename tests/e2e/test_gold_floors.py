"""No change makes the shipped policies read worse than before: a floor under every figure of each.

Where a change is right and a figure falls for a good reason, or where all have risen, write the floors anew and look
at the difference: `python -m tests.e2e.gold_floors`.
"""

from __future__ import annotations

import pytest

from corpora.loaders import gold
from corpora.ontology import load_ontology
from policy_nlp.english_model import load_english
from tests.e2e.gold_floors import FOLDER, figures_of, floors

MARGIN = 0.01
NAMES = gold.names(FOLDER)


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_falls(name):
    if name.startswith("en-") and load_english().lack:
        pytest.skip("the English model is not installed")
    found = figures_of(name)
    fallen = {
        k: (round(found[k], 3), floor) for k, floor in floors()[name].items() if found[k] < floor - MARGIN
    }
    assert not fallen, f"{name}: now, before: {fallen}"


def test_both_languages_have_floors():
    assert {name[:2] for name in NAMES} == {"zh", "en"}
    assert set(floors()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_annotations_keep_their_own_rules(name):
    policy, ontology = gold.load(FOLDER, name), load_ontology()
    assert len(policy.statements) > 25
    for statement in policy.statements:
        assert any(statement.quote in line for line in policy.text.split("\n")), statement.quote
        assert set(statement.data) <= set(ontology.data_types)
        assert set(statement.purposes) <= set(ontology.purposes)
        assert statement.action == "share" or not statement.recipients
    for notice in policy.notices.values():
        assert notice.value == bool(notice.quote)
        assert notice.quote in policy.text
