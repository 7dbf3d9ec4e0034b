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

from traffic.capture import Capture, Message
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
_SHAPES = ("uuid", "email", "phone", "national_id", "imei", "mac", "bank_card", "coordinates")
_HEX = re.compile(r"(?=[0-9A-Fa-f]*\d)(?=[0-9A-Fa-f]*[A-Fa-f])[0-9A-Fa-f]{12,}")
_DIGITS = re.compile(r"\d{7,}")
_TOKEN = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+=~-]{20,}")
_MAX_SEGMENT = 120
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


def session_key(capture: Capture) -> bytes:
    """Return the key of the tags of `capture`; see the module for why it is made so."""
    digest = hashlib.blake2b(digest_size=32, person=_PERSON)
    for exchange in capture.exchanges:
        _feed(digest, exchange.method, exchange.scheme, exchange.host, str(exchange.port), exchange.target)
        for message in (exchange.request, exchange.response, *exchange.messages):
            if message is not None:
                _feed_message(digest, message)
    return digest.digest()


def _feed_message(digest: hashlib.blake2b, message: Message) -> None:
    _feed(digest, message.body)
    for name, value in message.headers:
        _feed(digest, name, value)


def _feed(digest: hashlib.blake2b, *parts: bytes | str) -> None:
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)


def redact(leaf: Leaf, key: bytes) -> RedactedValue:
    """Return what may be said of the value of `leaf`: kind, length, keyed tag."""
    value = leaf.value
    raw = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    kind = leaf.kind if isinstance(value, str) and leaf.kind in ("number", "boolean", "file") else "text"
    tag = hashlib.blake2b(raw, key=key, digest_size=_TAG_BYTES, person=_PERSON).hexdigest()
    return RedactedValue(kind="file" if isinstance(value, bytes) else kind, length=len(value), tag=tag)


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
