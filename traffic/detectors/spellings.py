"""How a planted value may be written: every way that SDKs and services are known to write it.

Search is without regard to case, so that no spelling differs from another by case alone.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import quote

from traffic.detectors.masks import masked
from traffic.detectors.spellings_of_people import (
    address_parts,
    birth_dates,
    escaped_mails,
    mails,
    name_parts,
    phones,
    unaccented,
)
from traffic.detectors.traces import Spelling

_UUID = re.compile(r"[0-9A-Fa-f]{8}(-?)[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{12}")
_HEX = re.compile(r"(?=.*[A-Fa-f])[0-9A-Fa-f]{14,64}")
_MAC = re.compile(r"[0-9A-Fa-f]{2}([:-])[0-9A-Fa-f]{2}(\1[0-9A-Fa-f]{2}){4}")
_DIGITS_OF_MAC = re.compile(r"[0-9A-Fa-f]{12}")
_NUMBER = re.compile(r"(?!\d+\.\d+\Z)[+\d][\d ().-]{6,24}")
"""A long number, with or without groups, that is no fraction."""
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{2,4}){1,2}")
_ADDRESSES = ("device.mac", "network.bssid", "device.bluetooth")
IMEI_BODY = "imei_body"
"""Name of the way in which an IMEI is written without its check digit, or with other digits behind."""
_SHORTEST_NUMBER = 9
"""Digits from which a number is told from others in hexadecimal or floating point as well."""


def spellings(data_type: str, value: str, *, thorough: bool = True) -> tuple[Spelling, ...]:
    """Return `value` and the other ways in which it is commonly written, each text once.

    `thorough`: with ways that are rare, or weak (masked, backwards).
    """
    found = [Spelling(value), *_common(data_type, value)]
    if thorough:
        found += [*_rare(data_type, value), *masked(data_type, value)]
    unique: dict[str, Spelling] = {}
    for spelling in found:
        key = spelling.text.lower()
        known = unique.get(key)
        if known is None or known.lead == spelling.lead:
            unique.setdefault(key, spelling)
        else:
            unique[key] = replace(
                known, lead=known.lead or spelling.lead, shown=known.shown or spelling.shown
            )
    unique.pop("", None)
    return tuple(unique.values())


def _common(data_type: str, value: str) -> Iterator[Spelling]:
    if "@" in value:
        yield from mails(value)
    yield from phones(data_type, value)
    yield from _separated(data_type, value)
    if data_type in ("device.imei", "device.identifier"):
        yield from _imeis(value)
    if data_type == "identity.birth_date":
        yield from birth_dates(value)
    if data_type == "identity.name":
        yield from name_parts(value)
    if data_type == "contact.address":
        yield from address_parts(value)


def _rare(data_type: str, value: str) -> Iterator[Spelling]:
    yield from escaped_mails(value)
    yield from _as_numbers(value)
    yield from _raw(data_type, value)
    yield from unaccented(value)
    if data_type == "transport.vehicle" and re.fullmatch(
        r"[\u4e00-\u9fff][A-Za-z][· -]?[0-9A-Za-z]{5,6}", value
    ):
        bare = re.sub(r"[· -]", "", value)
        yield from (Spelling(bare[:2] + dot + bare[2:], "separators") for dot in ("", "·", " ", "-"))
    if data_type == "document.national_id" and re.fullmatch(r"\d{17}[\dXx]", value):
        yield Spelling(value[:6] + value[8:17], "old_number")  # as issued before 1999 (GB 11643-1989)
    if len(value) >= 10 and value.isascii() and re.search(r"[\d@]", value):
        yield Spelling(value[::-1], "reversed", hashed=False)


def _separated(data_type: str, value: str) -> Iterator[Spelling]:
    bare = value.replace(":", "").replace("-", "")
    if _MAC.fullmatch(value) or (data_type in _ADDRESSES and _DIGITS_OF_MAC.fullmatch(value)):
        yield from (Spelling(text, "separators") for text in _macs(bare))
    elif _UUID.fullmatch(value):
        yield Spelling(bare, "separators")
        parts = (bare[:8], bare[8:12], bare[12:16], bare[16:20], bare[20:])
        yield Spelling("-".join(parts), "separators")
        yield Spelling("_".join(parts), "separators", hashed=False)
    elif _NUMBER.fullmatch(value):
        yield Spelling(re.sub(r"[ ().-]", "", value), "separators")
    elif _LANGUAGE.fullmatch(value):
        yield Spelling(value.replace("_", "-"), "separators")
        yield Spelling(value.replace("-", "_"), "separators")


def _macs(bare: str) -> Iterator[str]:
    pairs = [bare[i : i + 2] for i in range(0, 12, 2)]
    yield from (bare, ":".join(pairs), "-".join(pairs), ".".join((bare[:4], bare[4:8], bare[8:])))
    yield ":".join(p.lstrip("0") or "0" for p in pairs)  # as ifconfig of BSD and iOS writes them


def _imeis(value: str) -> Iterator[Spelling]:
    """Yield an IMEI without its check digit, and as IMEISV: with two digits of the software (3GPP TS 23.003)."""
    digits = re.sub(r"[ -]", "", value)
    if not re.fullmatch(r"\d{15,16}", digits):
        return
    body = digits[:14]
    yield Spelling(body, IMEI_BODY, tail=2)
    for more in ("0", "00", "01"):
        yield Spelling(body + more, IMEI_BODY, shown=False)


def _as_numbers(value: str) -> Iterator[Spelling]:
    bare = re.sub(r"[:-]", "", value)
    digits = re.sub(r"[ ().+-]", "", value)
    if digits.isascii() and digits.isdigit() and _SHORTEST_NUMBER <= len(digits) <= 18 and digits[0] != "0":
        mantissa = f"{digits[0]}.{digits[1:].rstrip('0') or '0'}"
        for exponent in ("e", "e+"):  # as Java and JavaScript print floating point
            yield Spelling(f"{mantissa}{exponent}{len(digits) - 1}", "as_number", hashed=False)
        if len(digits) > _SHORTEST_NUMBER:
            yield from _as_hexadecimal(int(digits))
    elif _MAC.fullmatch(value):
        yield Spelling(str(int(bare, 16)), "as_number", hashed=False)
    elif _UUID.fullmatch(value) or (_HEX.fullmatch(value) and len(value) <= 16):
        # A UUID goes as two halves of 64 bits, signed in Java and unsigned elsewhere.
        for half in (bare[:16], bare[16:]):
            yield from (Spelling(text, "as_number", hashed=False) for text in _integers(half))


def _as_hexadecimal(number: int) -> Iterator[Spelling]:
    big = f"{number:x}"
    little = number.to_bytes(8, "little").hex()
    for text in (big, big.zfill(16), little):
        yield Spelling(text, "as_hexadecimal", hashed=False)


def _integers(half: str) -> Iterator[str]:
    if half and half.strip("0"):
        number = int(half, 16)
        yield str(number)
        if number >= 1 << 63 and len(half) == 16:
            yield str(number - (1 << 64))


def _raw(data_type: str, value: str) -> Iterator[Spelling]:
    """Yield identifiers whose bytes are sent: in base64, in the order of Windows, and without leading zeros."""
    bare = re.sub(r"[:-]", "", value)
    is_mac = bool(_MAC.fullmatch(value)) or data_type in _ADDRESSES
    if not (is_mac or _UUID.fullmatch(value) or _HEX.fullmatch(value)) or len(bare) % 2:
        return
    try:
        raw = bytes.fromhex(bare)
    except ValueError:
        return
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        text = encode(raw).decode().rstrip("=")
        yield Spelling(text, "raw_bytes", steps=("base64",), hashed=False)
    if len(raw) == 16:
        fields = (raw[3::-1], raw[5:3:-1], raw[7:5:-1], raw[8:])
        yield Spelling(b"".join(fields).hex(), "byte_order", hashed=False)
    elif len(raw) == 8:
        yield Spelling(raw[::-1].hex(), "byte_order", hashed=False)
    if bare.startswith("0") and len(bare.lstrip("0")) >= 10:
        yield Spelling(bare.lstrip("0"), "as_hexadecimal")


Encode = Callable[[bytes], bytes]
_CODES: tuple[tuple[str, Encode], ...] = (
    ("base64", base64.b64encode),
    ("base64", base64.urlsafe_b64encode),
    ("base32", base64.b32encode),
)
_ALPHABETS = (
    str.maketrans(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "kibp8A4EWRMKHa7gvyz1dOPt6UI5xYD3nqhVwZBXfCcFeJmrLN20lS9QGsjTuo",
    ),
    str.maketrans(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm",
    ),
)
"""Exchanged letters: a map that trackers use in shops (Senol et al., USENIX Security 2022), and ROT13."""


def _in_gbk(text: str) -> Iterator[tuple[str, str]]:
    try:
        raw = text.encode("gbk")
    except UnicodeEncodeError:
        return
    yield quote(raw), "gbk"
    yield raw.decode("latin-1"), "gbk"


_SHORTEST_ENCODED, _LONGEST_ENCODED = 6, 512


def encoded(text: str, *, thorough: bool = True) -> Iterator[tuple[str, str]]:
    """Yield (text, step) for base64 (both alphabets, padding left out), hex, base32 and exchanged letters."""
    raw = text.encode("utf-8", "replace")
    if not _SHORTEST_ENCODED <= len(raw) <= _LONGEST_ENCODED:
        return
    for step, encode in _CODES if thorough else _CODES[:1]:
        yield encode(raw).decode().rstrip("="), step
    yield raw.hex(), "hex"
    if thorough and not text.isascii():
        yield "".join(f"%u{ord(c):04x}" if ord(c) > 255 else quote(c) for c in text), "escape"
        yield json.dumps(text)[1:-1], "escape"
        yield from _in_gbk(text)
    if thorough and "@" in text:
        for alphabet in _ALPHABETS:
            yield text.translate(alphabet), "substitution"
