"""What the user adds to the knowledge, for one run of the program."""

from __future__ import annotations

import sys
from pathlib import Path

from corpora.text import Language


def use_added(vocabulary: tuple[Path, ...], parties: tuple[Path, ...], language: Language) -> None:
    """Take term files from folders and organisations from lists; tell what became of the lists.

    Raises OntologyError for a folder or list that is missing or cannot be used.
    """
    if not vocabulary and not parties:
        return
    from corpora.ontology import load_ontology
    from corpora.sources import Sources, sources, use_sources

    use_sources(Sources(folders=(*sources().folders, *vocabulary), party_lists=parties))
    for remark in load_ontology().remarks:
        sys.stderr.write(remark.to(language) + "\n")
