"""The pages of reference are those of the term files."""

from pathlib import Path

import pytest

from corpora.text import Language
from yanxing.knowledge.pages import PAGES, page_text, write_pages

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "reference"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", [*PAGES, "README"])
def test_the_published_page_is_up_to_date(name: str, language: Language) -> None:
    published = (FOLDER / language / f"{name}.md").read_text("utf8")
    assert published == page_text(name, language), "run `make docs`"


def test_pages_are_written_in_both_languages(tmp_path: Path) -> None:
    write_pages(tmp_path)
    assert {p.parent.name for p in tmp_path.rglob("*.md")} == {"zh", "en"}
    assert len(list(tmp_path.rglob("*.md"))) == 2 * (len(PAGES) + 1)
