"""The parts of a document's metadata together."""

from __future__ import annotations

from corpora.record import Record
from policy_nlp.document import Document
from policy_nlp.metadata.contacts import contact_of
from policy_nlp.metadata.controllers import controller_of
from policy_nlp.metadata.dates import dates_of
from policy_nlp.metadata.domains import domains_of
from policy_nlp.metadata.titles import title_of
from policy_nlp.statements import Contact


class Metadata(Record):
    """What a document says about itself."""

    title: str | None = None
    effective_date: str | None = None
    """ISO 8601 date: of effect, else of the last update, else of publication."""
    updated_date: str | None = None
    """ISO 8601 date: of the last update, else of publication."""
    controller: str | None = None
    """Legal name of the company, as written."""
    domains: tuple[str, ...] = ()
    """Registrable domains of the company, sorted."""
    contact: Contact = Contact()


def metadata_of(document: Document) -> Metadata:
    """Return title, dates, controller, own domains and contact of a document."""
    controller = controller_of(document)
    dates = dates_of(document)
    return Metadata(
        title=title_of(document),
        effective_date=dates.effective,
        updated_date=dates.updated,
        controller=controller,
        domains=domains_of(document, controller),
        contact=contact_of(document, controller),
    )
