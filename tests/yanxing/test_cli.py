"""The command line speaks the reader's language."""

from __future__ import annotations

import pytest

from corpora.text import Language
from yanxing.cli import UsageProblem, build_app


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "command",
    [
        "check",
        "policy",
        "traffic",
        "capture",
        "mark",
        "addon-path",
        "terms",
        "parties",
        "explain-host",
        "corpora",
    ],
)
def test_every_command_explains_itself(capsys, language, command):
    assert build_app(language).run([command, "--help"]) == 0
    said = capsys.readouterr().out
    assert "--lang" in said
    assert ("选项" in said) == (language == "zh")


def test_an_unknown_command_is_a_usage_problem():
    with pytest.raises(UsageProblem) as caught:
        build_app(Language.EN).run(["chek"])
    assert "chek" in caught.value.text.zh


def test_the_version_is_told(capsys):
    assert build_app(Language.EN).run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("yanxing ")
