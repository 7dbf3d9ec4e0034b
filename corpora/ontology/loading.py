"""Term files into terms: every `.toml` below a folder is one term; being there is being registered."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from corpora.ontology.checks import check_terms
from corpora.ontology.terms import DataType, Organisation, Purpose, RecipientCategory
from corpora.toml_folder import load_folder

T = TypeVar("T", DataType, Purpose, RecipientCategory, Organisation)


def load_terms(kind: str, model: type[T], root: Path | None = None) -> dict[str, T]:
    """Return all terms of `kind` (a folder beside this file, or below `root`) by id, in the order of ids.

    The user's own folders count too (`corpora.sources`). Raises OntologyError for a file that is no TOML, breaks the
    model or repeats an id, and for terms that do not go together (`corpora.ontology.checks`).
    """
    folder = (root or Path(str(files("corpora.ontology")))) / kind
    return load_folder(kind, folder, model, lambda term: term.id, lambda terms: check_terms(terms, kind))
