"""A policy together with the text that it was read from, so that each statement can be shown in its place."""

from __future__ import annotations

from corpora.record import Record
from policy_nlp.document import Document
from policy_nlp.statements import Policy


class AnnotatedPolicy(Record):
    """A policy as read, and its document; the places of the policy are offsets in the document's text."""

    policy: Policy
    document: Document
    lists: tuple[Document, ...] = ()
    """The separate third-party lists that were read with it, as `Policy.separate_lists` names them."""
