"""Documents that a policy refers to: lists of third parties, rules for children. Public: `linked_documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_nlp.document import Document
    from policy_nlp.statements import LinkedDocument


def linked_documents(document: Document) -> tuple[LinkedDocument, ...]:
    """Return the separate lists and rules that `document` refers to, by link or by name, in the order of the text.

    What stands in the document itself, menus and the policies of other parties are not among them.
    """
    from policy_nlp.linked.finding import linked_documents as find

    return find(document)


__all__ = ["linked_documents"]
