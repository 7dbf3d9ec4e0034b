"""Bytes that recorders pressed into the text of JSON, and the way back."""

from __future__ import annotations

import binascii
import re

from traffic.decoders.text import is_readable

_MAGIC = ("\x1f\x8b", "\x78\x01", "\x78\x5e", "\x78\x9c", "\x78\xda", "\x28\xb5\x2f\xfd")
_STANDARD = bytes.maketrans(b"-_", b"+/")
_SPACE = b" \t\r\n\v\f"
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]{0,256})?\r?\n")
_LINE_END = re.compile(rb"\r?\n")
REPLACED = "\ufffd"
"""What stands where a recorder met bytes that it could not write."""


def unpack_base64(text: str) -> bytes | None:
    """Undo base64 as programs write it: either alphabet, with or without padding and line breaks."""
    try:
        bare = text.encode("ascii").translate(_STANDARD, _SPACE).rstrip(b"=")
        return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4), strict_mode=True)
    except (UnicodeEncodeError, binascii.Error):
        return None


def text_bytes(text: str, size: int | None = None) -> bytes:
    """Return the bytes that a recorder wrote as text: UTF-8, or one character a byte.

    `size`: how many there are, where that is known; it decides where both are possible.
    """
    if text.isascii():
        return text.encode()
    plain = _utf8(text)
    bare = _bare_bytes(text)
    if bare is None or size == len(plain) != len(bare):
        return plain
    return bare if size == len(bare) or _is_binary(text) or _is_utf8(bare) else plain


def _is_binary(text: str) -> bool:
    return text.startswith(_MAGIC) or not is_readable(text)


def _bare_bytes(text: str) -> bytes | None:
    """Return the bytes of text that was read as Latin-1 or Windows-1252; None where it was not."""
    for charset in ("latin-1", "cp1252"):
        try:
            return text.encode(charset)
        except UnicodeEncodeError:
            continue
    return None


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes beyond ASCII make UTF-8: then whoever wrote them down misread them."""
    try:
        data.decode("utf8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8(text: str) -> bytes:
    """Encode text, with the bytes that Python or mitmproxy escaped as surrogates."""
    for errors in ("strict", "surrogateescape"):
        try:
            return text.encode("utf8", errors)
        except UnicodeEncodeError:
            continue
    return text.encode("utf8", "replace")


def without_chunks(body: bytes) -> bytes:
    """Undo the chunked transfer-encoding (RFC 9112, section 7.1); what is not in chunks from the start stays."""
    chunks: list[bytes] = []
    at = 0
    while head := _CHUNK.match(body, at):
        size = int(head[1], 16)
        chunks.append(body[head.end() : head.end() + size])
        at = head.end() + size
        if not size or at >= len(body):
            return b"".join(chunks)
        end = _LINE_END.match(body, at)
        if end is None:
            return body
        at = end.end()
    return body
