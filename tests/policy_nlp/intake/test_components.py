from __future__ import annotations

from pathlib import Path

import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.components import tables_of_components
from policy_nlp.third_parties import third_parties_of

MDX = """import { Sdk } from './Sdk'

# Third-party SDKs

<Sdk name="Fernleaf Push" company="Fernleaf Software Inc." data="device ID, IP address" purpose="advertising" />
<Sdk
  name="Larkspur Maps"
  company={'Larkspur Ltd'}
  data={["precise location"]}
></Sdk>

That is all.
"""
EXPORT = """# Third-party SDKs

export const sdks = [
  { name: 'Fernleaf Push', data: 'device ID', purpose: 'advertising' },
  { name: 'Larkspur Maps', data: ['precise location'] },
];

<Table rows={sdks} />
"""


@pytest.mark.parametrize("text", [MDX, EXPORT], ids=["components", "export"])
def test_lists_of_mdx(tmp_path: Path, text: str) -> None:
    (tmp_path / "list.mdx").write_text(text, "utf-8")
    push, maps = third_parties_of(load_document(tmp_path / "list.mdx"))
    assert (push.name, maps.name) == ("Fernleaf Push", "Larkspur Maps")
    assert "device.identifier" in push.data_types
    assert maps.data_types == ("location.precise",)


@pytest.mark.parametrize(
    "text", ['<Note type="info" title="Hint" />', "export const meta = {\n  title: 'x',\n}\n", "a < b"]
)
def test_other_components_stay(text: str) -> None:
    assert tables_of_components(text, "f") == text


@pytest.mark.parametrize(
    "part", ['<A "', "<A b={", "<A ", "export const a = [\n", "export const a = [\n]\n", "<A b='x' />"]
)
def test_hostile_text_is_kept_or_read(part: str) -> None:
    assert isinstance(tables_of_components(part * (60_000 // len(part)), "f"), str)
