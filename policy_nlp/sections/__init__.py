"""What part of a policy each block is. Public: `Section`, `name_sections`, `with_sections`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from policy_nlp.sections.section import SECTIONS, Section

if TYPE_CHECKING:
    from policy_nlp.document import Document
    from policy_nlp.statements import Policy


def name_sections(document: Document, listed: Iterable[int] = ()) -> Document:
    """Return the document with the section of every block.

    `listed`: indexes of blocks that are known to be rows of third-party lists.
    """
    from policy_nlp.sections.naming import name_sections as name

    return name(document, listed)


def with_sections(policy: Policy, document: Document) -> Policy:
    """Return the policy with the sections of `document`'s blocks in the places of its records."""
    from policy_nlp.sections.placing import with_sections as place

    return place(policy, document)


__all__ = ["SECTIONS", "Section", "name_sections", "with_sections"]
