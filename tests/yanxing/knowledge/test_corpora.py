"""Sheets of corpora hold what is known of them."""

from __future__ import annotations

import pytest

from corpora.loaders import cards
from corpora.text import Language
from policy_nlp.scoring import Score
from policy_nlp.scoring.figures import Tally, mean
from yanxing.knowledge.corpora import corpora_sheet, corpus_sheet, score_sheet


@pytest.mark.parametrize("language", list(Language))
def test_the_overview_has_a_row_for_each_corpus(language):
    (table,) = corpora_sheet(language).tables
    assert [row[0] for row in table.rows] == list(cards())
    assert all(len(row) == len(table.heads) for row in table.rows)


def test_a_sheet_tells_terms_and_citation():
    facts = dict(corpus_sheet(cards()["ca4p483"], Language.EN).facts)
    assert facts["Licence"] == "none stated"
    assert facts["May ship"] == "no"
    assert facts["Citation"] == cards()["ca4p483"].citation.en
    assert "dev.char.bios" in facts["Its folder holds"]


def test_headlines_come_first():
    figures = (Tally(1, 0, 1).figure("a"), Tally(1, 1, 0).figure("b", headline=True), mean("c", []))
    score = Score(corpus="gold", documents=("x",) * 9, units=9, characters=1234, figures=figures)
    sheet = score_sheet(score, Language.EN)
    first, parts = sheet.tables
    assert [row[0] for row in first.rows] == ["b", "c"]
    assert first.rows[0][1:] == ("0.667", "0.500", "1.000", "1", "1", "0")
    assert first.rows[1][2:] == ("", "", "", "", "")
    assert [row[0] for row in parts.rows] == ["a"]
    assert "3 more" in sheet.lead
    assert "1,234" in sheet.lead
