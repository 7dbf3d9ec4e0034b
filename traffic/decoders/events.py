"""Server-sent events (HTML standard, section 9.2): fields line by line, events between empty lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source

MEDIA_TYPE = "text/event-stream"
_FIELD = re.compile(r"(?:data|event|id|retry)(?::.*)?|:.*")
_STARTS = ("data:", "event:", "id:", "retry:", ":")
_MOST = 20_000
"""Events of one stream."""


def decode(source: Source) -> Decoded | None:
    """Give the data of every event, and its name, where all lines are fields."""
    text = source.text or ""
    if source.media_type != MEDIA_TYPE and not (text.startswith(_STARTS) and "\n" in text):
        return None
    lines = text.splitlines()
    if not any(line.startswith("data") for line in lines):
        return None
    if not all(not line or _FIELD.fullmatch(line) for line in lines):
        return None
    return Decoded("event-stream", _parts(lines))


def _parts(lines: list[str]) -> Iterator[Part]:
    data: list[str] = []
    for count, line in enumerate((*lines, "")):
        if count >= _MOST:
            yield REST
            return
        name, _, value = line.partition(":")
        if name == "data":
            data.append(value.removeprefix(" "))
        elif not line and data:
            yield Part("\n".join(data), (ELEMENT,))
            data.clear()
        elif name in {"event", "id"} and value.strip():
            yield Part(value.strip(), (ELEMENT, name))


DECODER = Decoder(
    "event-stream",
    rank=34,
    decode=decode,
    starts="deir:",
    examples=(
        Example(
            Source('event: login\ndata: {"uid":\ndata: 7}\n\n: ping\n\ndata: x\n'),
            (("[].event", "login"), ("[]", '{"uid":\n7}'), ("[]", "x")),
        ),
        Example(Source("data: {}", MEDIA_TYPE), (("[]", "{}"),)),
        Example(Source("data:image/png;base64,iVBORw0KGgo="), None),
        Example(Source("id: 7\nname: x"), None),
        Example(Source("data: a\nand more"), None),
    ),
)
