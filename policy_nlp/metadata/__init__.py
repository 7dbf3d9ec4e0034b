"""What a document says about itself. Public: `metadata_of`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_nlp.document import Document
    from policy_nlp.metadata.record import Metadata


def metadata_of(document: Document) -> Metadata:
    """Return title, date of effect, controller and own domains of a document."""
    from policy_nlp.metadata.record import metadata_of as read

    return read(document)


__all__ = ["metadata_of"]
