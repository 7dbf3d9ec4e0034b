"""Encoded values with something glued to them: `v2.eyJ...`, `s:eyJ....c2ln`, `0x7b22...`, `enc_H4sI...`, `j:{...}`."""

from __future__ import annotations

import re

from traffic.decoders.base32 import decode as decode_base32
from traffic.decoders.base64 import unpack
from traffic.decoders.contents import is_container, is_text
from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.json import decode as decode_json

_START = re.compile(r"(?:eyJ|ewo|W3s|WyJ|H4sI|KLUv|eJ[wyz])(?=[\w+/-]{8})")
"""How base64 of JSON, gzip, zstd and zlib begins."""
_PREFIX = re.compile(r"[\w.:;,|~#@$!*+-]{1,80}")
_TAIL = re.compile(r"[A-Za-z0-9+/_-]+={0,2}")
_JSON = re.compile(r'\{\s{0,4}"|\[\s{0,4}[{"\[]')
_HEAD = 200
"""Characters among which JSON behind something else begins."""
_TELLING = 8
"""Characters from which what stands before is a text by itself."""
_HEX = re.compile(r"(?:0[xX]|[\w-]{0,24}[.:|,;~#@$_-])((?:[0-9a-f]{2}){8,}|(?:[0-9A-F]{2}){8,})")
_MARKED = re.compile(r"[A-Za-z]\w{0,15}[.:|,;~#@$]([A-Za-z0-9+/_-]{12,}={0,2})")
_SHORTEST = 10
"""Bytes of a text that nothing but the glue announces."""
_LONGEST = 200_000


def decode(source: Source) -> Decoded | None:
    """Take off what stands before, and after, where the rest is text or a known container."""
    text = (source.text or "").strip()
    if not 12 <= len(text) <= _LONGEST:
        return None
    if text[-1] in "}]":
        return _before_json(text)
    if " " in text:
        return None
    return _announced(text) or _hexadecimal(text) or _marked(text)


def _before_json(text: str) -> Decoded | None:
    """Divide JSON from what stands before it: a length, a kind, the head of a line of a log."""
    head = _JSON.search(text, 0, _HEAD)
    if head is None or head.start() == 0 or decode_json(Source(text[head.start() :])) is None:
        return None
    before = text[: head.start()].strip()
    parts = (Part(before), Part(text[head.start() :]))
    return Decoded("prefix", parts if len(before) >= _TELLING else parts[1:])


def _announced(text: str) -> Decoded | None:
    """Undo base64 that is known by how it begins."""
    start = _START.search(text, 0, 90)
    if start is None or (start.start() and not _PREFIX.fullmatch(text, 0, start.start())):
        return None
    body = _TAIL.match(text, start.start())
    if body is None or (start.start() == 0 and body.end() == len(text)) or not _is_end(text[body.end() :]):
        return None
    return _undone(body.group())


def _is_end(rest: str) -> bool:
    """Tell whether `rest` may be a signature, or nothing."""
    return not rest or rest[0] in ".:|,;~#@!$&*"


def _hexadecimal(text: str) -> Decoded | None:
    digits = _HEX.fullmatch(text)
    if digits is None or digits[1].isdigit():
        return None
    data = bytes.fromhex(digits[1])
    known = is_container(data) or (len(data) >= 8 and is_text(data))
    return Decoded("hex", (Part(data, kind="binary"),)) if known else None


def _marked(text: str) -> Decoded | None:
    body = _MARKED.fullmatch(text)
    if body is None:
        return None
    return decode_base32(Source(body[1])) or _undone(body[1])


def _undone(text: str) -> Decoded | None:
    unpacked = unpack(text)
    if unpacked is None or len(unpacked[1]) < _SHORTEST:
        return None
    step, data = unpacked
    return Decoded(step, (Part(data, kind="binary"),)) if is_container(data) or is_text(data) else None


DECODER = Decoder(
    "glued",
    rank=52,
    decode=decode,
    keeps_source=True,
    examples=(
        Example(Source("v2.eyJpbWVpIjoiODYifQ=="), (("", b'{"imei":"86"}'),)),
        Example(Source("s:eyJpbWVpIjoiODYifQ.c2lnbmF0dXJl"), (("", b'{"imei":"86"}'),)),
        Example(Source("c2lnbmF0dXJl.eyJpbWVpIjoiODYifQ"), (("", b'{"imei":"86"}'),)),
        Example(Source("0x7b22696d6569223a2238227d"), (("", b'{"imei":"8"}'),)),
        Example(Source("id_7B22696D6569223A2238227D"), (("", b'{"imei":"8"}'),)),
        Example(Source('j:{"uid":"7"}'), (("", '{"uid":"7"}'),)),
        Example(Source('10:42:07 INFO sent {"uid":"7"}'), (("", "10:42:07 INFO sent"), ("", '{"uid":"7"}'))),
        Example(Source('44\n{"uid":"7"}'), (("", '{"uid":"7"}'),)),
        Example(Source('<14>app: {"uid":"7"}'), (("", "<14>app:"), ("", '{"uid":"7"}'))),
        Example(Source('see {"uid": }'), None),
        Example(Source("b64:MTM4MDAwMDAwMDA="), (("", b"13800000000"),)),
        Example(Source("android-9774d56d682e549c"), None),
        Example(Source("com.example.application.main"), None),
        Example(Source("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), None),
        Example(Source("1700000000.abcdefghijklmnop"), None),
    ),
)
