"""Sheets on the terminal, records in JSON."""

import pytest

from corpora.text import Language
from yanxing.commands.output import show
from yanxing.commands.parties import PartiesShown
from yanxing.knowledge.sheets import Sheet
from yanxing.report.outputs import OutputError

RECORD, SHEETS = PartiesShown(parties=()), [Sheet("Head")]


def test_without_wishes_the_sheets_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    show(RECORD, SHEETS, (), Language.EN)
    assert capsys.readouterr().out == "Head\n"


def test_json_takes_the_place_of_the_sheets(capsys: pytest.CaptureFixture[str]) -> None:
    show(RECORD, SHEETS, ("json:-",), Language.EN)
    assert '"parties": []' in capsys.readouterr().out


def test_pages_are_not_offered() -> None:
    with pytest.raises(OutputError, match=r"\.json"):
        show(RECORD, SHEETS, ("x.html",), Language.EN)
