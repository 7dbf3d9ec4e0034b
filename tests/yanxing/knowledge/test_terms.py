"""Sheets of terms hold what the files hold."""

import pytest

from corpora.ontology import load_ontology
from corpora.ontology.events import load_events
from corpora.text import Language
from yanxing.knowledge.terms import (
    all_terms,
    data_types_sheet,
    events_sheet,
    purposes_sheet,
    recipients_sheet,
    term_sheet,
)

ONTOLOGY = load_ontology()


@pytest.mark.parametrize("language", list(Language))
def test_the_overviews_have_a_row_for_each_term(language: Language) -> None:
    sheets = [f(language) for f in (data_types_sheet, purposes_sheet, recipients_sheet, events_sheet)]
    kinds = [ONTOLOGY.data_types, ONTOLOGY.purposes, ONTOLOGY.recipients, load_events()]
    for sheet, terms in zip(sheets, kinds, strict=True):
        assert [row[0] for row in sheet.tables[0].rows] == list(terms)
        assert all(len(row) == len(sheet.tables[0].heads) for row in sheet.tables[0].rows)


def test_no_term_is_lost_where_kinds_share_an_id() -> None:
    count = len(ONTOLOGY.data_types) + len(ONTOLOGY.purposes) + len(ONTOLOGY.recipients)
    assert len(all_terms()) == count


def test_a_sheet_shows_everything_of_a_data_type() -> None:
    facts = dict(term_sheet(ONTOLOGY.data_types["contact.phone"], Language.EN).facts)
    assert facts["Id"] == "contact.phone"
    assert facts["W3C DPV"] == "TelephoneNumber"
    assert "手机号码" in facts["Chinese phrases"]
    assert "sjh" in facts["Field names"]
    assert "手机型号" in facts["Counterexamples"]


def test_a_sheet_names_what_stands_below_and_above() -> None:
    facts = dict(term_sheet(ONTOLOGY.data_types["device.advertising_id"], Language.ZH).facts)
    assert facts["上级"] == "device.identifier"
    assert "device.oaid" in facts["下级"]
