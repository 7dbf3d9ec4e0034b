"""Whether bytes that came out of base64 or hex are anything: if not, it was no encoding but a plain value."""

from __future__ import annotations

import re
from operator import and_

from traffic.columns import bits_of_rows
from traffic.decoders import cbor, grpc, msgpack, multipart, tars
from traffic.decoders.decoder import Source
from traffic.decoders.deflate import is_zlib
from traffic.decoders.gzip import MAGIC as GZIP
from traffic.decoders.inflation import inflate
from traffic.decoders.lz4 import MAGIC as LZ4
from traffic.decoders.protobuf import is_message
from traffic.decoders.signatures import tell_file
from traffic.decoders.text import has_controls, is_plain
from traffic.decoders.zstd import MAGIC as ZSTD

_MAGICS = (GZIP, ZSTD, LZ4, b"bplist00", b"\xff\x06\x00\x00sNaPpY", b"\x82SNAPPY\x00")
_FIRST = frozenset({magic[:1] for magic in _MAGICS} | {b"\0", b"\1", b"-", b"x"})
"""First bytes of all that is no file: of these, of frames, of multipart bodies, and of zlib's wrapping."""
_BEGINS = bytes(bytes((code,)) not in _FIRST for code in range(256))
"""1 for each byte with which nothing of sixteen bytes or fewer begins that is a container."""
_NO_TEXT = bytes(has_controls(bytes((code,))) or 0xC0 <= code <= 0xC1 or code >= 0xF5 for code in range(256))
"""1 for each byte that is in no text: the controls, and what UTF-8 does not have (RFC 3629, 1)."""
_IN_NO_TEXT = bytes(code for code in range(256) if _NO_TEXT[code])
_WIRES = (0, 1, 2, 5)
"""The kinds of a field that a protobuf message begins with, in the low bits of its key."""
_FEW = 16
"""Bytes of data so short that only few first ones make it a container."""
_LONG = 24
"""Characters that no chance gives."""
_EAST = r"\w .,:;!?@()\u3000-\u303f\uff00-\uffef-"
_USUAL = re.compile(rf"[A-Za-z0-9_@.:/+ -]+|[{{\[].*[}}\]]|[{_EAST}]*[\u2e80-\uffef][{_EAST}]*")
"""What short texts are made of: names, addresses and numbers, JSON, or something in East Asian characters."""
_SHORTEST = 8
"""Bytes of a text, or of a message, below which chance alone gives one."""


def is_container(data: bytes) -> bool:
    """Tell whether `data` is compressed, a file, or a binary property list, by its first bytes."""
    if len(data) <= _FEW and data[:1] not in _FIRST:
        return False
    if data.startswith(_MAGICS) or (len(data) > 16 and tell_file(data)):
        return True
    if is_zlib(data):
        plain, cut = inflate(data, 15, 64) or (b"", True)
        return not cut or len(plain) >= 64 or is_text(plain)
    return _is_framed(data)


def _is_framed(data: bytes) -> bool:
    """Tell whether `data` is made of frames or of the parts of a multipart body, to its last byte."""
    if data[:1] in {b"\0", b"\1"}:
        return len(data) >= _SHORTEST and grpc.decode(Source(data)) is not None
    return data.startswith(b"--") and multipart.decode(Source(data)) is not None


def is_packed(data: bytes) -> bool:
    """Tell whether `data` is a message of names and values in a binary form, whole and beyond chance."""
    if len(data) < _SHORTEST:
        return False
    if data[0] & 7 in _WIRES and is_message(data):
        return True
    # Both begin with the mark of a map or a list, which is no character.
    source = Source(data) if data[0] >= 0x80 else None
    if source and (msgpack.decode(source) or cbor.decode(source)):
        return True
    return len(data) >= 2 * _SHORTEST and tars.parse(data) is not None


def is_meaningful(data: bytes) -> bool:
    """Tell whether `data` is anything that can be read on."""
    return is_container(data) or (len(data) >= _SHORTEST and is_text(data)) or is_packed(data)


def is_clear(data: bytes) -> bool:
    """Tell whether `data` is text beyond chance however short it is: of eight random bytes one in 3,000 is text."""
    return is_text(data) and (len(data) >= _LONG // 2 or _USUAL.fullmatch(data.decode("utf8")) is not None)


def is_neither(data: bytes) -> bool:
    """Tell whether `data`, of at most 16 bytes, is for sure no container, nor clear; mostly told of random bytes."""
    return _BEGINS[data[0]] == 1 and len(data.translate(None, _IN_NO_TEXT)) < len(data)


def open_rows(table: bytes, width: int) -> list[int]:
    """Return which of the rows of `width` bytes, at most 16, may be a container, or clear; see `is_neither`."""
    no_text = bits_of_rows(table.translate(_NO_TEXT), width, range(width))
    begins = table[::width].translate(_BEGINS)
    return [row for row, closed in enumerate(map(and_, no_text, begins)) if not closed]


def is_text(data: bytes) -> bool:
    """Tell whether `data` is text that people or programs write, not bytes that happen to be characters."""
    if has_controls(data[:2000]):
        return False
    try:
        text = data.decode("utf8")
    except UnicodeDecodeError:
        return False
    if not text or not is_plain(text[:2000]):
        return False
    return text.isascii() or _is_one_script(text[:2000])


def _is_one_script(text: str) -> bool:
    """Chance gives single letters of many scripts; people write in one or two, mostly with ASCII or Han."""
    usual = sum(
        char.isascii() or "\u2e80" <= char <= "\uffef" or "\u00c0" <= char <= "\u017f" or char >= "\U0001f000"
        for char in text
    )
    blocks = {ord(char) >> 8 for char in text if not char.isascii() and not "\u2e80" <= char <= "\uffef"}
    foreign = sum(not char.isascii() for char in text)
    return usual == len(text) or (len(blocks) <= 2 and (foreign * 3 >= len(text) >= 6 or len(text) >= _LONG))
