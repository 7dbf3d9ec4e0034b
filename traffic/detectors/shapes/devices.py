"""Shapes of what identifies a device, a SIM or an installation."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape, is_digits, luhn_holds, pattern

_MCC_RANGES = (
    (202, 208), (212, 226), (228, 235), (238, 250), (255, 297), (302, 302), (308, 316), (330, 376),
    (400, 441), (450, 461), (466, 472), (502, 502), (505, 528), (530, 555), (602, 659), (702, 750),
)  # fmt: skip
"""Mobile country codes in use, as ranges (ITU-T E.212, annex)."""
_TAC_BODIES = ("01", "35", "86", "99")
"""Reporting bodies whose codes begin nearly every IMEI in use (GSMA TS.06)."""
_HEX_DIGEST_LENGTHS = (16, 64)


def _is_imei(text: str) -> bool:
    return len(text) == 15 and is_digits(text) and luhn_holds(text) and len(set(text)) > 2


def _is_common_imei(text: str) -> bool:
    return _is_imei(text) and text.startswith(_TAC_BODIES)


def _is_meid(text: str) -> bool:
    if not re.fullmatch(r"[0-9A-Fa-f]{14}", text):
        return False
    return len(set(text)) > 3 and text[0] in "AaFf9"


def is_country_code(number: int) -> bool:
    """Tell whether `number` is a mobile country code in use."""
    return any(low <= number <= high for low, high in _MCC_RANGES)


def _is_imsi(text: str) -> bool:
    if len(text) != 15 or not is_digits(text) or len(set(text)) < 4:
        return False
    return is_country_code(int(text[:3]))


def _is_cn_imsi(text: str) -> bool:
    return _is_imsi(text) and re.match(r"460(?:0\d|1[15]|20)", text) is not None


def _is_iccid(text: str) -> bool:
    if not (text.startswith("89") and 18 <= len(text) <= 20):
        return False
    # Chinese cards put letters into the number, and many systems leave the check digit out.
    return re.fullmatch(r"89\d{2}[0-9A-Fa-f]{14,16}", text) is not None and len(set(text)) > 3


def _is_android_id(text: str) -> bool:
    if not re.fullmatch(r"[0-9A-Fa-f]{16}", text):
        return False
    return len(set(text)) > 4 and not text.isdigit()


def is_mac(text: str) -> bool:
    """Tell whether `text` is a MAC address of one device (EUI-48): no group address, not all one digit."""
    if not re.fullmatch(
        r"(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{12}", text
    ):
        return False
    plain = re.sub(r"[:-]", "", text)
    group_address = int(plain[:2], 16) & 1
    return not group_address and len(set(plain.lower())) > 2 and not plain.startswith("020000000000")


def _is_separated_mac(text: str) -> bool:
    return len(text) == 17 and is_mac(text)


_is_uuid = pattern(r"\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\}?")


def _is_hex_id(text: str) -> bool:
    low, high = _HEX_DIGEST_LENGTHS
    plain = text.replace("-", "")
    return (
        low <= len(plain) <= high and re.fullmatch(r"[0-9A-Fa-f]+", plain) is not None and len(set(plain)) > 4
    )


SHAPES = (
    Shape(
        "imei",
        _is_imei,
        ("490154203237518", "356938035643809"),
        ("490154203237519", "1712345678901", "0" * 15),
    ),
    Shape("common_imei", _is_common_imei, ("356938035643809",), ("490154203237518", "356938035643808")),
    Shape("meid", _is_meid, ("A10000009296F2", "99000086471234"), ("20240101123000", "A1000000")),
    Shape("imsi", _is_imsi, ("460001234567890", "310150123456789"), ("999991234567890", "46000123456789")),
    Shape(
        "cn_imsi", _is_cn_imsi, ("460001234567890", "460110123456789"), ("310150123456789", "460991234567890")
    ),
    Shape(
        "iccid", _is_iccid, ("89860012017300000001", "8986031844200312345"), ("88860012017300000001", "8986")
    ),
    Shape(
        "android_id", _is_android_id, ("4f1c0a9be2d37586",), ("1712345678901234", "4f1c0a9be2d3758", "0" * 16)
    ),
    Shape(
        "uuid",
        _is_uuid,
        ("8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b", "{8C5BE2F0-1D3A-4B77-9A6E-0F42C1D8E93B}"),
        ("8c5be2f01d3a4b779a6e0f42c1d8e93b", "8c5be2f0-1d3a"),
    ),
    Shape(
        "mac",
        is_mac,
        ("3C:22:FB:10:9A:7E", "3c-22-fb-10-9a-7e", "3c22fb109a7e"),
        ("02:00:00:00:00:00", "01:00:5e:10:9a:7e", "00:00:00:00:00:00", "3C:22:FB:10:9A"),
    ),
    Shape("separated_mac", _is_separated_mac, ("3C:22:FB:10:9A:7E",), ("3c22fb109a7e", "02:00:00:00:00:00")),
    Shape(
        "hex_id",
        _is_hex_id,
        ("d0763edaa9d9bd2a9516280e9044d885", "8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b", "4f1c0a9be2d37586"),
        ("d0763eda", "0" * 32, "not hex at all!!"),
    ),
    Shape(
        "firebase_id",
        pattern(r"(?=.*\d)(?=.*[A-Z])[c-f][\w-]{21}", re.ASCII),
        ("cX3kQ9vLRtuGhd8WpYzB2M",),
        ("aX3kQ9vLRtuGhd8WpYzB2M", "cX3kQ9vLRtu", "d" * 22),
    ),
    Shape(
        "web_client_id",
        pattern(r"(?:GA\d\.\d\.)?\d{6,10}\.1\d{9}", re.ASCII),
        ("1234567890.1699530297", "GA1.2.1234567890.1699530297"),
        ("31.2304", "1699530297.483"),
    ),
)
