"""What an answer holds: its type as a suffix, its character set, and the headers worth keeping."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote

import httpx

from policy_nlp.fetching.errors import FetchError

_KEPT = (
    "content-type", "content-language", "content-length", "content-encoding", "content-location", "date",
    "last-modified", "etag", "server",
)  # fmt: skip
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "multipart/related": ".mhtml",
    "message/rfc822": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
# Types that say nothing of the form: the path's suffix tells it, or the content.
_VAGUE = frozenset({
    "", "application/octet-stream", "binary/octet-stream", "application/download", "application/x-download",
    "application/force-download", "application/msword", "application/javascript", "application/typescript",
    "application/x-javascript", "application/xml", "application/zip",
})  # fmt: skip
_KNOWN = frozenset({*_SUFFIXES.values(), ".htm", ".mdx", ".markdown", ".txt", ".ts", ".js", ".mht", ".xhtml"})
_REFUSED_TEXT = frozenset({"text/css", "text/event-stream", "text/calendar", "text/vcard"})


def media_type(headers: httpx.Headers) -> str:
    """Return the type of an answer, in lower case; empty where none is given."""
    return str(headers.get("content-type", "")).partition(";")[0].strip().lower()


def charset_of(headers: Mapping[str, str]) -> str | None:
    """Return the character set that the header names."""
    message = Message()
    message["Content-Type"] = headers.get("content-type", "")
    named = message.get_content_charset()
    return named if named and named.isascii() and len(named) <= 40 else None


def suffix_of(url: httpx.URL, headers: httpx.Headers) -> str:
    """Return the suffix that a file of this content has, "" for one to be told by content.

    Raises FetchError for a type that no policy has (an image, a film).
    """
    kind = media_type(headers)
    if kind in _SUFFIXES:
        return _SUFFIXES[kind]
    if kind not in _VAGUE and (not kind.startswith("text/") or kind in _REFUSED_TEXT):
        raise FetchError("fetching.type", address=url, type=kind[:80])
    suffix = PurePosixPath(unquote(url.path)).suffix.lower()
    return suffix if suffix in _KNOWN else ""


def kept_headers(headers: httpx.Headers) -> dict[str, str]:
    """Return the headers that tell something of the document, by name."""
    return {name: headers[name][:500] for name in _KEPT if name in headers}
