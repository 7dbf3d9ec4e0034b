"""What is known of each corpus."""

from __future__ import annotations

import pytest

from corpora.errors import CorpusError
from corpora.loaders.cards import card_named, cards
from corpora.text import Language


def test_every_corpus_of_the_loaders_has_its_card():
    assert set(cards()) == {
        "gold", "app350", "opp115", "piextract", "policyie", "ca4p483", "capp130", "appsi139",
    }  # fmt: skip


@pytest.mark.parametrize("card", cards().values(), ids=lambda c: c.name)
def test_terms_and_citation_are_told(card):
    for language in Language:
        for part in (card.title, card.authors, card.published):
            assert part.to(language) in card.citation.to(language)
        assert card.address.to(language).startswith(("https://", f"docs/{language}/"))
    assert card.languages
    # What states no licence, or forbids more than research, cannot ship.
    assert card.may_ship == (
        card.licence is not None and card.licence.en in {"MIT", "CC BY 4.0", "Apache-2.0"}
    )


def test_a_restriction_is_told_in_both_languages():
    licence = cards()["opp115"].licence
    assert licence.zh != licence.en


@pytest.mark.parametrize("word", ["ca4p483", "CA4P-483", "ca4p", "CA4P 483"])
def test_a_corpus_is_known_by_its_usual_spellings(word):
    assert card_named(word).name == "ca4p483"


@pytest.mark.parametrize("word", ["", "-", "ca4p4839", "p", "nonesuch"])
def test_what_names_none_or_several_is_told(word):
    with pytest.raises(CorpusError, match="known: gold, app350"):
        card_named(word)
