"""The forms in which a planted value may travel: other spellings, digests of them, base64."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime

_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha512")
_NESTED = ("md5", "sha1", "sha256")
_DATE = re.compile(r"(\d{4})[-/.年]?(\d{2})[-/.月]?(\d{2})日?")
_MAX_HASHED = 512


def spellings(data_type: str, value: str) -> tuple[str, ...]:
    """Return `value` and the other ways in which it is commonly written, without regard to case."""
    found = [value, *_without_separators(value), *_with_separators(data_type, value)]
    if data_type == "contact.phone":
        found += _phone_spellings(value)
    if data_type == "identity.birth_date":
        found += _date_spellings(value)
    return tuple(dict.fromkeys(x for x in found if x))


def _without_separators(value: str) -> Iterator[str]:
    if re.fullmatch(
        r"[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", value
    ):
        yield re.sub(r"[:-]", "", value)
        yield value.replace(":", "-")
        yield value.replace("-", ":") if len(value) == 17 else ""
    if re.fullmatch(r"[+\d][\d ().-]{6,24}", value) and not re.fullmatch(r"-?\d+\.\d+", value):
        yield re.sub(r"[ ().-]", "", value)
    if re.fullmatch(r"[a-z]{2,3}([-_][A-Za-z]{2,4}){1,2}", value):
        yield value.replace("_", "-")
        yield value.replace("-", "_")


def _with_separators(data_type: str, value: str) -> Iterator[str]:
    if re.fullmatch(r"[0-9A-Fa-f]{12}", value) and data_type in (
        "device.mac",
        "network.bssid",
        "device.bluetooth",
    ):
        pairs = [value[i : i + 2] for i in range(0, 12, 2)]
        yield ":".join(pairs)
        yield "-".join(pairs)
    if re.fullmatch(r"[0-9A-Fa-f]{32}", value):
        yield f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"


def _phone_spellings(value: str) -> Iterator[str]:
    plain = re.sub(r"[ ().-]", "", value)
    if re.fullmatch(r"1[3-9]\d{9}", plain):
        plain = "+86" + plain
    if not plain.startswith("+"):
        return
    yield plain
    yield plain[1:]
    yield "00" + plain[1:]
    if plain.startswith("+86"):
        yield plain[3:]
        yield "86-" + plain[3:]
        return
    for length in (1, 2, 3):
        # How long the country code is, is not known here; national numbers are written with and without 0.
        rest = plain[1 + length :]
        if len(rest) >= 8:
            yield rest
            yield "0" + rest


def _date_spellings(value: str) -> Iterator[str]:
    match = _DATE.fullmatch(value)
    if match is None:
        return
    year, month, day = match.groups()
    yield from (
        f"{year}-{month}-{day}",
        f"{year}{month}{day}",
        f"{year}/{month}/{day}",
        f"{year}.{month}.{day}",
    )
    yield from (f"{day}/{month}/{year}", f"{month}/{day}/{year}", f"{day}.{month}.{year}")
    yield f"{year}年{int(month)}月{int(day)}日"
    try:
        seconds = int(datetime(int(year), int(month), int(day), tzinfo=UTC).timestamp())
    except ValueError:
        return
    yield from (str(seconds), str(seconds * 1000))


def digests(texts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield (digest, form) for every text, in its cases: hex in lower case and base64, also nested once.

    The form of a nested digest names the inner one in brackets: sha256(md5). Half an MD5 (16 digits,
    common in China) counts as md5.
    """
    cased = dict.fromkeys(y for x in texts if len(x) <= _MAX_HASHED for y in (x, x.lower(), x.upper()))
    for text in cased:
        for name in _ALGORITHMS:
            raw = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
            yield from _written(raw, name)
            if name in _NESTED:
                yield from _nested(raw.hex(), name)


def _nested(inner: str, inner_name: str) -> Iterator[tuple[str, str]]:
    for text in (inner, inner.upper()):
        for name in _NESTED:
            raw = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
            yield from _written(raw, f"{name}({inner_name})")


def _written(raw: bytes, form: str) -> Iterator[tuple[str, str]]:
    yield raw.hex(), form
    if form == "md5":
        yield raw.hex()[8:24], form
    for alphabet in (base64.b64encode, base64.urlsafe_b64encode):
        yield alphabet(raw).decode().rstrip("="), form


def encodings(texts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield (text, step) for base64 (both alphabets, padding left out) and hex of every text."""
    for text in texts:
        raw = text.encode()
        if len(raw) < 6 or len(raw) > _MAX_HASHED:
            continue
        for alphabet in (base64.b64encode, base64.urlsafe_b64encode):
            yield alphabet(raw).decode().rstrip("="), "base64"
        yield raw.hex(), "hex"
