"""Bytes with what is known of them beside: a file, a page from the web, the standard input."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Given:
    """A document as it was got."""

    name: str
    """What messages and records call it: an address, "stdin"."""
    data: bytes
    suffix: str = ""
    """As of a file (".html"); the content may contradict it."""
    charset: str | None = None
    """Character set that the sender named."""
    base: str | None = None
    """Absolute address that relative links in it start from."""
    text: str | None = None
    """Where the source is the text itself."""
