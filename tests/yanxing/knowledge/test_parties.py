"""Sheets of organisations."""

import pytest

from corpora.ontology import load_ontology
from corpora.text import Language
from yanxing.knowledge.parties import parties_sheets, party_sheet


@pytest.mark.parametrize("language", list(Language))
def test_the_overviews_have_every_organisation_once(language: Language) -> None:
    chinese, others = (sheet.tables[0].rows for sheet in parties_sheets(language))
    assert {row[3] for row in chinese} == {"CN"}
    assert "CN" not in {row[3] for row in others}
    assert sorted(row[0] for row in (*chinese, *others)) == sorted(load_ontology().parties)


def test_a_sheet_shows_names_products_tenants_and_endpoints() -> None:
    sheet = party_sheet(load_ontology().parties["umeng"], Language.ZH)
    assert sheet.title == "友盟 / Umeng"
    assert dict(sheet.facts)["上级"] == "阿里巴巴（alibaba）"
    products, endpoints = sheet.tables
    assert "U-Push" in [row[0] for row in products.rows]
    assert any("device.mac" in row[-1] for row in endpoints.rows)


def test_clouds_show_where_their_customers_are() -> None:
    titles = [table.title for table in party_sheet(load_ontology().parties["amazon"], Language.EN).tables]
    assert "Domains under which customers have hosts" in titles
