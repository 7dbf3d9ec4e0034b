"""The options of the commands in both languages."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from corpora.text import Language
from yanxing.options import file_argument, output_option, policy_argument, profile_options, reading_options


@pytest.mark.parametrize("language", list(Language))
def test_every_option_of_reading_explains_itself(language):
    names = {o.name for o in reading_options(language)}
    assert names == {"third_party_lists", "follow", "base", "save", "allow_private", "written_in"}
    options = [*reading_options(language), *profile_options(language), output_option(language)]
    for option in options:
        assert any("\u4e00" <= c <= "\u9fff" for c in option.help) == (language is Language.ZH)


def test_a_policy_is_no_path_alone():
    argument = policy_argument(Language.EN)
    assert "URL" in argument.metavar
    assert argument.type.convert("https://e.example//p", argument, None) == "https://e.example//p"


def test_an_empty_path_is_not_the_working_directory():
    argument = file_argument("capture", Language.EN)
    with pytest.raises(click.MissingParameter):
        argument.type.convert("", argument, None)
    assert argument.type.convert("a.har", argument, None) == Path("a.har")
