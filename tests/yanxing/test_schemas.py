"""The published schemas are those of the records."""

from __future__ import annotations

from pathlib import Path

import pytest

from yanxing.schemas import PUBLISHED, schema_text, write_schemas

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_schema_is_up_to_date(name):
    published = (FOLDER / f"{name}.schema.json").read_text("utf8")
    assert published == schema_text(name), "run `make docs`"


def test_schemas_are_written(tmp_path):
    write_schemas(tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {f"{n}.schema.json" for n in PUBLISHED}
