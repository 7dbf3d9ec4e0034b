"""What the user adds on the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpora.errors import OntologyError
from corpora.sources import Sources, sources, use_sources
from corpora.text import Language
from yanxing.commands.sources import use_added


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    yield
    use_sources(Sources())


def test_nothing_added_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    use_added((), (), Language.EN)
    assert sources() == Sources()
    assert capsys.readouterr().err == ""


def test_what_became_of_a_list_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({"name": "Sample", "properties": ["sample.example"]}))
    use_added((tmp_path,), (file,), Language.ZH)
    assert sources() == Sources(folders=(tmp_path,), party_lists=(file,))
    assert "列表 mine.json" in capsys.readouterr().err


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="gone"):
        use_added((tmp_path / "gone",), (), Language.EN)
