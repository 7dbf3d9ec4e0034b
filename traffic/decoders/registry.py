"""All decoders that lie in this package, found by looking."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import traffic.decoders
from traffic.decoders.decoder import Decoder


@cache
def decoders() -> tuple[Decoder, ...]:
    """Return every module's `DECODER` of this package, in the order in which they are tried."""
    names = [module.name for module in iter_modules(traffic.decoders.__path__)]
    modules = [import_module(f"{traffic.decoders.__name__}.{name}") for name in names]
    found = [module.DECODER for module in modules if hasattr(module, "DECODER")]
    return tuple(sorted(found, key=lambda decoder: (decoder.rank, decoder.name)))


def decoders_for(value: str | bytes) -> Iterator[Decoder]:
    """Give those that may read `value`, by what they say of themselves, in the order in which they are tried."""
    if isinstance(value, bytes):
        yield from decoders()
        return
    first = value.lstrip()[:1]
    for decoder in _of_text(first if first.isascii() else "\u4e00"):
        if not decoder.needs or any(map(value.__contains__, decoder.needs)):
            yield decoder


@cache
def _of_text(first: str) -> tuple[Decoder, ...]:
    """Return those that read texts that begin with `first`."""
    return tuple(d for d in decoders() if not d.binary and (not d.starts or (first and first in d.starts)))
