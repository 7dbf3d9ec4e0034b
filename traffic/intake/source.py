"""A capture file as bytes, unpacked, gone through piece by piece as often as needed."""

from __future__ import annotations

import hashlib
import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from traffic.errors import CaptureError
from traffic.intake.notes import Notes

LIMIT = 8 << 30
"""Bytes of the largest capture that is read, unpacked."""
FREE = 512 << 20
"""Bytes that any compressed file may unpack to."""
RATIO = 200
"""Times its size that a compressed file may unpack to beyond `FREE`: captures pack to a fifth or a thirtieth."""
PIECE = 1 << 20
"""Bytes read at once; a compressed file is read in smaller pieces, as each unpacks to more."""
_PACKED_PIECE = 1 << 16
_PACKED = (b"\x1f\x8b", b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


class _Stamp(NamedTuple):
    """What tells a file from another."""

    inode: int
    size: int
    changed: int
    """Time of the last change, in nanoseconds."""

    def continues(self, before: _Stamp) -> bool:
        """Tell whether this is the file of `before`, or that file with more behind it."""
        return self == before or (self.inode == before.inode and self.size > before.size)


@dataclass(frozen=True)
class Source:
    """One capture file, as it was when it was first looked at."""

    path: Path
    stamp: _Stamp
    """What the file was like: one who reads again must find the same content, behind which more may have come."""
    packed: bool
    """Whether gzip or zlib lies around the whole file."""
    limit: int
    """Bytes that may be read, unpacked."""

    def pieces(self, notes: Notes) -> Iterator[bytes]:
        """Give the content, unpacked; `notes` is told how much was read, and where it breaks off.

        Raises CaptureError where it goes beyond `limit`, is broken from the start, or has changed.
        """
        with self.open() as file:
            written = _written(file, self.stamp.size, _PACKED_PIECE if self.packed else PIECE)
            for piece in self._unpacked(written, notes) if self.packed else written:
                notes.size += len(piece)
                if notes.size > self.limit:
                    raise self._too_large()
                yield piece

    def head(self, size: int) -> bytes:
        """Return the first `size` bytes of the content."""
        head = b""
        for piece in self.pieces(Notes()):
            head += piece
            if len(head) >= size:
                break
        return head[:size]

    def digest(self) -> str:
        """Return the SHA-256 of the file as it lies on the disk, in hex."""
        digest = hashlib.sha256()
        with self.open() as file:
            for piece in _written(file, self.stamp.size, PIECE):
                digest.update(piece)
        return digest.hexdigest()

    def _too_large(self) -> CaptureError:
        if self.packed and self.limit == _most(self.stamp.size):
            return CaptureError("traffic.unpacks_too_far", file=self.path, limit=self.limit >> 20)
        return _too_large(self.path, self.limit)

    def open(self) -> BinaryIO:
        """Open the file as it lies on the disk. Raises CaptureError where it has changed."""
        """Open the file as it lies on the disk. Raises CaptureError where it cannot be, or has changed."""
        try:
            file = self.path.open("rb")
        except OSError as error:
            raise _unreadable(self.path, error) from None
        if not _stamp(os.fstat(file.fileno())).continues(self.stamp):
            file.close()
            raise CaptureError("traffic.changed", file=self.path)
        return file

    def _unpacked(self, written: Iterator[bytes], notes: Notes) -> Iterator[bytes]:
        """Undo gzip (of one or several members) or zlib. What stands before a break is given."""
        given = False
        try:
            for piece in _inflated(written):
                given = given or bool(piece)
                yield piece
        except (zlib.error, EOFError) as error:
            if not given:
                raise CaptureError("traffic.broken_compression", file=self.path, problem=error) from None
            notes.remark("traffic.broken_off")


def open_source(path: Path, limit: int) -> Source:
    """Look at a capture file of at most `limit` bytes, unpacked.

    Raises CaptureError where it is missing, empty, too large or no file.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CaptureError("traffic.not_a_file", file=path)
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError:
        raise CaptureError("traffic.missing", file=path) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    if status.st_size > limit:
        raise _too_large(path, limit)
    if not head.strip() and status.st_size <= len(head):
        raise CaptureError("traffic.empty", file=path)
    packed = head.startswith(_PACKED)
    return Source(path, _stamp(status), packed, min(limit, _most(status.st_size)) if packed else limit)


def _most(size: int) -> int:
    return max(FREE, RATIO * size)


def _stamp(status: os.stat_result) -> _Stamp:
    return _Stamp(status.st_ino, status.st_size, status.st_mtime_ns)


def _written(file: BinaryIO, size: int, step: int) -> Iterator[bytes]:
    """Give the first `size` bytes of a file: a recorder may still append to it."""
    while size > 0 and (piece := file.read(min(step, size))):
        size -= len(piece)
        yield piece


def _inflated(written: Iterator[bytes]) -> Iterator[bytes]:
    """Give what gzip or zlib holds. Raises zlib.error where it is broken, EOFError where it breaks off."""
    rest = next(written, b"")
    # Members may follow one another; what follows and is none, such as the zeros of a tape, is passed over.
    while rest.startswith(_PACKED):
        stream = zlib.decompressobj(47)
        while rest and not stream.eof:
            yield stream.decompress(rest, PIECE)
            rest = stream.unconsumed_tail or (b"" if stream.eof else next(written, b""))
        yield stream.flush()
        if not stream.eof:
            raise EOFError("unexpected end of compressed data")
        rest = stream.unused_data
        if len(rest) < _PACKED_PIECE:
            rest += next(written, b"")


def _too_large(path: Path, limit: int) -> CaptureError:
    return CaptureError("traffic.too_large", file=path, limit=limit >> 20)


def _unreadable(path: Path, error: Exception) -> CaptureError:
    problem = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return CaptureError("traffic.unreadable", file=path, problem=problem)
