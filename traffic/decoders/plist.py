"""Apple's property lists, binary and XML."""

from __future__ import annotations

import plistlib
from xml.parsers.expat import ExpatError

from traffic.decoders.archive import is_archive, unarchive
from traffic.decoders.decoder import Decoded, Decoder, Example, Source
from traffic.decoders.tree import flatten

_LARGEST = 2_000_000
"""Bytes: a small binary list may refer to the same object over and over."""


def decode(source: Source) -> Decoded | None:
    """Take a property list apart."""
    data = source.value.encode("utf8", "replace") if isinstance(source.value, str) else source.value
    if not data.startswith(b"bplist00") and not (data.lstrip()[:1] == b"<" and b"<plist" in data[:500]):
        return None
    try:
        root = plistlib.loads(data) if len(data) <= _LARGEST and b"<!ENTITY" not in data else None
    except (
        ValueError,
        KeyError,
        IndexError,
        OverflowError,
        RecursionError,
        ExpatError,
        AttributeError,
        TypeError,
    ):
        return None
    except MemoryError:
        return Decoded("plist", cut=True)
    if root is None:
        return Decoded("plist", cut=True)
    return Decoded("plist", flatten(unarchive(root) if is_archive(root) else root))


DECODER = Decoder(
    "plist",
    rank=25,
    decode=decode,
    starts="<b",
    both=True,
    examples=(
        Example(Source(plistlib.dumps({"a": {"b": "c"}}, fmt=plistlib.FMT_BINARY)), (("a.b", "c"),)),
        Example(Source(plistlib.dumps({"n": [1, "x"]})), (("n[]", "1"), ("n[]", "x"))),
        Example(Source(b"bplist00 and no list"), None),
        Example(Source("<p>plist</p>"), None),
    ),
)
