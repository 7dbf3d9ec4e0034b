"""APP-350 from a miniature that we wrote in its form."""

from __future__ import annotations

import json

import pytest

from corpora.errors import CorpusError
from corpora.loaders.app350 import load, names


def written(folder, part, *rows):
    (folder / f"{part}.json").write_text("\n".join(json.dumps(row) for row in rows))


def test_segments_and_labels(tmp_path):
    written(tmp_path, "train", {"text": "Hello.", "label": ["No_Mentioned"]})
    written(tmp_path, "valid", {"text": "We log your IP.", "label": ["Identifier_IP_Address"], "more": 1})
    assert names(tmp_path) == ("valid", "train")
    (segment,) = load(tmp_path)
    assert (segment.document, segment.text) == ("valid", "We log your IP.")
    assert segment.labels == ("Identifier_IP_Address",)


@pytest.mark.parametrize(
    "row", [{"text": "a"}, {"label": []}, {"text": 1, "label": []}, {"text": "", "label": "x"}]
)
def test_a_broken_row_is_named(tmp_path, row):
    written(tmp_path, "valid", row)
    with pytest.raises(CorpusError, match="line 1"):
        list(load(tmp_path))


def test_a_wrong_folder_is_told(tmp_path):
    with pytest.raises(CorpusError, match="no folder of"):
        names(tmp_path)
