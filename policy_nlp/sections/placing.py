"""Tells every place of a policy's records what part of the policy it is in."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from policy_nlp.document import Document
from policy_nlp.sections.declaring import without_talk
from policy_nlp.sections.naming import name_sections
from policy_nlp.sections.section import Section
from policy_nlp.statements import Definition, LinkedDocument, Place, Policy, Statement, ThirdParty

R = TypeVar("R", Statement, ThirdParty, Definition, LinkedDocument)


def in_sections(policy: Policy, read: Document, written: Document) -> tuple[Policy, Document]:
    """Return a policy and its document with their sections, and only what they declare in these.

    `read`: the document in the script in which it was understood; `written`: as it was written, block by block the
    same.
    """
    listed = {t.place.block for t in policy.third_parties if t.place.document is None}
    named = name_sections(read, listed)
    return without_talk(with_sections(policy, named)), named if read is written else _named(written, named)


def _named(written: Document, named: Document) -> Document:
    """Return the document as it was written with the sections of the one that was read."""
    pairs = zip(written.blocks, named.blocks, strict=True)
    return replace(written, blocks=tuple(own.in_section(other.section) for own, other in pairs))


def with_sections(policy: Policy, document: Document) -> Policy:
    """Return the policy with the sections of `document`'s blocks in its places.

    Places in a separate list are in a list.
    """
    return policy.model_copy(
        update={
            "statements": _placed(policy.statements, document),
            "third_parties": _placed(policy.third_parties, document),
            "definitions": _placed(policy.definitions, document),
            "linked": _placed(policy.linked, document),
            "notice_places": {name: _place(p, document) for name, p in policy.notice_places.items()},
        }
    )


def _placed(records: tuple[R, ...], document: Document) -> tuple[R, ...]:
    return tuple(r.having(place=_place(r.place, document)) for r in records)


def _place(place: Place, document: Document) -> Place:
    if place.document is not None:
        return place.having(section=place.section or Section.LIST.value)
    known = place.block < len(document.blocks)
    section = document.blocks[place.block].section if known else None
    return place.having(section=section)
