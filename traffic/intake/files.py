"""Which form a file has, told by its content; compressed files."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import replace
from pathlib import Path

from traffic.capture import Capture
from traffic.characters import clean_text
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake.cleaning import clean_capture

LIMIT = 512 << 20
"""Bytes of the largest capture that is read, unpacked."""
_BOM = b"\xef\xbb\xbf"
_PACKET_CAPTURES = (b"\xd4\xc3\xb2\xa1", b"\xa1\xb2\xc3\xd4", b"\x4d\x3c\xb2\xa1", b"\x0a\x0d\x0d\x0a")
_TNETSTRING = re.compile(rb"\d{1,12}:")


def read_file(path: Path, limit: int) -> tuple[Capture, int]:
    """Read one capture file of at most `limit` bytes, unpacked; return the capture and that size.

    Raises CaptureError for what cannot be read, EmptyCaptureError where there is no request in it.
    """
    data = _read(path, limit)
    plain = _unpack(data, path, limit)
    capture = _parse(plain, path)
    if not capture.exchanges and not capture.failures:
        raise EmptyCaptureError("traffic.no_requests", file=path)
    source, digest = clean_text(path.name), hashlib.sha256(data).hexdigest()
    return replace(capture, source=source, sha256=digest), len(plain)


def _read(path: Path, limit: int) -> bytes:
    try:
        if path.stat().st_size > limit:
            raise CaptureError("traffic.too_large", file=path, limit=limit >> 20)
        data = path.read_bytes() if path.is_file() else None
    except FileNotFoundError:
        raise CaptureError("traffic.missing", file=path) from None
    except (OSError, ValueError) as error:
        raise CaptureError("traffic.unreadable", file=path, problem=_problem(error)) from None
    if data is None:
        raise CaptureError("traffic.not_a_file", file=path)
    if not data.strip():
        raise CaptureError("traffic.empty", file=path)
    return data


def _problem(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _unpack(data: bytes, path: Path, limit: int) -> bytes:
    """Undo gzip or zlib around the whole file."""
    if not data.startswith((b"\x1f\x8b", b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")):
        return data
    stream = zlib.decompressobj(47)
    try:
        plain = stream.decompress(data, limit)
    except zlib.error as error:
        raise CaptureError("traffic.broken_compression", file=path, problem=error) from None
    if stream.unconsumed_tail:
        raise CaptureError("traffic.too_large", file=path, limit=limit >> 20)
    return plain


def _parse(data: bytes, path: Path) -> Capture:
    return clean_capture(_parse_raw(data, path))


def _parse_raw(data: bytes, path: Path) -> Capture:
    head = data[:4096].removeprefix(_BOM).lstrip()
    if head.startswith(_PACKET_CAPTURES):
        raise CaptureError("traffic.packet_capture", file=path)
    if _TNETSTRING.match(head):
        from traffic.intake.mitm import parse_dump

        return parse_dump(data, path)
    from traffic.intake.recording import is_recording, parse_recording

    if is_recording(head):
        return parse_recording(data, path)
    return _parse_har(data, path, head)


def _parse_har(data: bytes, path: Path, head: bytes) -> Capture:
    from traffic.intake.har import parse_har

    looks_like_json = head[:1] in {b"{", b"["} or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    if not looks_like_json and path.suffix.lower() not in {".har", ".json"}:
        raise CaptureError("traffic.unknown_form", file=path)
    return parse_har(data, path)
