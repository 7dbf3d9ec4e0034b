from __future__ import annotations

from pathlib import Path

import pytest

from corpora.loaders import cards
from corpora.text import Language
from policy_nlp.sections import Section
from policy_nlp.sections.examples import (
    HEADED,
    LABELLED,
    appsi139_examples,
    capp130_examples,
    load_sources,
    own_examples,
    policyie_examples,
)
from tests.policy_nlp.sections.miniatures import folders


def test_own_sentences_cover_every_section_in_both_languages() -> None:
    covered = {(s, e.language) for e in own_examples() for s in e.shares}
    assert covered == {(s, language) for s in Section for language in Language}


def test_sentences_of_whole_documents_are_told_by_labels_and_headings(tmp_path) -> None:
    found = {e.text: e for e in capp130_examples(folders(tmp_path)["capp130"])}
    told = {text: (next(iter(e.shares)), e.weight) for text, e in found.items()}
    assert told["欢迎使用小鹿，请先阅读本文。"] == ("introduction", HEADED)
    assert told["注册时我们收集昵称和手机号。"] == ("collection", LABELLED)
    assert told["这些内容由您自行填写。"] == ("collection", HEADED)
    assert told["二、Cookie"] == ("cookies", HEADED)
    assert told["它们是小型文本文件。"] == ("cookies", HEADED)
    assert told["我们不向他人提供您的信息。"] == ("sharing", LABELLED)


def test_words_tell_what_labels_do_not(tmp_path) -> None:
    found = {e.text: set(e.shares) for e in appsi139_examples(folders(tmp_path)["appsi139"], ("train",))}
    assert found == {"We collect your name.": {"collection"}, "Children may not register.": {"minors"}}


def test_policyie(tmp_path) -> None:
    found = [(e.weight, set(e.shares)) for e in policyie_examples(folders(tmp_path)["policyie"], ("test",))]
    assert found == [(HEADED, {"storage"}), (HEADED, {"storage"}), (LABELLED, {"storage"})]


@pytest.mark.parametrize("corpus", ["capp130", "appsi139", "policyie"])
def test_terms_of_the_corpora_allow_it_and_are_told(corpus: str) -> None:
    card = cards()[corpus]
    assert card.may_ship
    assert card.licence is not None
    assert card.licence.en in {"CC BY 4.0", "MIT"}
    notice = " ".join((Path(__file__).resolve().parents[3] / "NOTICE").read_text("utf8").split())
    assert card.authors.en in notice
    assert card.address.en in notice
    assert getattr(load_sources(), corpus).changes
