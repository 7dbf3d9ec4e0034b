"""Third-party lists (第三方SDK清单), row by row. Public: `read_lists`, `third_parties_of`, `rows_of_list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from policy_nlp.document import Document
    from policy_nlp.statements import ThirdParty


class Lists(NamedTuple):
    """What the third-party lists of a document give."""

    rows: tuple[ThirdParty, ...]
    """In the order of the text."""
    blocks: frozenset[int]
    """Indexes of the blocks that rows with data were read from: what these declare need not be read again."""


def read_lists(document: Document, *, announced: bool = False) -> Lists:
    """Read the third-party lists of a document.

    `announced`: the document is known to be such a list, so that its tables need not show it.
    """
    from policy_nlp.third_parties.lists import read_lists as read

    return read(document, announced=announced)


def third_parties_of(document: Document) -> tuple[ThirdParty, ...]:
    """Return the rows of the document's third-party lists, in the order of the text."""
    return read_lists(document).rows


def rows_of_list(document: Document, name: str | None = None) -> tuple[ThirdParty, ...]:
    """Return the rows of a separate list; each one's place names it: `name`, else the document's source."""
    rows = read_lists(document, announced=True).rows
    there = {"document": name or document.source}
    return tuple(r.model_copy(update={"place": r.place.model_copy(update=there)}) for r in rows)


__all__ = ["Lists", "read_lists", "rows_of_list", "third_parties_of"]
