r"""Text with the escapes of JSON or JavaScript still in it, without the quotes: `{\"imei\":\"86\"}`, `\x7b`."""

from __future__ import annotations

import json
import re

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_ESCAPE = re.compile(r'\\(?:"|/|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})')
_BYTE = re.compile(r"\\x([0-9a-fA-F]{2})")
_BARE_QUOTE = re.compile(r'(?<!\\)"')


def decode(source: Source) -> Decoded | None:
    """Undo the escapes where all of the text is escaped alike."""
    text = source.text or ""
    if "\\" not in text or not _ESCAPE.search(text) or _BARE_QUOTE.search(text):
        return None
    try:
        plain = json.loads(f'"{_BYTE.sub(_as_unicode, text)}"', strict=False)
    except (ValueError, RecursionError):
        return None
    return Decoded("escapes", (Part(plain, content_type=source.content_type),)) if plain != text else None


def _as_unicode(byte: re.Match[str]) -> str:
    return rf"\u00{byte.group(1)}"


DECODER = Decoder(
    "escaped",
    rank=38,
    decode=decode,
    needs="\\",
    examples=(
        Example(Source(r"{\"imei\":\"86\"}"), (("", '{"imei":"86"}'),)),
        Example(Source(r"\u674e\u5a9b"), (("", "李媛"),)),
        Example(Source(r"a=1\u0026b=2"), (("", "a=1&b=2"),)),
        Example(Source(r"\x7b\x22a\x22:1}"), (("", '{"a":1}'),)),
        Example(Source(r"C:\new\data"), None),
        Example(Source(r"\d+/\w"), None),
        Example(Source(r'say "\u674e"'), None),
    ),
)
