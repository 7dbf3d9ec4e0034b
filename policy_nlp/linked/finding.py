"""Finds the documents that a policy refers to: by its links, by addresses and by titles in its text."""

from __future__ import annotations

from policy_nlp.document import Document
from policy_nlp.linked.named import named_in_text
from policy_nlp.linked.references import Reference, linked_record, plain_title, references_of
from policy_nlp.linked.telling import Telling
from policy_nlp.statements import LinkedDocument, LinkKind

MOST = 100
"""Linked documents of one policy; more are no policy's."""


def linked_documents(document: Document) -> tuple[LinkedDocument, ...]:
    """Return what `document` refers to. See `policy_nlp.linked.linked_documents`."""
    telling = Telling(document)
    linked = [d for r in references_of(document) if (d := _of_link(r, document, telling))]
    named = [d for d in named_in_text(document, telling) if not _known(d, linked)]
    once: dict[tuple[LinkKind, str], LinkedDocument] = {}
    for found in sorted([*linked, *named], key=lambda d: d.place.start):
        once.setdefault((found.kind, _key(found)), found)
    return tuple(once.values())[:MOST]


def _of_link(reference: Reference, document: Document, telling: Telling) -> LinkedDocument | None:
    block = document.blocks[reference.block]
    told = telling.told(reference, block)
    if told is None:
        return None
    span = reference.start, reference.end
    return linked_record(block, span, kind=told.kind, title=told.title, target=reference.target)


def _key(found: LinkedDocument) -> str:
    return found.target.partition("#/")[0] if found.target else plain_title(found.title)


def _known(named: LinkedDocument, linked: list[LinkedDocument]) -> bool:
    """Whether a document that is named without an address is one that is linked elsewhere."""
    if named.target is not None:
        return False
    name = plain_title(named.title)
    return any(
        d.kind is named.kind and (name in plain_title(d.title) or plain_title(d.title) in name)
        for d in linked
        if d.target
    )
