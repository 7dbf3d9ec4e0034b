"""All layouts of third-party lists together."""

from __future__ import annotations

from functools import partial

from policy_nlp.document import Document
from policy_nlp.statements import ThirdParty
from policy_nlp.third_parties import Lists
from policy_nlp.third_parties.bullets import bullet_entries
from policy_nlp.third_parties.delimited import delimited_entries
from policy_nlp.third_parties.entries import Entry, record_of
from policy_nlp.third_parties.fields import field_entries
from policy_nlp.third_parties.flattened import flattened_entries
from policy_nlp.third_parties.glossary import Glossary
from policy_nlp.third_parties.mentions import mentioned_entries
from policy_nlp.third_parties.pairs import paired_entries
from policy_nlp.third_parties.prose import prose_entries
from policy_nlp.third_parties.running import running_entries
from policy_nlp.third_parties.tables import table_entries


def read_lists(document: Document, *, announced: bool = False) -> Lists:
    """Read the third-party lists of a document; see `policy_nlp.third_parties.read_lists`."""
    records = _records(document, announced=announced)
    whole = [e for e, record in records if e.whole and (record.data_types or record.collects_nothing)]
    return Lists(
        rows=tuple(record for _, record in records),
        blocks=frozenset(b.index for e in whole for b in e.blocks),
    )


def _records(document: Document, *, announced: bool) -> list[tuple[Entry, ThirdParty]]:
    taken: set[int] = set()
    kept: list[Entry] = []
    # In the order of how sure a layout is: a block that one has read is not read by the next.
    tables = partial(table_entries, announced=announced)
    layouts = (tables, delimited_entries, field_entries, flattened_entries, running_entries, prose_entries)
    for layout in (*layouts, bullet_entries, paired_entries):
        found = [e for e in layout(document) if not any(b.index in taken for b in e.blocks)]
        taken.update(b.index for e in found for b in e.blocks)
        kept += found
    mentions = mentioned_entries(document, [e.name for e in kept])
    kept += [e for e in mentions if not any(b.index in taken for b in e.blocks)]
    kept.sort(key=lambda e: e.blocks[0].index)
    glossary = Glossary(document)
    return [(entry, record_of(entry, document, glossary.at(entry.blocks[0].start))) for entry in kept]
