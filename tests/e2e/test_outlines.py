"""Short documents in the styles of real life: each beside its outline, as a careful reader would draw it."""

from __future__ import annotations

from pathlib import Path

import pytest
from outlining import outline_of

from policy_nlp.intake import load_document

DOCUMENTS = sorted(p for p in (Path(__file__).parent / "outlines").iterdir() if p.suffix != ".outline")


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda p: p.stem)
def test_a_document_is_read_as_its_outline_says(file: Path) -> None:
    expected = file.with_suffix(".outline").read_text("utf8").splitlines()
    assert outline_of(load_document(file)) == expected
