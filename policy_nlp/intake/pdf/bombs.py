"""Compressed streams that swell beyond all measure are found before pdfium, which cannot be stopped, inflates them."""

from __future__ import annotations

import re
import zlib

from policy_nlp.errors import PolicyError
from policy_nlp.intake.limits import MAX_PDF_INFLATED

_STREAM = re.compile(rb"stream\r?\n")
# Bytes taken and given in one step: most streams are short.
_TAKEN, _GIVEN = 4096, 1024 * 1024
# What stands before a stream and says how it is packed.
_DICTIONARY = 600
_PACKED_TWICE = re.compile(
    rb"(?:/Fl(?:ateDecode)?|/LZW(?:Decode)?)\b[^/<>]{0,80}/(?:Fl(?:ateDecode)?|LZW(?:Decode)?)\b"
)


def check_streams(data: bytes, file: str) -> None:
    """Raise PolicyError where the streams of a PDF are packed twice or swell beyond the limit together."""
    left = MAX_PDF_INFLATED
    at = 0
    while (found := _STREAM.search(data, at)) is not None:
        at = found.end()
        before = data[max(0, found.start() - _DICTIONARY) : found.start()].rpartition(b"endobj")[2]
        if _PACKED_TWICE.search(before):
            raise PolicyError("policy.pdf_too_much", file=file)
        if data[at : at + 1] in (b"x", b"h", b"H", b"X"):
            size, used = _inflated(data, at, left)
            left -= size
            at += used
        if left <= 0:
            raise PolicyError("policy.pdf_too_much", file=file)


def _inflated(data: bytes, at: int, limit: int) -> tuple[int, int]:
    """Return the size of a stream when inflated, up to `limit` and a step more, and how many bytes it has."""
    stream = zlib.decompressobj()
    size, begin = 0, at
    try:
        while not stream.eof and size <= limit:
            piece = stream.unconsumed_tail
            if not piece:
                piece = data[at : at + _TAKEN]
                at += len(piece)
            plain = len(stream.decompress(piece, _GIVEN))
            size += plain
            if not plain and at >= len(data):
                break
    except zlib.error:
        pass
    return size, at - len(stream.unused_data) - begin if stream.eof else 0
