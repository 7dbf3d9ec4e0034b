"""The body of an answer, decompressed within limits: a few bytes may stand for gigabytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from policy_nlp.fetching.errors import FetchError

ACCEPTED = "gzip, deflate"
"""What is asked for. Others (br, zstd) have no decoder here that keeps a limit."""

_PIECE = 256 * 1024


def plain_chunks(chunks: Iterable[bytes], encoding: str, address: str) -> Iterator[bytes]:
    """Yield the body in its plain form, in pieces of bounded size. Raises FetchError.

    `encoding`: the header Content-Encoding. A body that ends before its compressed form does is broken off.
    """
    names = [n for n in (x.strip().lower() for x in encoding.split(",")) if n not in ("", "identity")]
    if not names:
        return iter(chunks)
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate"):
        raise FetchError("fetching.encoding", address=address, encoding=encoding[:40])
    return _inflated(chunks, address)


def _inflated(chunks: Iterable[bytes], address: str) -> Iterator[bytes]:
    decoder = None
    try:
        for chunk in chunks:
            decoder = decoder or _decoder_for(chunk)
            yield from _pieces(decoder, chunk)
    except zlib.error as error:
        raise FetchError("fetching.broken_off", address=address) from error
    if decoder is None or not decoder.eof:
        raise FetchError("fetching.broken_off", address=address)


def _pieces(decoder: zlib._Decompress, chunk: bytes) -> Iterator[bytes]:
    full = True
    while full and not decoder.eof:
        piece = decoder.decompress(chunk, _PIECE)
        chunk = decoder.unconsumed_tail
        # A full piece may leave more behind, in the rest of the chunk or inside the decoder.
        full = len(piece) == _PIECE
        yield piece


def _decoder_for(head: bytes) -> zlib._Decompress:
    """Return the decoder of a body that begins with `head`: "deflate" is sent with and without its frame."""
    framed = head[:2] == b"\x1f\x8b" or (head[0] & 0x0F == 8 and (head[0] * 256 + sum(head[1:2])) % 31 == 0)
    return zlib.decompressobj(zlib.MAX_WBITS | 32 if framed else -zlib.MAX_WBITS)
