"""`yanxing parties`."""

import json

import pytest

from corpora.errors import InputError
from corpora.text import Language
from yanxing.commands.parties import find_party, show_parties


@pytest.mark.parametrize(
    "word", ["umeng", "友盟+", "Umeng SDK", "ulogs.umeng.com", "https://www.umeng.com/page"]
)
def test_an_organisation_is_found_by_id_name_product_or_host(word: str) -> None:
    party = find_party(word)
    assert party is not None
    assert party.id == "umeng"


@pytest.mark.parametrize("word", ["nonesuch", "umeng.com.evil.example", "notumeng.com", ""])
def test_what_is_unknown_is_nobody(word: str) -> None:
    assert find_party(word) is None


def test_all_or_one_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_parties(None, output=(), language=Language.ZH) == 0
    assert "友盟" in capsys.readouterr().out
    assert show_parties("友盟", output=("json:-",), language=Language.ZH) == 0
    assert [p["id"] for p in json.loads(capsys.readouterr().out)["parties"]] == ["umeng"]


def test_an_unknown_organisation_is_told() -> None:
    with pytest.raises(InputError, match="nonesuch"):
        show_parties("nonesuch", output=(), language=Language.EN)


def test_near_names_are_offered() -> None:
    with pytest.raises(InputError, match="near it are: Umeng"):
        show_parties("Umengg", output=(), language=Language.EN)
