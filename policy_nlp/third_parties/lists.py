"""All layouts of third-party lists together."""

from __future__ import annotations

from policy_nlp.document import Document
from policy_nlp.statements import ThirdParty
from policy_nlp.third_parties.entries import Entry, record_of
from policy_nlp.third_parties.fields import field_entries
from policy_nlp.third_parties.flattened import flattened_entries
from policy_nlp.third_parties.glossary import explained_permissions
from policy_nlp.third_parties.prose import prose_entries
from policy_nlp.third_parties.tables import table_entries

# In the order of how sure a layout is: a block that one has read is not read by the next.
_LAYOUTS = (table_entries, field_entries, flattened_entries, prose_entries)


def third_parties_of(document: Document) -> tuple[ThirdParty, ...]:
    """Return the rows of the document's third-party lists, in the order of the text."""
    return tuple(record for _, record in _records(document))


def list_blocks(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks that rows with named data were read from."""
    whole = [e for e, record in _records(document) if e.whole and record.data_types]
    return frozenset(b.index for e in whole for b in e.blocks)


def _records(document: Document) -> list[tuple[Entry, ThirdParty]]:
    taken: set[int] = set()
    kept: list[Entry] = []
    for layout in _LAYOUTS:
        found = [e for e in layout(document) if not any(b.index in taken for b in e.blocks)]
        taken.update(b.index for e in found for b in e.blocks)
        kept += found
    kept.sort(key=lambda e: e.blocks[0].index)
    explained = explained_permissions(document)
    return [(entry, record_of(entry, document, explained)) for entry in kept]
