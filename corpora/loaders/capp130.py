"""CAPP-130: sentences of 130 Chinese app policies with eleven topics and two marks (NeurIPS 2023; CC BY 4.0).

Source: https://github.com/EnlightenedAI/CAPP-130.
Folder: `label_explanation.json` and `Annotation/rw_*.jsonl`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from corpora.loaders.sentences import CorpusError, LabelledSentence, json_lines
from corpora.text import Language


def load(folder: Path) -> Iterator[LabelledSentence]:
    """Yield the sentences in the order of the policies; labels are the English names of the topics.

    Raises CorpusError where files are missing or broken.
    """
    names = _label_names(folder / "label_explanation.json")
    for file in sorted(
        (folder / "Annotation").glob("rw_*.jsonl"), key=lambda f: int(f.stem.removeprefix("rw_"))
    ):
        for row in json_lines(file):
            labels = tuple(names.get(str(label), str(label)) for label in row.get("label", ()))
            yield LabelledSentence(document=file.stem, language=Language.ZH, text=row["text"], labels=labels)


def _label_names(file: Path) -> dict[str, str]:
    if not file.is_file():
        raise CorpusError("corpora.missing", file=file)
    entries = json.loads(file.read_text("utf-8-sig"))
    return {str(e[key]): e["label_english_name"] for e in entries for key in ("id", "label_chinese_name")}
