"""Third-party lists (第三方SDK清单), row by row. Public: `third_parties_of`, `list_blocks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_nlp.document import Document
    from policy_nlp.statements import ThirdParty


def third_parties_of(document: Document) -> tuple[ThirdParty, ...]:
    """Return the rows of the document's third-party lists, in the order of the text."""
    from policy_nlp.third_parties.lists import third_parties_of as read

    return read(document)


def list_blocks(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks that such rows with named data were read from.

    What the rows declare need not be read from these blocks a second time.
    """
    from policy_nlp.third_parties.lists import list_blocks as find

    return find(document)


__all__ = ["list_blocks", "third_parties_of"]
