"""Shapes of what belongs to a person: numbers, addresses, documents, dates."""

from __future__ import annotations

import re
from datetime import date

from traffic.detectors.shapes.base import Shape, is_digits, luhn_holds, pattern
from traffic.detectors.wordlists import word_list

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_EMAIL = re.compile(r"[A-Za-z0-9_.+%-]{1,64}@(?!\d+\.\d+\.)(?:[A-Za-z0-9-]{1,63}\.){1,6}([A-Za-z]{2,24})")
_BANK_LENGTHS = {"62": (16, 19), "4": (13, 19), "5": (16, 16), "2": (16, 16), "34": (15, 15), "37": (15, 15),
                 "35": (16, 16), "60": (16, 19), "65": (16, 19)}  # fmt: skip
"""Issuer ranges and the lengths of their cards (ISO/IEC 7812)."""
_VIN_VALUES = {**{str(d): d for d in range(10)}, **dict(zip("ABCDEFGH", range(1, 9), strict=True)),
               **dict(zip("JKLMN", range(1, 6), strict=True)), "P": 7, "R": 9,
               **dict(zip("STUVWXYZ", range(2, 10), strict=True))}  # fmt: skip
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_OLDEST = 119
_EUROPE = "STUVWXYZ"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


def is_date(year: int, month: int, day: int) -> bool:
    """Tell whether the three numbers are a day on which somebody alive may have been born."""
    try:
        return 1900 <= date(year, month, day).year <= 2035
    except ValueError:
        return False


def _is_cn_mobile(text: str) -> bool:
    plain = re.sub(r"[\s-]", "", text)
    match = re.fullmatch(r"(?:\+?86|0086)?(1[3-9]\d{9})", plain, re.ASCII)
    return match is not None and not re.search(r"(\d)\1{4}$", match[1])


def is_phone(text: str) -> bool:
    """Tell whether `text` is a Chinese mobile number, an international number with +, or a grouped number."""
    if len(text) > 24:
        return False
    plain = re.sub(r"[\s().-]", "", text)
    if _is_cn_mobile(plain) or re.fullmatch(r"\+[1-9]\d{6,14}", plain, re.ASCII):
        return True
    # A national number shows itself by its grouping.
    grouped = plain != text and re.fullmatch(r"0?\d{7,12}", plain, re.ASCII)
    return bool(grouped) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}(\s\d{2})?|\d{1,3}(\.\d+)+", text, re.ASCII)


def _is_national_phone(text: str) -> bool:
    """Tell whether `text` is a number as dialled within its country, with nothing that shows it as one."""
    return re.fullmatch(r"0[1-9]\d{7,9}|[2-9]\d{9}", text.strip(), re.ASCII) is not None


def is_email(text: str) -> bool:
    """Tell whether `text` is an e-mail address (the common subset of RFC 5321), no name of a picture."""
    match = _EMAIL.fullmatch(text)
    return match is not None and match[1].lower() not in word_list("file_suffixes")


def _is_personal_email(text: str) -> bool:
    return is_email(text) and re.split(r"[@+]", text, maxsplit=1)[0].lower() not in word_list(
        "role_mailboxes"
    )


def is_national_id(text: str) -> bool:
    """Tell whether `text` is a Chinese resident identity number: date and check digit (GB 11643-1999)."""
    if not re.fullmatch(r"[1-9]\d{16}[\dXx]", text, re.ASCII):
        return False
    if not is_date(int(text[6:10]), int(text[10:12]), int(text[12:14])):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(text, _ID_WEIGHTS, strict=False))
    return _ID_CHECKS[total % 11] == text[17].upper()


def _is_resident_number(text: str) -> bool:
    """Tell whether `text` is built as such a number; under a name that says so, the check digit may be mistyped."""
    match = re.fullmatch(r"[1-8]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]", text, re.ASCII)
    return match is not None and is_date(*map(int, match.groups()))


def _is_bank_card(text: str) -> bool:
    plain = re.sub(r"[\s-]", "", text)
    if not (is_digits(plain) and 13 <= len(plain) <= 19 and luhn_holds(plain) and len(set(plain)) > 1):
        return False
    lengths = _BANK_LENGTHS.get(plain[:2]) or _BANK_LENGTHS.get(plain[:1])
    return lengths is not None and lengths[0] <= len(plain) <= lengths[1]


