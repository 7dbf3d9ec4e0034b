"""Redaction: what leaves the reader of traffic in place of a person's values.

A value becomes its kind, its length and a tag. Tags of one capture are equal where values are equal, and
say nothing else: they are keyed. The key is a BLAKE2b hash, under a personalisation of its own, of all
that the capture holds (targets, headers, bodies). So it is the same whenever the same capture is read,
which keeps reports equal to the byte; it is never stored; and whoever holds only the report cannot make
it, since the report holds neither the messages nor any hash of them but the file's SHA-256, from which
the key does not follow. No list of all phone numbers can be run against the tags. Whoever holds the
capture has the values anyway.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from traffic.capture import Capture, Exchange
from traffic.characters import clean_text
from traffic.detectors.disguises import readings, unquote_fully
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.detectors.shapes.registry import any_shape
from traffic.leaves import Leaf
from traffic.transmissions import RedactedValue

HIDDEN = "{id}"
"""Stands in paths for a segment that names somebody or something of somebody's."""
_PERSON = b"yanxing-tag"
_TAG_BYTES = 4
LONG = 4096
"""Bytes from which on a value is not kept for the sake of its tag."""
_SHAPES = ("uuid", "email", "phone", "national_id", "imei", "mac", "bank_card", "coordinates")
_HEX = re.compile(r"(?=[0-9A-Fa-f]*\d)(?=[0-9A-Fa-f]*[A-Fa-f])[0-9A-Fa-f]{12,}")
_DIGITS = re.compile(r"\d{7,}")
_TOKEN = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+=~-]{20,}")
_MAX_SEGMENT = 120
_SHORT, _FRAMED = 256, 10_000
"""Bytes of texts that are remembered, and how many of them."""
_SUFFIX = re.compile(
    r"\.(?:aspx?|bin|bmp|css|csv|dat|do|gif|gz|heic|html?|ico|jpe?g|js|json|jsp|log|m3u8|m4a|mp[34]|pb|pdf|php|png"
    r"|svg|ts|txt|wav|webm|webp|xml|zip)$"
)
"""Suffixes of files: whatever else stands behind a dot may be part of a name."""
METHOD = "{method}"
"""Stands for a method that is none."""
_METHOD = re.compile(r"[A-Z]{1,20}")
_METHODS = {"BASELINE-CONTROL", "M-SEARCH", "VERSION-CONTROL", "UPDATEREDIRECTREF"}
"""Registered methods (RFC 3253, RFC 4437, UPnP) with more than letters in them."""
_SCHEMES = {"http", "https", "ws", "wss"}


class SessionKey:
    """The key of the tags of a capture, in the making: all exchanges go in, in order; see the module."""

    def __init__(self) -> None:
        self._digest = hashlib.blake2b(digest_size=32, person=_PERSON)
        self._framed = _Framed()

    def add(self, exchange: Exchange) -> None:
        """Take in one exchange."""
        framed = self._framed
        parts = [framed[exchange.method, exchange.scheme, exchange.host, str(exchange.port)]]
        parts.append(_framed(exchange.target))
        for message in (exchange.request, exchange.response, *exchange.messages):
            if message is not None:
                parts.append(len(message.body).to_bytes(8, "big"))
                parts.append(message.body)
                parts += [framed[header] for header in message.headers]
        self._digest.update(b"".join(parts))

    def bytes(self) -> bytes:
        """Return the key."""
        return self._digest.digest()


def session_key(capture: Capture) -> bytes:
    """Return the key of the tags of `capture`; see the module for why it is made so."""
    key = SessionKey()
    for exchange in capture.exchanges:
        key.add(exchange)
    return key.bytes()


class _Framed(dict[tuple[str, ...], bytes]):
    """Texts that stand together -> each with its length before it; short ones are remembered."""

    def __missing__(self, texts: tuple[str, ...]) -> bytes:
        framed = b"".join(map(_framed, texts))
        if len(framed) <= _SHORT:
            if len(self) >= _FRAMED:
                self.clear()
            self[texts] = framed
        return framed


