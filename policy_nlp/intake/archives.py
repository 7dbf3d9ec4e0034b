"""ZIP archives as documents come in them: hostile until read within their limits."""

from __future__ import annotations

import io
import zipfile
import zlib

from policy_nlp.errors import PolicyError
from policy_nlp.intake.limits import MAX_ARCHIVE_BYTES, MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_RATIO

_ENTRY = b"PK\x01\x02"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Archive:
    """The parts of one archive, unpacked only on demand and within the limits for all of them together."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open an archive; `file` is for messages. Raises PolicyError where it is broken or too large."""
        self._file = file
        self._left = MAX_ARCHIVE_BYTES
        # Counted before the directory is read: a directory of a million entries is an attack of its own.
        if data.count(_ENTRY) > MAX_ARCHIVE_ENTRIES:
            raise PolicyError("policy.archive_too_large", file=file)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {info.filename: info for info in self._zip.infolist()}
        except _BROKEN as error:
            raise PolicyError("policy.broken", file=file) from error

    @property
    def names(self) -> frozenset[str]:
        """Names of all parts."""
        return frozenset(self._entries)

    def read(self, name: str) -> bytes | None:
        """Return one part, None where the archive has none of this name.

        Sizes that the archive states are not believed. Raises PolicyError for a broken or exaggerated part.
        """
        info = self._entries.get(name)
        if info is None:
            return None
        try:
            with self._zip.open(info) as part:
                data = part.read(self._left + 1)
        except _BROKEN as error:
            raise PolicyError("policy.broken", file=self._file) from error
        bloated = len(data) > MAX_ARCHIVE_RATIO * max(info.compress_size, 1024)
        if len(data) > self._left or bloated:
            raise PolicyError("policy.archive_too_large", file=self._file)
        self._left -= len(data)
        return data
