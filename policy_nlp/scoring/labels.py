"""What the labels of the corpora mean in our vocabulary."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.record import Record
from corpora.toml_record import load_record


class Labels(Record):
    """Labels of each corpus, with what they stand for."""

    app350: dict[str, tuple[str, ...]]
    """Label -> ids of data types, each of which answers it."""
    purposes: dict[str, tuple[str, ...]]
    """Class of purposes -> ids of purposes, each of which answers it."""
    opp115: dict[str, str]
    """Purpose as OPP-115 words it, in small letters -> its class."""
    policyie: dict[str, str]
    """Purpose as PolicyIE words it -> its class."""

    def classes(self, purposes: frozenset[str]) -> frozenset[str]:
        """Return the classes that `purposes` answer."""
        return frozenset(name for name, ids in self.purposes.items() if purposes.intersection(ids))


@cache
def labels() -> Labels:
    """Return the labels. Raises OntologyError for a broken file."""
    return load_record(Path(str(files("policy_nlp.scoring"))) / "labels.toml", Labels)
