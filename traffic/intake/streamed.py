"""Exchanges that stay in their file: read again whenever they are gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import overload

from traffic.capture import Exchange


class StreamedExchanges(Sequence[Exchange]):
    """The exchanges of a large file. Going through them in order is what it is made for; an index costs as much."""

    def __init__(self, read: Callable[[], Iterator[Exchange]], count: int) -> None:
        self._read = read
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Exchange]:
        return self._read()

    @overload
    def __getitem__(self, index: int) -> Exchange: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Exchange, ...]: ...
    def __getitem__(self, index: int | slice) -> Exchange | tuple[Exchange, ...]:
        """Return one exchange or several. Raises IndexError."""
        if isinstance(index, slice):
            wanted = range(self._count)[index]
            found = {n: exchange for n, exchange in enumerate(self) if n in wanted}
            return tuple(found[n] for n in wanted)
        place = range(self._count)[index]
        return next(islice(self, place, None))


def joined(parts: Sequence[Sequence[Exchange]]) -> Sequence[Exchange]:
    """Return the exchanges of several captures one behind the other, numbered from 0."""

    def read() -> Iterator[Exchange]:
        number = 0
        for part in parts:
            for exchange in part:
                yield replace(exchange, index=number)
                number += 1

    if all(isinstance(part, tuple) for part in parts):
        return tuple(read())
    return StreamedExchanges(read, sum(map(len, parts)))
