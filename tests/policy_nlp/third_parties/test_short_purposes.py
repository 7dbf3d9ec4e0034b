import tomllib
from importlib.resources import files

import pytest

from corpora.ontology import load_ontology
from policy_nlp.lexicon import find_purposes
from policy_nlp.third_parties.short_purposes import (
    ANY_FUNCTION,
    is_short_purpose,
    purposes_of_cell,
    short_purposes,
)


@pytest.mark.parametrize(
    ("cell", "language", "expected"),
    [
        ("登录、分享", "zh", {"service.account", "service.content"}),
        ("安全", "zh", {"security"}),
        ("物流服务", "zh", {"service.transaction"}),
        ("Hosting", "en", {"service"}),
        ("Maps and routing", "en", {"service.location"}),
        ("Email, SMS", "en", {"service.communication"}),
        ("热更新", "zh", {ANY_FUNCTION}),
        ("/", "zh", set()),
        ("None", "en", set()),
    ],
)
def test_a_cell_says_what_for_in_a_word(cell: str, language: str, expected: set[str]) -> None:
    assert purposes_of_cell(cell, language) == expected


def test_short_forms_are_no_purposes_of_a_sentence() -> None:
    assert find_purposes("您可以在安全中心查看物流。", "zh") == ()
    assert short_purposes("您可以在安全中心查看物流。") == set()
    assert not is_short_purpose("Fernleaf maps your garden")
    assert is_short_purpose("Hosting services")


def test_every_short_form_names_a_known_purpose() -> None:
    known = set(load_ontology().purposes)
    read = tomllib.loads((files("policy_nlp.third_parties") / "short_purposes.toml").read_text("utf8"))
    for forms in read.values():
        assert set(forms) <= known
        assert all(short_purposes(word) for words in forms.values() for word in words)
