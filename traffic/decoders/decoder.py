"""What every decoding has in common: a source goes in, named parts come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from corpora.messages import say
from corpora.text import Text
from traffic.decoders.text import as_other, as_utf8, looks_random

ELEMENT = "[]"
"""Stands in a place for "an element of a list"."""
VALUE = "{}"
"""Stands in a place for a name that is a value itself, as in {"13800000000": ...}: no path may show it."""
_VALUE = re.compile(
    r"\+?\d{6,}|[0-9a-fA-F]{16,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[^@\s]{1,64}@[^@\s]{3,255}"
    r"|(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}|\d{1,3}(?:\.\d{1,3}){3}"
)
ROOM = 20_000_000
"""Bytes that the decoding of one message may yield."""


@dataclass(unsafe_hash=True)
class Source:
    """One value to be decoded, with what was declared about it. Nothing in it is changed after it was made."""

    value: str | bytes
    content_type: str = ""
    """As declared, with parameters; empty where nothing was."""
    codings: tuple[str, ...] = ()
    """Content codings that were declared and are still on it, in the order of undoing."""
    room: int = ROOM
    """Bytes that decoding may still yield."""

    @property
    def media_type(self) -> str:
        """The declared media type in lower case, without parameters."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of the declared media type (boundary, charset ...), names in lower case."""
        pairs = (item.partition("=") for item in self.content_type.split(";")[1:])
        return {name.strip().lower(): value.strip().strip('"') for name, equals, value in pairs if equals}

    @cached_property
    def text(self) -> str | None:
        """The value as text; None where it is binary."""
        value = self.value
        if isinstance(value, str):
            return value
        plain = as_utf8(value)
        return plain if plain is not None else as_other(value, self.parameters.get("charset"))

    @cached_property
    def binary(self) -> bytes | None:
        """The value as bytes; None where it is text."""
        return self.value if isinstance(self.value, bytes) and self.text is None else None

    @cached_property
    def is_random(self) -> bool:
        """Whether the value is binary and as evenly spread as encrypted data."""
        return looks_random(self.binary or b"")


@dataclass(slots=True, unsafe_hash=True)
class Part:
    """One piece that a decoder took out of its source. Nothing in it is changed after it was made."""

    value: str | bytes
    place: tuple[str, ...] = ()
    """Field names from the outermost; `ELEMENT` for lists; empty where the whole was decoded."""
    kind: str = "text"
    """text and binary are decoded further; number, boolean and file are not; rest: more is left."""
    content_type: str = ""
    """Declared for this part, with parameters."""
    filename: str | None = None


REST = Part("", kind="rest")
"""The last part of a source that has more than a decoder takes out."""


@dataclass(slots=True)
class Decoded:
    """What a decoder made of a source."""

    step: str
    """Name of the step for `Leaf.decoding`."""
    parts: Iterable[Part] = ()
    cut: bool = False
    """Whether a limit ended the decoding at once; where it does so in the midst, the last part is `REST`."""
    partial: bool = False
    """Whether the source stays unread although something could be taken out of it."""
    spent: int = 0
    """Bytes that it yielded beside the parts: a bomb is undone up to its limit, and given up then."""


@dataclass(frozen=True)
class Example:
    """A source with the parts that must come of it."""

    source: Source
    parts: tuple[tuple[str, str | bytes], ...] | None
    """(path, value) pairs; None where the source must be left alone."""


@dataclass(frozen=True)
class Decoder:
    """One way of decoding. Never raises and always ends, whatever the source."""

    name: str
    rank: int
    """Decoders are tried from the lowest rank; the first that reads the source wins."""
    decode: Callable[[Source], Decoded | None]
    """Return None where the source is not of this kind."""
    examples: tuple[Example, ...]
    keeps_source: bool = False
    """Whether the undecoded text stays a leaf of its own: it may be an identifier that only looks encoded."""
    binary: bool = False
    """Whether it reads bytes alone, never what is text already."""
    starts: str = ""
    """Characters of which one must stand first in a text, white space before it aside; empty: any."""
    needs: str = ""
    """Characters of which one must stand in a text; empty: none."""
    both: bool = False
    """Whether it reads text and, as bytes, what is no text as well."""
    magic: bytes | None = None
    """Bytes of which one stands first in all bytes, text or not, that it reads although they are not `declared`.

    None: any, but no text where it is `binary`, and text alone where it is neither that nor `both`.
    """
    declared: tuple[str, ...] = ()
    """Content codings, and words in a media type, by which bytes are announced that begin otherwise or are text."""

    @property
    def label(self) -> Text:
        """What it reads, in one line."""
        return say(f"decoders.{self.name}")


def is_value(name: str) -> bool:
    """Tell whether the name of a field is itself a number, an address or an identifier."""
    return len(name) > 5 and _VALUE.fullmatch(name) is not None


def show_place(place: Iterable[str]) -> str:
    """Join a place to a path: `data[].name`; list markers follow their field without a dot."""
    shown = ""
    for name in place:
        shown += name if name in {ELEMENT, VALUE} or not shown else f".{name}"
    return shown
