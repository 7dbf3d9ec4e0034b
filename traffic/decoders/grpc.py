"""Length-prefixed messages of gRPC, gRPC-web and Connect: flags, four bytes of length, message.

PROTOCOL-HTTP2.md and PROTOCOL-WEB.md of grpc/grpc; connectrpc.com/docs/protocol.
"""

from __future__ import annotations

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_FRAMES = 10_000
_PLAIN, _COMPRESSED, _END, _TRAILERS = 0, 1, 2, 0x80
_MEDIA = ("application/grpc", "application/connect+")
_FLAGS = frozenset({_PLAIN, _COMPRESSED, _END, _END | _COMPRESSED, _TRAILERS})


def decode(source: Source) -> Decoded | None:
    """Take the frames apart where they fill the whole body, or as far as a declared one goes."""
    data = source.value if isinstance(source.value, bytes) else b""
    declared = source.media_type.startswith(_MEDIA)
    frames: list[Part] = []
    at = 0
    while at + 5 <= len(data) and data[at] in _FLAGS and len(frames) < _FRAMES:
        end = at + 5 + int.from_bytes(data[at + 1 : at + 5])
        frames.append(Part(data[at + 5 : end], kind="binary", content_type=_inner(data[at : at + 8], source)))
        at = end
    # A body that begins with zeros is full of empty frames: at least one must hold something.
    held = tuple(frame for frame in frames if frame.value)
    whole = at == len(data) and (declared or data[:1] <= b"\1")
    return Decoded("grpc", held) if held and (whole or (declared and at > len(data))) else None


def _inner(head: bytes, source: Source) -> str:
    """Return the media type of the message in a frame that begins with `head`."""
    flags = head[0]
    if flags & _COMPRESSED and not head[5:].startswith((b"\x1f\x8b", b"\x78")):
        return ""
    if flags & _TRAILERS:
        return "text/plain"
    return "application/json" if flags & _END or "json" in source.media_type else "application/x-protobuf"


DECODER = Decoder(
    "grpc",
    rank=70,
    decode=decode,
    binary=True,
    magic=b"\0\1\2\3\x80",
    examples=(
        Example(Source(b"\x00\x00\x00\x00\x02\x08\x01"), (("", b"\x08\x01"),)),
        Example(
            Source(b"\x00\x00\x00\x00\x02{}\x80\x00\x00\x00\x03a:b", "application/grpc-web+json"),
            (("", b"{}"), ("", b"a:b")),
        ),
        Example(Source(b"\x00\x00\x00\x00\x09\x08\x01"), None),
        Example(Source(b"\x00\x00\x00\x00\x00"), None),
    ),
)
