"""The parser tells verbs from nouns and finds their subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from spacy.tokens import Doc

from policy_nlp.english_model import load_english
from policy_nlp.pipeline.analysis import Sentence
from policy_nlp.pipeline.frame import load_pipeline
from policy_nlp.pipeline.syntax import note

pytestmark = pytest.mark.skipif(load_english().lack is not None, reason="the extra `en` is not installed")


def noted(text: str, word: str):
    token = next(t for t in load_english().pipeline(text) if t.text == word)
    found = note(token)
    return found, found.subject and text[slice(*found.subject)]


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("We collect your name.", "collect", "We"),
        ("Our partners may collect your name.", "collect", "Our partners"),
        ("We collect and share your name.", "share", "We"),
        ("We ask you to provide your name.", "provide", "you"),
    ],
)
def test_subject(text: str, word: str, subject: str) -> None:
    assert noted(text, word) == (noted(text, word)[0], subject)


def test_passive_has_no_subject_but_its_agent() -> None:
    assert noted("Your name is collected when you register.", "collected")[1] is None
    assert noted("Your name is collected by third parties.", "collected")[1] == "third parties"


def test_noun_is_no_verb() -> None:
    assert not noted("Your use of the app is free.", "use")[0].is_verb


def test_sentences_of_several_blocks_are_parsed_together_as_alone() -> None:
    nlp = load_pipeline("en")
    texts = ["We collect your name. We sell shoes.", "Your name is nice.", "Your location is shared by us."]
    alone = [[s.verbs for s in nlp(t)._.sentences] for t in texts]
    together = [[s.verbs for s in doc._.sentences] for doc in nlp.pipe(texts)]
    assert together == alone
    assert [bool(verbs) for block in alone for verbs in block] == [True, False, False, True]


def test_verb_of_a_clause_that_describes_a_noun() -> None:
    (sentence,) = load_pipeline("en")("We collect the photos that your friends upload.")._.sentences
    notes = {sentence.within(at, at + 6): note for at, note in sentence.verbs.items()}
    assert notes["upload"].relative
    assert not notes["collec"].relative


def test_passive_verb_that_goes_on_with_a_subject() -> None:
    (sentence,) = load_pipeline("en")(
        "Your email address is stored here and disclosed to others."
    )._.sentences
    joined = {sentence.within(at, at + 6): note.joined for at, note in sentence.verbs.items()}
    assert joined["disclo"]
    assert not joined["stored"]


def parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], list[Sentence]]:
    """Return what of a text is parsed, and its sentences."""
    given: list[str] = []
    model = load_english().pipeline
    pipe = model.pipe

    def record(texts: Iterable[str], **options: Any) -> Iterator[Doc]:
        given.extend(texts)
        return pipe(given, **options)

    monkeypatch.setattr(model, "pipe", record)
    return given, list(load_pipeline("en")(text)._.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "We collect your name.",
        "When you register, we may also record your name.",
        "You have the right to delete the data that we keep about you.",
        "Contact details, including your name.",
    ],
)
def test_what_the_words_tell_by_themselves_is_not_parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parsed(text, monkeypatch)[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "Our partners collect your name.",
        "Our partners and we collect your name.",
        "Your name helps us to offer you access to the app.",
        "We give our bank your name.",
        "We delete the photos that you upload.",
        "See The Information We Collect for your name.",
        "Contact details, including the name of users.",
        "Contact details, including the name that our partners collect.",
    ],
)
def test_what_the_words_leave_open_is_parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parsed(text, monkeypatch)[0] == [text]


def test_plain_verb_is_noted_as_the_parser_notes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "If you register, we will only store your name."
    given, (sentence,) = parsed(text, monkeypatch)
    assert given == []
    assert sentence.verbs == {
        text.index("register"): noted(text, "register")[0],
        text.index("store"): noted(text, "store")[0],
    }


def test_sentence_that_declares_nothing_is_parsed_where_the_next_one_goes_on_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    silent = "You have the right to delete the data that our partners store about you."
    assert parsed(silent, monkeypatch)[0] == []
    assert silent in parsed(f"{silent} This includes your name.", monkeypatch)[0]
