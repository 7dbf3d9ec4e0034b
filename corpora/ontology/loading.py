"""Term files into terms: every `.toml` below a folder is one term; being there is being registered."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from corpora.errors import OntologyError
from corpora.ontology.terms import DataType, Organisation, Purpose, RecipientCategory
from corpora.toml_record import load_record

T = TypeVar("T", DataType, Purpose, RecipientCategory, Organisation)


def load_terms(kind: str, model: type[T], root: Path | None = None) -> dict[str, T]:
    """Return all terms of `kind` (a folder beside this file, or below `root`) by id, in the order of ids.

    Raises OntologyError for a file that is no TOML, breaks the model, repeats an id, or names an unknown or
    circular parent.
    """
    folder = (root or Path(str(files("corpora.ontology")))) / kind
    terms: dict[str, T] = {}
    for file in sorted(folder.rglob("*.toml")):
        term = load_record(file, model)
        if term.id in terms:
            raise OntologyError("ontology.repeated", file=str(file), id=term.id)
        terms[term.id] = term
    _check_parents(terms, kind)
    return dict(sorted(terms.items()))


def _check_parents(terms: dict[str, T], kind: str) -> None:
    for term in terms.values():
        seen = {term.id}
        parent = term.parent
        while parent is not None:
            if parent not in terms or parent in seen:
                key = "ontology.circular" if parent in seen else "ontology.unknown_parent"
                raise OntologyError(key, kind=kind, id=term.id, parent=parent)
            seen.add(parent)
            parent = terms[parent].parent
