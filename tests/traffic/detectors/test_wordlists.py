from __future__ import annotations

import pytest

from corpora.ontology import load_ontology
from traffic.detectors.wordlists import word_list


def test_lists_of_types_name_known_types() -> None:
    known = set(load_ontology().data_types)
    assert word_list("hashed") | word_list("linkable") | word_list("in_urls") <= known
    assert word_list("yes_no_is_no_value") <= known


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_list("nothing")
