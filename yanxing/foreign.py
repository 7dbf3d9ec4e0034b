"""Detects another distribution's package under one of our names (PyPI knows another `traffic`)."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from corpora.messages import say
from corpora.text import Text

OWN = ("corpora", "policy_nlp", "traffic", "matcher")


def foreign_package(names: Iterable[str] = OWN, home: Path | None = None) -> Text | None:
    """Return a sentence about the first of `names` that comes from outside folder `home`, else None."""
    root = home or Path(__file__).resolve().parent.parent
    for name in names:
        spec = find_spec(name)
        found = Path(spec.origin).resolve().parent.parent if spec and spec.origin else None
        if found != root:
            return say("cli.foreign", name=name, place=str(found or "-"))
    return None
