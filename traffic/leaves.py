"""Leaves: single values found in a message after all decoding, each with its path and the steps that led to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, unsafe_hash=True)
class Leaf:
    """One value in a message. Nothing in it is changed after it was made: the same leaf may stand in many messages.

    (Frozen dataclasses take three times as long to make, and captures have millions of leaves.)
    """

    path: str
    """Where it stands, decoding left out. Body fields begin at the root of the body (`clientInfo.deviceInfo.model`,
    lists as `data[].name`, form and multipart fields as `name`); elsewhere the place comes first: `query.imei`,
    `header.x-device-id`, `cookie.uid`, `url.2` (third path segment, from 0). `{}` stands for a name
    that is itself a value, as in {"13800000000": ...}: such a name is a leaf of its own."""
    keys: tuple[str, ...]
    """Field names from the outermost, list markers left out: ("clientInfo", "deviceInfo", "model")."""
    value: str | bytes
    """Text as decoded; bytes where it is no text (a file, an unknown binary)."""
    decoding: tuple[str, ...] = ()
    """Steps from the outermost: gzip, base64, json, form, multipart, protobuf ..."""
    kind: str = "text"
    """text, number, boolean, file, binary."""
    media_type: str | None = None
    """Of a file, declared or told from its first bytes."""
    filename: str | None = None
    place: tuple[str, ...] = field(default=(), compare=False)
    """The parts that `path` was joined of."""
    depths: tuple[int, ...] = field(default=(), compare=False)
    """For each step of `decoding`, how many parts of `place` lead to what it was undone from."""
    common: Any = field(default=None, compare=False, repr=False)
    """What is known of the field that the leaf stands in, whatever its value; see `traffic.detectors.memory`."""
    kept: bool = field(default=False, compare=False, repr=False)
    """Whether it is remembered for the next message, so that it is worth while to remember what is said of it."""
    answer: Any = field(default=None, compare=False, repr=False)
    """What the detectors are remembered to say of it; see `traffic.detectors.memory`."""


@dataclass(frozen=True)
class Unread:
    """Part of a message that could not be read."""

    cause: str
    """A value of `OpaqueCause`."""
    size: int
    """In bytes."""
    path: str = ""
    decoding: tuple[str, ...] = ()