def _framed(text: str) -> bytes:
    raw = text.encode("utf-8", "surrogatepass")
    return len(raw).to_bytes(8, "big") + raw


class KeptBytes(bytes):
    """What is kept of bytes: enough for their tag, and how many they were."""

    size: int

    @classmethod
    def of(cls, raw: bytes) -> KeptBytes:
        """Return what is kept of `raw`; of what was kept already, that itself."""
        if isinstance(raw, KeptBytes):
            return raw
        kept = cls(raw if len(raw) <= LONG else hashlib.blake2b(raw, person=_PERSON).digest())
        kept.size = len(raw)
        return kept


def redact(leaf: Leaf, key: bytes) -> RedactedValue:
    """Return what may be said of the value of `leaf`: kind, length, keyed tag."""
    value = leaf.value
    if isinstance(value, bytes):
        kept = KeptBytes.of(value)
        return RedactedValue(kind="file", length=kept.size, tag=_tag(kept, key))
    kind = leaf.kind if leaf.kind in ("number", "boolean", "file") else "text"
    return RedactedValue(kind=kind, length=len(value), tag=_tag(value.encode("utf-8", "surrogatepass"), key))


def _tag(raw: bytes, key: bytes) -> str:
    tag = _keyed(key).copy()
    tag.update(raw)
    return tag.hexdigest()


@lru_cache(maxsize=1)
def _keyed(key: bytes) -> hashlib.blake2b:
    return hashlib.blake2b(key=key, digest_size=_TAG_BYTES, person=_PERSON)


def redact_method(method: str, planted: PlantedValues = NOTHING_PLANTED) -> str:
    """Return the method where it may be one, a marker where an app made it of other things."""
    is_method = method in _METHODS or _METHOD.fullmatch(method)
    return method if is_method and not planted.holds(method) else METHOD


def redact_scheme(scheme: str) -> str:
    """Return the scheme where it is one that requests have."""
    return scheme if scheme in _SCHEMES else "{scheme}"


@lru_cache(maxsize=50_000)
def is_identifying(text: str) -> bool:
    """Tell whether a name or a segment of a path, percent-encoded or not, looks like an identifier."""
    return any(_is_identifying(reading) for reading in readings(text))


def _is_identifying(text: str) -> bool:
    """Tell whether `text` is one by its form (hex, long number, address)."""
    if len(text) > _MAX_SEGMENT:
        return True
    if _HEX.search(text) or _DIGITS.search(text) or _TOKEN.fullmatch(text) or "@" in text[1:]:
        return True
    return any_shape(_SHAPES, text)


def redact_name(name: str, planted: PlantedValues = NOTHING_PLANTED) -> str:
    """Return the name of a field, or a marker where the name itself is personal."""
    return HIDDEN if is_identifying(name) or planted.holds(name) else name


def redact_path(leaf: Leaf, planted: PlantedValues = NOTHING_PLANTED) -> str:
    """Return the path of `leaf` with personal names in it replaced."""
    path = clean_text(leaf.path)
    for name in sorted(set(leaf.keys), key=len, reverse=True):
        if name and redact_name(name, planted) == HIDDEN:
            path = path.replace(name, HIDDEN)
    return HIDDEN if planted.holds(path) else path


def redact_target(
    target: str, planted: PlantedValues = NOTHING_PLANTED, hidden: frozenset[int] = frozenset()
) -> str:
    """Return the path of `target` without query, personal segments replaced.

    `hidden`: numbers of segments (from 0) in which personal data was detected.
    """
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    shown = []
    for number, segment in enumerate(path.split("/"), -1):
        personal = bool(segment) and (number in hidden or _is_personal_segment(segment, planted))
        shown.append(_hidden(segment) if personal else segment)
    result = "/".join(shown)
    return "/" + HIDDEN if planted.holds(result) else result


def _is_personal_segment(segment: str, planted: PlantedValues) -> bool:
    return redact_name(segment, planted) == HIDDEN


def _hidden(segment: str) -> str:
    suffix = None if "@" in unquote_fully(segment) else _SUFFIX.search(segment)
    return HIDDEN + (suffix.group() if suffix else "")
