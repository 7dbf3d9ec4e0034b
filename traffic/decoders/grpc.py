"""gRPC's length-prefixed messages (PROTOCOL-HTTP2 of grpc/grpc): flag, four bytes of length, message."""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_FRAMES = 10_000


def decode(source: Source) -> Decoded | None:
    """Take the frames apart where they fill the whole body."""
    data = source.value if isinstance(source.value, bytes) else b""
    frames: list[Part] = []
    at = 0
    while at + 5 <= len(data) and data[at] in {0, 1} and len(frames) < _FRAMES:
        end = at + 5 + int.from_bytes(data[at + 1 : at + 5])
        frames.append(Part(data[at + 5 : end], kind="binary", content_type="application/x-protobuf"))
        at = end
    # A body that begins with zeros is full of empty frames: at least one must hold something.
    held = tuple(frame for frame in frames if frame.value)
    return Decoded("grpc", held) if at == len(data) and held else None


DECODER = Decoder(
    "grpc",
    rank=70,
    decode=decode,
    examples=(
        Example(Source(b"\x00\x00\x00\x00\x02\x08\x01"), (("", b"\x08\x01"),)),
        Example(Source(b"\x00\x00\x00\x00\x09\x08\x01"), None),
        Example(Source(b"\x00\x00\x00\x00\x00"), None),
    ),
)
