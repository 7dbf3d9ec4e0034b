"""The parser tells verbs from nouns and finds their subjects."""

from __future__ import annotations

import pytest

from policy_nlp.english_model import load_english
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
    texts = ["We collect your name. We sell nothing.", "Your name is nice.", "Your location is shared by us."]
    alone = [[s.verbs for s in nlp(t)._.sentences] for t in texts]
    together = [[s.verbs for s in doc._.sentences] for doc in nlp.pipe(texts)]
    assert together == alone
    assert [bool(verbs) for block in alone for verbs in block] == [True, False, False, True]


def test_verb_of_a_clause_that_describes_a_noun() -> None:
    (sentence,) = load_pipeline("en")("We collect the photos that you upload.")._.sentences
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