def _is_birth_date(text: str) -> bool:
    match = re.match(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})(?:日|[T ].{0,20})?$", text, re.ASCII)
    if match is not None:
        return is_date(int(match[1]), int(match[2]), int(match[3]))
    match = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text, re.ASCII)
    if match is None:
        return False
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    return is_date(year, first, second) or is_date(year, second, first)


def _is_age(text: str) -> bool:
    """Tell whether `text` is the age of somebody in years, or a range of ages."""
    match = re.fullmatch(r"(\d{1,3})(?:\s?[-~]\s?(\d{1,3})|\+|岁)?", text, re.ASCII)
    return match is not None and 1 <= int(match[1]) <= _OLDEST and int(match[2] or 1) <= _OLDEST


def _is_vin(text: str) -> bool:
    vin = text.upper()
    if not re.fullmatch(r"[A-HJ-NPR-Z0-9]{17}", vin) or vin.isdigit() or vin.isalpha():
        return False
    total = sum(_VIN_VALUES[c] * w for c, w in zip(vin, _VIN_WEIGHTS, strict=True))
    # European makers need not set the check digit (ISO 3779 leaves it open).
    return vin[8] == "0123456789X"[total % 11] or (vin[0] in _EUROPE and vin[13:].isdigit())


_is_plate = pattern(rf"[{_PROVINCES}][A-Z][·\s]?[A-HJ-NP-Z0-9]{{4,5}}[A-HJ-NP-Z0-9挂学警港澳]")

SHAPES = (
    Shape(
        "phone",
        is_phone,
        ("13800138123", "+8613800138123", "+46 70 123 45 67", "010-62345678"),
        ("1712345678901", "13800138", "2024-01-31", "hello"),
    ),
    Shape(
        "national_phone",
        _is_national_phone,
        ("9812345670", "0912345670", "2025550173"),
        ("1712345678", "12345", "0000000000", "98123456701"),
    ),
    Shape("cn_mobile", _is_cn_mobile, ("13800138123", "+86 138 0013 8123"), ("13800000000", "12345678901")),
    Shape(
        "email",
        is_email,
        ("mei.lin@example.com", "a+b@mail.example.co.uk"),
        ("icon@2x.png", "widget@3.6.0.min", "mei@", "@home"),
    ),
    Shape(
        "personal_email",
        _is_personal_email,
        ("mei.lin@example.com",),
        ("noreply+42@example.com", "icon@2x.png"),
    ),
    Shape(
        "national_id",
        is_national_id,
        ("11010519491231002X",),
        ("110105194912310021", "110105194913310028", "171234567890123456"),
    ),
    Shape(
        "resident_number",
        _is_resident_number,
        ("110105194912310021", "11010519491231002X"),
        ("110105194913310028", "911012345678901234", "1712345678901"),
    ),
    Shape(
        "passport_number",
        pattern(r"[A-Z]{1,2}\d{6,8}|[A-Z]{2}[A-Z0-9]\d{6}", re.ASCII),
        ("E12345678", "EA1234567", "PA0940443"),
        ("passport", "12345678", "e12345678", "eyJhbGciOiJIUzI1NiJ9"),
    ),
    Shape(
        "bank_card",
        _is_bank_card,
        ("6222020000012345674", "4111111111111111"),
        ("4111111111111112", "0" * 16),
    ),
    Shape(
        "birth_date",
        _is_birth_date,
        ("1988-02-29", "19880229", "1988/2/29", "29.02.1988", "1988年2月29日"),
        ("1987-02-29", "2712-01-01", "1712345678", "12"),
    ),
    Shape("age", _is_age, ("34", "25-34", "55+", "8岁"), ("86400", "0", "3.5", "old")),
    Shape(
        "vin", _is_vin, ("1M8GDM9AXKP042788", "WVWZZZ1JZXW000001"), ("1M8GDM9A1KP042788", "1M8GDM9AXKP04278O")
    ),
    Shape("plate", _is_plate, ("京A12345", "粤BD12345"), ("A12345", "京12345")),
    Shape(
        "sexuality",
        pattern(
            r"(?:hetero|homo|bi|pan|a|demi)[- ]?sexual|straight|gay|lesbian|queer|异性恋|同性恋|双性恋|无性恋",
            re.IGNORECASE,
        ),
        ("bisexual", "straight", "同性恋"),
        ("portrait", "sexual", "left"),
    ),
)
