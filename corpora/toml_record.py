"""A TOML file of knowledge into its record, with errors that name the file and the field."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from corpora.errors import OntologyError
from corpora.record import Record

R = TypeVar("R", bound=Record)


def load_record(file: Path, model: type[R]) -> R:
    """Return the record in `file`. Raises OntologyError where it cannot be read, is no TOML or breaks the model."""
    try:
        return model.model_validate(tomllib.loads(file.read_text("utf-8-sig")))
    except OSError as error:
        raise OntologyError("ontology.unreadable", file=str(file), problem=error.strerror) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise OntologyError("ontology.not_toml", file=str(file), problem=str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(x) for x in first["loc"])
        raise OntologyError("ontology.broken", file=str(file), where=where, problem=first["msg"]) from error
