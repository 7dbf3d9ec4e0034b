"""Labels of the stores as people write them."""

from __future__ import annotations

import json

import pytest

from corpora.errors import ProfileError
from corpora.profiles import Labels
from corpora.profiles.loading import load_labels


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("l.yaml", "google_play:\n  collected: [name, precise_location]\n  shared: [name]\n"),
        ("l.yaml", "google_play: [precise_location, name]\n"),
        ("l.json", json.dumps({"google_play": {"collected": ["name"], "shared": ["precise_location"]}})),
        ("l.toml", 'google_play = ["name", "precise_location"]\n'),
    ],
)
def test_one_list_or_several_in_any_form(tmp_path, name, content):
    (tmp_path / name).write_text(content, "utf8")
    assert load_labels(tmp_path / name) == Labels(stores={"google_play": ("name", "precise_location")})


def test_a_store_without_ticks_collects_nothing(tmp_path):
    (tmp_path / "l.yaml").write_text("app_store: []\ngoogle_play:\n", "utf8")
    assert load_labels(tmp_path / "l.yaml").stores == {"app_store": (), "google_play": ()}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("huawei: [name]", "google_play"),
        ("google_play: [precise_locatoin]", "precise_location"),
        ("google_play: [[name]]", "name"),
        ("google_play: name", "list of label ids"),
        ("- name", "key: value"),
        ("{}", "names no store"),
        ("", "empty"),
    ],
)
def test_a_mistake_is_named(tmp_path, content, says):
    (tmp_path / "l.yaml").write_text(content, "utf8")
    with pytest.raises(ProfileError, match=says):
        load_labels(tmp_path / "l.yaml")
