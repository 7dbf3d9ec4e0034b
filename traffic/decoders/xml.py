"""XML 1.0: text of elements and attributes. No entity is expanded, and no document that declares one is read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from traffic.decoders.decoder import Decoded, Decoder, Example, Part, Source

_NESTING = 200


class _RefusedError(Exception):
    """The document declares an entity, or nests too deeply."""


class _Reading:
    """What expat has told so far: the open elements, and the values found."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.text: list[str] = []
        self.parts: list[Part] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.end_text()
        if len(self.open) >= _NESTING:
            raise _RefusedError
        self.open.append(_local(name))
        for key, value in attributes.items():
            if value:
                self.parts.append(Part(value, (*self.open[1:], _local(key))))

    def end(self, _name: str) -> None:
        self.end_text()
        self.open.pop()

    def end_text(self) -> None:
        text = "".join(self.text).strip()
        self.text.clear()
        if text:
            self.parts.append(Part(text, tuple(self.open[1:])))

    def refuse(self, *_: object) -> None:
        raise _RefusedError


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def decode(source: Source) -> Decoded | None:
    """Take elements and attributes apart; the name of the root element is left out of the places."""
    text = (source.text or "").strip()
    if len(text) < 7 or text[0] != "<" or text[-1] != ">":
        return None
    try:
        parts = _read(text)
    except _RefusedError:
        return Decoded("xml", cut=True)
    return Decoded("xml", parts) if parts else None


def _read(text: str) -> tuple[Part, ...]:
    reading, parser = _Reading(), expat.ParserCreate("utf-8")
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text.append
    parser.EntityDeclHandler = reading.refuse
    try:
        parser.Parse(text.encode("utf8", "replace"), True)
    except expat.ExpatError:
        return ()
    return tuple(reading.parts)


def _examples() -> Iterator[Example]:
    yield Example(Source('<r><dev id="7"><aid>a2</aid></dev></r>'), (("dev.id", "7"), ("dev.aid", "a2")))
    yield Example(Source('<?xml version="1.0" encoding="gbk"?><r><n>李</n></r>'), (("n", "李"),))
    yield Example(Source('<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>'), ())
    yield Example(Source('<!DOCTYPE r SYSTEM "r.dtd"><r><n>a</n></r>'), (("n", "a"),))
    yield Example(Source("<r><n></r>"), None)
    yield Example(Source("<b>bold</b> words"), None)


DECODER = Decoder("xml", rank=35, decode=decode, starts="<", examples=tuple(_examples()))
