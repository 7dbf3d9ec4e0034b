"""multipart/form-data (RFC 7578) and its relatives."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source
from traffic.decoders.form import unquote
from traffic.decoders.text import as_text

_PARTS = 2_000
_BOUNDARY = re.compile(rb"--([\w'()+,./:=? -]{1,200})\r?\n(?=[Cc]ontent-)")
_ANYTHING = frozenset({"", "application/octet-stream", "multipart/form-data", "binary/octet-stream"})
_BY_SUFFIX = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "amr": "audio/amr",
    "pcm": "audio/L16",
    "raw": "audio/L16",
    "aac": "audio/aac",
    "opus": "audio/opus",
    "spx": "audio/speex",
    "silk": "audio/silk",
    "mp3": "audio/mpeg",
    "h264": "video/H264",
    "ttf": "font/ttf",
}
"""Media types that a file's name tells and its first bytes do not, where nothing better is declared."""
_GAP = re.compile(rb"\r?\n\r?\n")
_PARAMETER = re.compile(r"""([\w*-]{1,40})=(?:"((?:[^"\\]|\\.){0,2000})"|([^;\s]{0,2000}))""")


def decode(source: Source) -> Decoded | None:
    """Take the parts of a multipart body apart by its boundary, declared or told from its first line."""
    data = source.value.encode("utf8", "surrogatepass") if isinstance(source.value, str) else source.value
    boundary = _boundary(source, data)
    if boundary is None:
        return None
    parts = [piece for piece in split_parts(data, b"--" + boundary) if not piece.startswith(b"--")]
    return Decoded("multipart", _parts(parts[:_PARTS]), len(parts) > _PARTS) if parts else None


def split_parts(data: bytes, mark: bytes) -> Iterator[bytes]:
    """Give what stands behind each `mark` that begins a line, up to the next one and the line's end before it."""
    start, at, count = -1, data.find(mark), 0
    while at >= 0 and count <= _PARTS:
        end = at - (data[at - 1 : at] == b"\n")
        if at == 0 or (end < at and end >= start):
            if start >= 0:
                yield data[start : end - (data[end - 1 : end] == b"\r" and end > start)]
            start, count = at + len(mark), count + 1
        at = data.find(mark, max(start, at + 1))
    if start >= 0:
        yield data[start:]


def _boundary(source: Source, data: bytes) -> bytes | None:
    declared = source.parameters.get("boundary", "").encode("utf8", "replace")
    if source.media_type.startswith("multipart/") and declared and b"--" + declared in data:
        return declared
    seen = _BOUNDARY.match(data)
    return seen.group(1) if seen else None


def _parts(pieces: list[bytes]) -> Iterator[Part]:
    for piece in pieces:
        head, *body = _GAP.split(piece, maxsplit=1)
        if body and body[0]:
            headers = _headers(head)
            yield _part(headers, _transferred(body[0], headers.get("content-transfer-encoding", "").lower()))


def _part(headers: dict[str, str], body: bytes) -> Part:
    found = _PARAMETER.findall(headers.get("content-disposition", ""))
    disposition = {name.lower(): quoted or bare for name, quoted, bare in found}
    name = disposition.get("name") or headers.get("content-id", "")
    filename = _extended(disposition.get("filename*")) or disposition.get("filename")
    declared = headers.get("content-type", "")
    if filename and declared.partition(";")[0].strip().lower() in _ANYTHING:
        declared = _BY_SUFFIX.get(filename.rpartition(".")[2].lower(), declared)
    return Part(body, (name,) if name else (), "binary", declared, filename)


def _transferred(body: bytes, encoding: str) -> bytes:
    """Undo what made a part fit for mail (RFC 2045)."""
    if encoding == "quoted-printable":
        return quopri.decodestring(body)
    if encoding == "base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            return body
    return body


def _headers(head: bytes) -> dict[str, str]:
    text = as_text(head) or head.decode("latin-1")
    lines = (line.partition(":") for line in text.splitlines())
    return {name.strip().lower(): value.strip() for name, colon, value in lines if colon}


def _extended(value: str | None) -> str | None:
    """Undo `UTF-8''name` (RFC 8187)."""
    plain = unquote((value or "").rpartition("'")[2])
    return plain if isinstance(plain, str) and plain else None


_BODY = (
    b'--B\r\nContent-Disposition: form-data; name="uid"\r\n\r\n7\r\n'
    b'--B\r\nContent-Disposition: form-data; name="pic"; filename="a.png"\r\nContent-Type: image/png\r\n'
    b"\r\n\x89PNG\r\n--B--\r\n"
)
DECODER = Decoder(
    "multipart",
    rank=22,
    decode=decode,
    starts="-",
    magic=b"-",
    declared=("multipart/",),
    examples=(
        Example(Source(_BODY, "multipart/form-data; boundary=B"), (("uid", b"7"), ("pic", b"\x89PNG"))),
        Example(Source(_BODY), (("uid", b"7"), ("pic", b"\x89PNG"))),
        Example(Source(b"--B\r\nno header", "multipart/form-data; boundary=C"), None),
        Example(Source("-- a remark\n"), None),
    ),
)
