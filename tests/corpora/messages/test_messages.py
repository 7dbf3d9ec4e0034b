"""The catalogue fills in parameters language by language."""

from __future__ import annotations

import pytest

from corpora.messages import load_area, say


def test_parameters_are_filled_in():
    said = say("cli.written", file="x.html")
    assert "x.html" in said.zh
    assert "x.html" in said.en


def test_a_text_is_filled_in_language_by_language():
    said = say("profiles.missing", kind=say("profiles.kind_app"), file="a.toml")
    assert "app file" in said.en
    assert "应用描述文件" in said.zh


def test_unknown_messages_are_errors():
    with pytest.raises(KeyError):
        say("cli.no_such_message")
    with pytest.raises(KeyError):
        load_area("no_such_area")
