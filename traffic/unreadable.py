"""What could not be read of a capture, counted by host and cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpora.messages import say
from corpora.text import Text
from traffic.recipients import Recipients
from traffic.transmissions import Opaque, OpaqueCause

_CAUSES = frozenset(OpaqueCause)
"""A recorder may name others; what it could not open counts as encrypted."""


@dataclass
class _Entry:
    count: int = 0
    size: int = 0
    indexes: set[int] = field(default_factory=set)
    known: Text | None = None
    """What is known of the vendor's own encryption, where that is the cause."""


class Unreadable:
    """What could not be read so far."""

    def __init__(self, recipients: Recipients) -> None:
        self._recipients = recipients
        self._entries: dict[tuple[str, str], _Entry] = {}

    def add(
        self, host: str, cause: str, size: int, index: int | None = None, known: Text | None = None
    ) -> None:
        """Count one thing of `size` bytes that could not be read; `known`: that the vendor encrypts it."""
        cause = cause if cause in _CAUSES else OpaqueCause.ENCRYPTED
        entry = self._entries.setdefault((self._recipients.host(host), cause), _Entry())
        entry.known = entry.known or known
        entry.size += size
        if index is None or index not in entry.indexes:
            entry.count += 1
        if index is not None:
            entry.indexes.add(index)

    def has(self, host: str, cause: str, index: int) -> bool:
        """Tell whether something of request `index` was counted."""
        entry = self._entries.get((self._recipients.host(host), cause))
        return entry is not None and index in entry.indexes

    def records(self) -> Iterator[Opaque]:
        """Yield what could not be read, sorted by host and cause."""
        for (host, cause), entry in sorted(self._entries.items()):
            yield Opaque(
                host=host,
                party=self._recipients.party(host),
                cause=OpaqueCause(cause),
                reason=entry.known or say(f"detection.opaque_{OpaqueCause(cause)}"),
                count=entry.count,
                bytes=entry.size,
                request_indexes=tuple(sorted(entry.indexes)),
            )
