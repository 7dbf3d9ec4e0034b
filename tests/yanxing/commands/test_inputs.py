"""What goes into one check."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.errors import ProfileError
from corpora.profiles import AppProfile
from yanxing.commands.inputs import CaptureFiles, PolicyInput


def test_without_an_app_file_the_app_is_unknown():
    assert CaptureFiles(Path("x")).load_app() == AppProfile()


def test_profiles_are_read_before_the_capture(tmp_path):
    files = CaptureFiles(tmp_path / "no.har", persona=tmp_path / "no.yaml")
    with pytest.raises(ProfileError):
        files.read(AppProfile(), "en")


def test_nothing_is_fetched_unless_asked_for():
    given = PolicyInput("p.html")
    assert (given.follow, given.allow_private, given.third_party_lists) == (False, False, ())
