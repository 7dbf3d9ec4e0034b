"""The model is used only when every known file is as it was pinned."""

from __future__ import annotations

import pytest

from policy_nlp import english_model


@pytest.fixture(autouse=True)
def _afresh():
    english_model.load_english.cache_clear()
    yield
    english_model.load_english.cache_clear()


def test_pinned_model_is_known() -> None:
    folder = english_model.model_folder()
    if folder is None:
        pytest.skip("the extra `en` is not installed")
    assert english_model.is_known(folder)
    assert english_model.load_english().lack is None


def test_absent_model(monkeypatch) -> None:
    monkeypatch.setattr(english_model, "PACKAGE", "no_such_model")
    model = english_model.load_english()
    assert (model.lack, model.pipeline.pipe_names) == ("reading.no_model", [])


def test_altered_model(monkeypatch, tmp_path) -> None:
    (tmp_path / "config.cfg").write_text("altered")
    monkeypatch.setattr(english_model, "model_folder", lambda: tmp_path)
    assert english_model.load_english().lack == "reading.altered_model"
