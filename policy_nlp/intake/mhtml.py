"""Web pages saved in one file (MHTML): the page with its frames in their places, and where it came from."""

from __future__ import annotations

import re
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from urllib.parse import urljoin

from policy_nlp.errors import PolicyError
from policy_nlp.intake.decoding import decode
from policy_nlp.intake.limits import MAX_FRAMES, MAX_MHTML_PARTS

_HEAD = 8192
_FIELD = re.compile(rb"(?:From [^\n]{0,200}\n)?[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:")
_END_OF_FIELDS = re.compile(rb"\r?\n[ \t]*\r?\n")
_VERSION = re.compile(rb"^MIME-Version[ \t]*:", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(
    rb"^Content-Type[ \t]*:[ \t]*(?:\r?\n[ \t]+)?(?:multipart/|text/html|application/xhtml)",
    re.IGNORECASE | re.MULTILINE,
)
_MULTIPART = re.compile(
    rb"^content-type[ \t]*:[ \t]*(?:\r?\n[ \t]+)?multipart/", re.IGNORECASE | re.MULTILINE
)
_PART = re.compile(rb"^content-type[ \t]*:", re.IGNORECASE | re.MULTILINE)
_PAGES = ("text/html", "application/xhtml+xml")
_FRAME = re.compile(r"<i?frame\b([^<>]{0,4000})>", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s{0,9}=\s{0,9}[\"']?([^\"'\s]{1,2000})", re.IGNORECASE)
_FRAMESET = re.compile(r"</?(?:frameset|noframes)\b[^<>]{0,2000}>", re.IGNORECASE)
_MOST_MULTIPARTS = 40
"""Multiparts within one file: each makes reading every line of it dearer."""


def is_mhtml(data: bytes) -> bool:
    """Whether `data` begins as a saved page does: with the fields of a message, its type among them."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not _FIELD.match(head):
        return False
    fields = _END_OF_FIELDS.split(head, maxsplit=1)[0]
    return bool(_VERSION.search(fields) and _TYPE.search(fields))


def page_of(data: bytes, file: str) -> str:
    """Return the page with its frames as HTML. Raises PolicyError where none is in it."""
    pages = _Pages(_parsed(data, file), file)
    if pages.root is None:
        raise PolicyError("policy.no_page", file=file)
    return pages.text(pages.root)


def address_of(data: bytes) -> str | None:
    """Return the address that a page was saved from, None where the file does not tell it."""
    head = BytesHeaderParser().parsebytes(data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip())
    named = (str(head.get(name) or "").strip() for name in ("Snapshot-Content-Location", "Content-Location"))
    return next((a for a in named if a.lower().startswith(("http://", "https://"))), None)


def _parsed(data: bytes, file: str) -> Message:
    if len(_PART.findall(data)) > MAX_MHTML_PARTS or len(_MULTIPART.findall(data)) > _MOST_MULTIPARTS:
        raise PolicyError("policy.archive_too_large", file=file)
    return BytesParser().parsebytes(data.removeprefix(b"\xef\xbb\xbf").lstrip())


class _Pages:
    """The pages in one file, and which of them have been shown."""

    def __init__(self, message: Message, file: str) -> None:
        self._file = file
        parts = [p for p in message.walk() if p.get_content_type() in _PAGES]
        self._named: dict[str, Message] = {}
        for part in parts:
            for name in (part.get("Content-Location"), part.get("Content-ID")):
                self._named.setdefault(str(name or "").strip().strip("<>"), part)
        start = str(message.get_param("start") or "").strip("<>")
        self.root = self._named.get(start) if start else None
        self.root = self.root or (parts[0] if parts else None)
        self._shown: set[int] = set()

    def text(self, page: Message) -> str:
        """Return a page as HTML with the frames that it has in this file; each frame is shown once."""
        self._shown.add(id(page))
        payload = page.get_payload(decode=True)
        text = decode(payload, self._file, page.get_content_charset()) if isinstance(payload, bytes) else ""
        base = str(page.get("Content-Location") or "").strip()
        return _FRAME.sub(lambda m: self._frame(m[1], base), _FRAMESET.sub("", text))

    def _frame(self, attributes: str, base: str) -> str:
        found = _SOURCE.search(attributes)
        source = found[1] if found else ""
        page = self._named.get(source.removeprefix("cid:")) or self._named.get(_joined(base, source))
        if not source or page is None or id(page) in self._shown or len(self._shown) > MAX_FRAMES:
            return ""
        return f"<div>{self.text(page)}</div>"


def _joined(base: str, source: str) -> str:
    try:
        return urljoin(base, source.replace("&amp;", "&"))
    except ValueError:
        return source
