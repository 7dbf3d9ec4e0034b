"""OPP-115 from a miniature that we wrote in its form."""

from __future__ import annotations

import csv
import json

import pytest

from corpora.errors import CorpusError
from corpora.loaders.opp115 import Practice, load, names

FIRST = "First Party Collection/Use"


def written(folder, *rows, page="<b>We</b> mail you.|||Bye."):
    (folder / "annotations").mkdir(exist_ok=True)
    (folder / "sanitized_policies").mkdir(exist_ok=True)
    (folder / "sanitized_policies" / "7_shop.example.html").write_text(page)
    with (folder / "annotations" / "7_shop.example.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    return folder


def row(annotator="121", segment="0", category=FIRST, attributes=None):
    told = (
        {"Purpose": {"value": "Marketing", "selectedText": "mail\n you"}}
        if attributes is None
        else attributes
    )
    return ["1", "batch", annotator, "39", segment, category, json.dumps(told), "when", "http://shop.example"]


def test_segments_and_practices(tmp_path):
    folder = written(tmp_path, row(), row(annotator="122", segment="1", category="Other", attributes={}))
    assert names(folder) == ("7_shop.example",)
    first, second = load(folder, "7_shop.example")
    assert first.text.split() == ["We", "mail", "you."]
    assert first.practices == (
        Practice(annotator="121", category=FIRST, attributes={"Purpose": "Marketing"}),
    )
    assert (second.number, [p.annotator for p in second.practices]) == (1, ["122"])


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (["1", "2"], "line 2 .*2 columns|Line 2 .*2 columns"),
        (row(segment="x"), "Line 2"),
        (row(attributes=[]), "Line 2"),
        (row(attributes={"Purpose": "bare"}), "Line 2"),
        (row(attributes={"Purpose": {}}), "Line 2"),
        ([*row()[:6], "{", "when", "url"], "Line 2"),
        ([*row()[:6], "[" * 60_000, "when", "url"], "Line 2"),
        ([*row()[:6], "x" * 200_000, "when", "url"], "Line 2"),
    ],
)
def test_a_broken_row_is_named(tmp_path, broken, told):
    with pytest.raises(CorpusError, match=told):
        list(load(written(tmp_path, row(), broken), "7_shop.example"))


def test_missing_files_and_folders_are_told(tmp_path):
    with pytest.raises(CorpusError, match="no folder of"):
        names(tmp_path)
    folder = written(tmp_path, row())
    with pytest.raises(CorpusError, match="not there"):
        list(load(folder, "8_other.example"))
