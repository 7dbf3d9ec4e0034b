"""Our own form, from a miniature."""

from __future__ import annotations

import json

import pytest

from corpora.errors import CorpusError
from corpora.loaders.gold import load, names

STATEMENT = {
    "quote": "We log your IP address.",
    "action": "collect",
    "polarity": "yes",
    "data": ["network.ip"],
}
TOLD = {
    "id": "en-x", "language": "en", "statements": [STATEMENT],
    "facts": {"cookies": {"value": False, "quote": ""}},
}  # fmt: skip


def written(folder, told, form=".txt"):
    for name in ("ann", "docs"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "ann" / "en-x.json").write_text(told if isinstance(told, str) else json.dumps(told))
    (folder / "docs" / "en-x.txt").write_text("We log your IP address.")
    (folder / "docs" / f"en-x{form}").write_text("We log your IP address.")
    return folder


@pytest.mark.parametrize("form", [".html", ".md", ".txt"])
def test_a_policy_and_its_statements(tmp_path, form):
    folder = written(tmp_path, TOLD, form)
    assert names(folder) == ("en-x",)
    policy = load(folder, "en-x")
    assert policy.file.suffix == form
    assert policy.text == "We log your IP address."
    assert policy.statements[0].data == ("network.ip",)
    assert not policy.notices["cookies"].value


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"id": "../en-x"}, "must be the file's name"),
        ({"language": "fr"}, "language"),
        ({"statements": [{**STATEMENT, "action": "sell"}]}, "statements.0.action"),
        ({"statements": [{"quote": "x"}]}, "statements.0"),
        ({"statements": "none"}, "statements"),
        ({"facts": {"cookies": True}}, "facts.cookies"),
        ({"odd": 1}, "odd"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, changed, told):
    with pytest.raises(CorpusError, match=told):
        load(written(tmp_path, TOLD | changed), "en-x")


def test_what_is_no_object_or_not_there_is_told(tmp_path):
    with pytest.raises(CorpusError, match="no folder of"):
        names(tmp_path)
    with pytest.raises(CorpusError, match="no JSON"):
        load(written(tmp_path, "{"), "en-x")
    (written(tmp_path, TOLD) / "docs" / "en-x.txt").unlink()
    with pytest.raises(CorpusError, match="not there"):
        load(tmp_path, "en-x")
