"""Archives of the ZIP format (APPNOTE 6.3), as logs and exports are sent in; documents and packages stay files."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source
from traffic.decoders.inflation import ceiling

_MEMBERS = 200
_ENCRYPTED = 1
"""Bit of a member's flags."""
_OF_FILES = ("[content_types].xml", "mimetype", "androidmanifest.xml", "meta-inf/manifest.mf", "payload/")
"""First names of the members of office documents, books and packages of applications, in lower case."""
_ERRORS = (
    BadZipFile,
    LargeZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    zlib.error,
)


def decode(source: Source) -> Decoded | None:
    """Take the members out, each called by its name; those that are encrypted leave the whole unread as well."""
    data = source.value
    if not isinstance(data, bytes) or not data.startswith(b"PK\x03\x04"):
        return None
    try:
        archive = ZipFile(io.BytesIO(data))
    except (*_ERRORS, UnicodeDecodeError, IndexError):
        return None
    members = [member for member in archive.infolist() if not member.is_dir()]
    if not members or any(member.filename.lower().startswith(_OF_FILES) for member in members[:_MEMBERS]):
        return None
    parts = tuple(_parts(archive, members, ceiling(source.room, len(data))))
    encrypted = any(member.flag_bits & _ENCRYPTED for member in members)
    return Decoded("zip", parts, partial=encrypted) if parts or encrypted else None


def _parts(archive: ZipFile, members: list[ZipInfo], room: int) -> Iterator[Part]:
    for member in members[:_MEMBERS]:
        plain = _plain(archive, member, room)
        if plain is None:
            continue
        room -= len(plain)
        if room < 0:
            yield REST
            return
        if plain:
            yield Part(plain, (ELEMENT,), "binary", filename=member.filename[-200:])
    if len(members) > _MEMBERS:
        yield REST


def _plain(archive: ZipFile, member: ZipInfo, room: int) -> bytes | None:
    """Return what a member holds, one byte more than there is room for at most; None where it cannot be read."""
    if member.flag_bits & _ENCRYPTED:
        return None
    try:
        with archive.open(member) as stream:
            return stream.read(room + 1)
    except _ERRORS:
        return None


def _archive(*members: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in members:
            archive.writestr(ZipInfo(name), text)
    return made.getvalue()


DECODER = Decoder(
    "zip",
    rank=19,
    decode=decode,
    binary=True,
    magic=b"P",
    examples=(
        Example(
            Source(_archive(("a.json", '{"imei": 1}'), ("b.log", "x"))),
            (("[]", b'{"imei": 1}'), ("[]", b"x")),
        ),
        Example(Source(_archive(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<w/>"))), None),
        Example(Source(b"PK\x03\x04 no archive"), None),
    ),
)
