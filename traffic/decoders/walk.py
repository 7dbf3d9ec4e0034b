"""The way from a source down to its leaves, decoder by decoder, within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import tee

from traffic.decoders.decoder import (
    ELEMENT,
    ROOM,
    VALUE,
    Decoded,
    Decoder,
    Part,
    Source,
    is_value,
    show_place,
)
from traffic.decoders.form import name_parts
from traffic.decoders.registry import decoders
from traffic.decoders.sealed import is_digest_name, is_sealed
from traffic.decoders.text import is_readable, looks_random
from traffic.leaves import Leaf, Unread
from traffic.transmissions import OpaqueCause

DEPTH = 12
"""Decoding steps on top of each other."""
LEAVES = 20_000
"""Leaves of one message."""
RAW = 128
"""Characters up to which an encoded text stays a leaf beside what was decoded from it."""
TOKEN = 4096
"""Characters up to which it stays a leaf where only random bytes came of it: it may be a token."""
_PLAIN = 8
"""Letters and digits that are too few to be an encoding of anything."""
_SMALL = 64
"""Bytes up to which an unknown binary inside a readable message is a leaf rather than unread."""
_MEDIA = {"audio", "video", "font"}
"""Kinds of files of which some have no first bytes to know them by."""
_LONGEST_DIGESTED = 512
"""Bytes up to which random ones may be a signature, where the name says so."""

Found = Iterator[Leaf | Unread]


@dataclass(frozen=True)
class Spot:
    """Where the walk stands."""

    prefix: tuple[str, ...] = ()
    """("query", name), ("header", name) ...; empty in a body."""
    place: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    filename: str | None = None
    depths: tuple[int, ...] = ()
    """For each step, how many names of prefix and place stood before it."""

    @property
    def path(self) -> str:
        """The path of a leaf, as `Leaf.path` has it."""
        return show_place((*self.prefix, *self.place)) or "body"

    @property
    def keys(self) -> tuple[str, ...]:
        """The field names, list markers left out."""
        names = (*(() if self.prefix[:1] == ("url",) else self.prefix[1:]), *self.place)
        return tuple(part for name in names if name not in {ELEMENT, VALUE} for part in name_parts(name))

    def masked(self) -> Spot:
        """Return the same spot with `VALUE` for every name that is a value itself."""
        place = tuple(VALUE if is_value(name) else name for name in self.place)
        return self if place == self.place else replace(self, place=place)

    def below(self, part: Part, step: str) -> Spot:
        """Return where `part` stands after `step`."""
        return Spot(
            self.prefix,
            (*self.place, *part.place),
            (*self.steps, step) if step else self.steps,
            part.filename or (None if part.place else self.filename),
            (*self.depths, len(self.prefix) + len(self.place)) if step else self.depths,
        )


@dataclass
class Walk:
    """The reading of one message, with what it may still spend."""

    leaves: int = LEAVES
    room: int = ROOM
    stopped: bool = False
    names: set[tuple[str, str]] = field(default_factory=set)
    """Names that were given as values, with the paths of their parents."""

    def read(self, source: Source, spot: Spot) -> Found:
        """Decode `source` as far as it goes."""
        if self.leaves <= 0 or self.room <= 0:
            yield from self._stop(source, spot)
            return
        if len(spot.steps) >= DEPTH:
            yield _unread(OpaqueCause.LIMIT, source, spot)
            return
        if isinstance(source.value, str) and len(source.value) < _PLAIN and source.value.isalnum():
            yield from self._leaf(Part(source.value, content_type=source.content_type), spot)
            return
        source = Source(source.value, source.content_type, source.codings, self.room)
        for decoder in decoders():
            decoded = decoder.decode(source)
            if decoded is not None:
                yield from self._decoded(decoder, decoded, source, spot)
                return
        yield from self._undecoded(source, spot)

    def read_named(self, source: Source, spot: Spot, name: str) -> Found:
        """Decode the value of a field called `name` (may be empty) of a query or cookie."""
        here = spot.below(Part("", (name,) if name else ()), "")
        yield from self._names(here)
        yield from self.read(source, here.masked())

    def _decoded(self, decoder: Decoder, decoded: Decoded, source: Source, spot: Spot) -> Found:
        parts = iter(decoded.parts)
        if decoder.keeps_source and source.text is not None:
            parts, first = tee(parts)
            if len(source.text) <= (TOKEN if _is_random(next(first, None)) else RAW):
                yield from self._leaf(Part(source.text, content_type=source.content_type), spot)
        for part in parts:
            if self.leaves <= 0 or self.room <= 0:
                yield from self._stop(source, spot)
                return
            self.room -= len(part.value)
            here = spot.below(part, decoded.step)
            yield from self._names(here)
            yield from self._part(part, source.codings[1:], here.masked())
        if decoded.partial:
            yield from self._unknown(source, spot)
        if decoded.cut:
            yield _unread(OpaqueCause.LIMIT, source, spot.below(Part(b""), decoded.step))

    def _names(self, spot: Spot) -> Found:
        """Give the names that are values themselves ({"13800000000": ...}) as leaves, each once."""
        for end, name in enumerate(spot.place):
            if not is_value(name):
                continue
            parent = replace(spot, place=spot.place[:end]).masked()
            if (parent.path, name) not in self.names:
                self.names.add((parent.path, name))
                yield from self._leaf(Part(name), parent.below(Part("", (VALUE,)), ""))

    def _part(self, part: Part, codings: tuple[str, ...], spot: Spot) -> Found:
        if part.kind == "rest":
            yield Unread(OpaqueCause.LIMIT, 0, spot.path, spot.steps)
        elif part.kind in {"text", "binary"}:
            yield from self.read(Source(part.value, part.content_type, codings), spot)
        else:
            yield from self._leaf(part, spot)

    def _undecoded(self, source: Source, spot: Spot) -> Found:
        data = source.binary
        if data is None:
            plain = source.text or ""
            yield from self._leaf(Part(plain, content_type=source.content_type), spot)
            if not spot.prefix and is_sealed(plain, spot.keys):
                yield _unread(OpaqueCause.ENCRYPTED, source, spot)
        elif source.media_type.partition("/")[0] in _MEDIA:
            yield from self._leaf(Part(data, kind="file", content_type=source.content_type), spot)
        elif (text := _almost_text(data)) is not None:
            yield from self._leaf(Part(text, content_type=source.content_type), spot)
        else:
            yield from self._unknown(source, spot)

    def _unknown(self, source: Source, spot: Spot) -> Found:
        data = source.binary or b""
        if spot.place and len(data) < _SMALL:
            yield from self._leaf(Part(data, kind="binary", content_type=source.content_type), spot)
        elif not _is_digest(data, spot):
            random = looks_random(data)
            yield _unread(OpaqueCause.ENCRYPTED if random else OpaqueCause.UNKNOWN_BINARY, source, spot)

    def _leaf(self, part: Part, spot: Spot) -> Found:
        if part.value and self.leaves > 0:
            self.leaves -= 1
            media_type = part.content_type.partition(";")[0].strip().lower() or None
            place = (*spot.prefix, *spot.place)
            yield Leaf(
                spot.path, spot.keys, part.value, spot.steps, part.kind, media_type, spot.filename,
                place, spot.depths,
            )  # fmt: skip

    def _stop(self, source: Source, spot: Spot) -> Found:
        """Say once that the message has more than is read."""
        if not self.stopped:
            self.stopped = True
            yield _unread(OpaqueCause.LIMIT, source, spot)


def _is_random(part: Part | None) -> bool:
    return part is not None and isinstance(part.value, bytes) and looks_random(part.value)


def _unread(cause: OpaqueCause, source: Source, spot: Spot) -> Unread:
    return Unread(cause, len(source.value), spot.path, spot.steps)


def _is_digest(data: bytes, spot: Spot) -> bool:
    return bool(spot.keys) and len(data) <= _LONGEST_DIGESTED and is_digest_name(spot.keys[-1])


def _almost_text(data: bytes) -> str | None:
    """Return text that only a few control characters keep from being readable, as in columns of logs."""
    try:
        text = data.decode("utf8")
    except UnicodeDecodeError:
        return None
    sample = text[:10_000]
    return text if sum(not is_readable(char) for char in sample) * 20 <= len(sample) else None
