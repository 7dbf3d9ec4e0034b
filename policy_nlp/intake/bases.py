"""The address that a page's relative links start from, as the page itself tells it."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from policy_nlp.intake.forms import Form

_HEAD = 64 * 1024
_ADDRESS = rb"(https?://[^\s\"'<>]{1,2000})"
_BASE = re.compile(rb"<base\s(?:[^<>]{0,300}\s)?href\s{0,5}=\s{0,5}[\"']?([^\s\"'<>]{1,2000})", re.IGNORECASE)
# Browsers note down in the first lines of a saved page where it came from.
_SAVED = re.compile(rb"<!--\s{0,5}saved from url=\(\d{1,6}\)" + _ADDRESS, re.IGNORECASE)
_CANONICAL = re.compile(
    rb"<link\s(?:[^<>]{0,300}\s)?rel\s{0,5}=\s{0,5}[\"']?canonical[\"']?\s(?:[^<>]{0,300}\s)?href\s{0,5}=\s{0,5}[\"']?"
    + _ADDRESS,
    re.IGNORECASE,
)


def base_of(form: Form, data: bytes, known: str | None) -> str | None:
    """Return the absolute address that relative links start from; None where nothing tells it.

    `known`: the address that the document was got from.
    """
    if form is Form.MHTML:
        from policy_nlp.intake.mhtml import address_of

        return known or address_of(data)
    if form is not Form.HTML:
        return known
    head = data[:_HEAD]
    found = _SAVED.search(head) or _CANONICAL.search(head)
    page = known or (_text(found[1]) if found else None)
    named = _BASE.search(head)
    return _joined(page, _text(named[1])) if named else page


def _text(address: bytes) -> str:
    return address.decode("utf-8", "replace").replace("&amp;", "&")


def _joined(page: str | None, base: str) -> str | None:
    try:
        whole = urljoin(page or "", base)
    except ValueError:
        return page
    return whole if whole.lower().startswith(("http://", "https://")) else page
