"""A text that is given as such is shown in the list of errors, a file is not."""

from __future__ import annotations

from pathlib import Path

from corpora.text import Language
from policy_nlp.scoring.measure import Item


def test_what_the_list_of_errors_shows():
    assert Item("d", Language.EN, "We log.", None).unit.text == "We log."
    assert Item("d", Language.EN, Path("a.html"), None).unit.text == ""
