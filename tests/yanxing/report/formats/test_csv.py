"""CSV: opens in Excel, holds no formula, loses nothing."""

from __future__ import annotations

import csv
import io

import pytest

from yanxing.report.formats.csv import COLUMNS, render, safe


def rows(text: str) -> list[dict[str, str]]:
    body = text.removeprefix("\ufeff")
    return [
        dict(zip(COLUMNS, row, strict=True)) for row in list(csv.reader(io.StringIO(body, newline="")))[1:]
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_looks_as_accepted(annotated, snapshot, language):
    text = render(annotated, language)
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n")
    assert text == snapshot


def test_a_row_for_each_statement_third_party_and_notice(annotated):
    found = rows(render(annotated, "en"))
    kinds = [row["kind"] for row in found]
    assert (kinds.count("Statement"), kinds.count("Third party"), kinds.count("Notice")) == (3, 1, 29)
    assert found[0]["data_ids"] == "contact.email; identity.name"
    assert found[2]["polarity"] == "denied"
    assert {row["deed"] for row in found if row["kind"] == "Notice"} == {"present", "absent"}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\x00=1"])
def test_no_cell_is_a_formula(cell):
    assert safe(cell)[0] == "'"


def test_a_link_that_is_a_formula_is_disarmed(annotated):
    assert any(row["sharing_method"] == "'=HYPERLINK(1)" for row in rows(render(annotated, "en")))
    assert safe("a-b") == "a-b"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_of_a_capture_looks_as_accepted(reading, snapshot, language):
    assert render(reading, language) == snapshot


def test_names_in_a_capture_are_no_formulas(reading):
    body = render(reading, "en").removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(body, newline="")) for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)
    assert "\x1b" not in body


def test_what_is_no_table_is_refused(report):
    with pytest.raises(TypeError):
        render(report, "en")
