"""All decoders that lie in this package, found by looking."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

import traffic.decoders
from traffic.decoders.decoder import Decoder, Source


@cache
def decoders() -> tuple[Decoder, ...]:
    """Return every module's `DECODER` of this package, in the order in which they are tried."""
    names = [module.name for module in iter_modules(traffic.decoders.__path__)]
    modules = [import_module(f"{traffic.decoders.__name__}.{name}") for name in names]
    found = [module.DECODER for module in modules if hasattr(module, "DECODER")]
    return tuple(sorted(found, key=lambda decoder: (decoder.rank, decoder.name)))


def decoders_for(source: Source) -> Iterator[Decoder]:
    """Give those that may read `source`, by what they say of themselves, in the order in which they are tried."""
    value, text = source.value, source.text
    first = "" if text is None else text.lstrip()[:1]
    first = first if first.isascii() else "\u4e00"
    if type(value) is bytes:
        coding = source.codings[0] if source.codings else ""
        byte = value[:1]
        readers = _of_bytes(byte if byte in _magic() else b"", text is None, first, source.media_type, coding)
    else:
        readers = _of_text(first)
    for decoder in readers:
        needs = decoder.needs
        if (
            not needs
            or text is None
            or (needs in text if len(needs) == 1 else any(map(text.__contains__, needs)))
        ):
            yield decoder


@cache
def _magic() -> bytes:
    """Return all bytes that tell a decoder by standing first."""
    return b"".join(decoder.magic or b"" for decoder in decoders())


@cache
def _of_text(first: str) -> tuple[Decoder, ...]:
    """Return those that read texts that begin with `first`."""
    return tuple(d for d in decoders() if not d.binary and _may_start(d, first))


@lru_cache(maxsize=8192)
def _of_bytes(byte: bytes, binary: bool, first: str, media_type: str, coding: str) -> tuple[Decoder, ...]:
    """Return those that read bytes that begin with `byte`; `binary`: they are no text, which begins with `first`."""
    return tuple(
        decoder
        for decoder in decoders()
        if any(word == coding or word in media_type for word in decoder.declared)
        or (decoder.magic is not None and byte and byte in decoder.magic)
        or (decoder.magic is None and binary and (decoder.binary or decoder.both))
        or (not binary and not decoder.binary and _may_start(decoder, first))
    )


def _may_start(decoder: Decoder, first: str) -> bool:
    return not decoder.starts or (first != "" and first in decoder.starts)
