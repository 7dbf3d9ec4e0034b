"""What part of a policy each block is. Public: `Section`, `name_sections`, `in_sections`."""

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


def in_sections(policy: Policy, read: Document, written: Document) -> tuple[Policy, Document]:
    """Return a policy and its document with the sections of all blocks and places.

    `read`: the document in the script in which it was understood; `written`: as it was written, block by block the
    same.
    """
    from policy_nlp.sections.placing import in_sections as name

    return name(policy, read, written)


__all__ = ["SECTIONS", "Section", "in_sections", "name_sections"]
