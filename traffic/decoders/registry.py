"""All decoders that lie in this package, found by looking."""

from __future__ import annotations

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
