"""Records refuse what they do not know."""

import pytest
from pydantic import ValidationError

from corpora.profiles import Phase
from policy_nlp.statements import Place


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError):
        Phase.model_validate({"consnet": "before"})


def test_a_copy_has_other_values_and_the_original_its_own():
    place = Place(block=3, start=10, end=20)
    moved = place.having(section="rights", start=12)
    assert moved == Place(block=3, start=12, end=20, section="rights")
    assert (place.start, place.section) == (10, None)
    assert moved.model_fields_set == {"block", "start", "end", "section"}
    assert hash(moved) != hash(place)
    assert moved.model_copy(update={"section": None, "start": 10}) == place
