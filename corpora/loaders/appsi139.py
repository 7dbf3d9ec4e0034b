"""APPSI-139: sentences of 139 English app policies with eleven topics (ACL 2026; CC BY 4.0).

Source: https://github.com/EnlightenedAI/APPSI-139.
Folder: `topic_identification_dataset_instance/{train,dev,test}.txt`, lines of words joined by commas, a tab, and a
vector of the topics.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from corpora.errors import CorpusError
from corpora.loaders.files import home_of, lines_of
from corpora.loaders.sentences import LabelledSentence
from corpora.text import Language

PARTS = ("test", "dev", "train")
_FOLDER = "topic_identification_dataset_instance"

TOPICS = (
    "First Party Collection Information",
    "Permission Acquisition",
    "Third Party Sharing/ Disclosure",
    "Usage",
    "Data Retention",
    "Data Security",
    "Edit/Control",
    "Contact Information",
    "Policy Change",
    "Cease Operation",
    "Specific Audiences",
)
"""Names of the topics in the order of the vectors, as the corpus's own list of labels has them."""
_COMMA = re.compile(r",(,?)")


def names(folder: Path) -> tuple[str, ...]:
    """Return the parts that are there, those for measuring first. Raises CorpusError for another folder."""
    home = _home(folder)
    return tuple(part for part in PARTS if (home / f"{part}.txt").is_file())


def load(folder: Path, part: str = "train") -> Iterator[LabelledSentence]:
    """Yield the sentences of `part`; labels are the names of the topics. Raises CorpusError."""
    file = _home(folder) / f"{part}.txt"
    for number, line in lines_of(file):
        if line.strip():
            text, _, vector = line.strip().rpartition("\t")
            labels = _labels(vector, file, number)
            yield LabelledSentence(document=part, language=Language.EN, text=_words(text), labels=labels)


def _words(text: str) -> str:
    """Return the sentence: a comma stands for a space, two for a comma and a space."""
    return _COMMA.sub(lambda m: ", " if m[1] else " ", text).strip()


def _labels(vector: str, file: Path, number: int) -> tuple[str, ...]:
    try:
        marks = json.loads(vector)
    except (ValueError, RecursionError) as error:
        raise CorpusError("corpora.broken_line", file=file, line=number) from error
    if not isinstance(marks, list) or len(marks) != len(TOPICS):
        raise CorpusError("corpora.broken_line", file=file, line=number)
    return tuple(topic for topic, on in zip(TOPICS, marks, strict=True) if on)


def _home(folder: Path) -> Path:
    return home_of(folder, "appsi139", f"{_FOLDER}/*.txt") / _FOLDER
