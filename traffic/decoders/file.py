"""Files (images, sounds, films, archives), told by their first bytes: one leaf, not taken apart."""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.signatures import tell_file


def decode(source: Source) -> Decoded | None:
    """Recognise a file."""
    if source.binary is None:
        return None
    media_type = tell_file(source.binary)
    if media_type is None:
        return None
    return Decoded("", (Part(source.binary, kind="file", content_type=media_type),))


_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
DECODER = Decoder(
    "file",
    rank=20,
    decode=decode,
    binary=True,
    examples=(
        Example(Source(_PNG), (("", _PNG),)),
        Example(Source(b"\x01\x02\x03\x04"), None),
        Example(Source("ID3 is text"), None),
    ),
)
