"""`yanxing terms`."""

import json

import pytest

from corpora.errors import InputError
from corpora.ontology import load_ontology
from corpora.text import Language
from yanxing.commands.terms import show_terms


@pytest.mark.parametrize("word", [None, "contact.phone", "sjh", "手机号"])
@pytest.mark.parametrize("language", list(Language))
def test_all_one_or_what_a_word_means(
    word: str | None, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_terms(word, output=(), language=language) == 0
    assert "contact.phone" in capsys.readouterr().out


def test_json_holds_the_terms_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    show_terms(None, output=("json:-",), language=Language.EN)
    shown = json.loads(capsys.readouterr().out)
    assert [t["id"] for t in shown["data_types"]] == list(load_ontology().data_types)
    assert shown["purposes"]
    assert shown["recipients"]


def test_an_unknown_word_is_told() -> None:
    with pytest.raises(InputError, match="nonesuch") as caught:
        show_terms("nonesuch", output=(), language=Language.EN)
    assert "词条" in caught.value.text.zh


def test_near_words_are_offered() -> None:
    with pytest.raises(InputError, match="near it are: 手机号码"):
        show_terms("手机号码或电话号吗", output=(), language=Language.EN)
