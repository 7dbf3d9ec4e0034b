"""Many texts of one field looked at in one go: no text by itself, but all at the same place of each.

Texts of one length, put behind each other, are a table of characters. What holds for all of them is told by
comparing that table with what it would be, and what holds for each by its columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

BETWEEN = "\0"
"""Stands between texts that are put behind each other."""
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""A UUID as it is usually written (RFC 9562, 4), of any version."""
UUID_LENGTH = 36
_VERSION, _VARIANT = (14, "1234567"), (19, "89ab")
"""Where the two marks of a UUID stand, and which they may be."""
_OF_WORDS = b" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + bytes(
    (*range(0x80, 0xC0), *range(0xE4, 0xEA))
)
"""Bytes in UTF-8 of letters of ASCII, of Chinese characters (U+4000 to U+9FFF: none is a digit), and spaces."""
_HEXADECIMAL = bytes.maketrans(b"123456789abcdef", b"000000000000000")
_UUID_SHAPE = b"00000000-0000-0000-0000-000000000000"
_ONE_DIGIT = bytes.maketrans(b"123456789", b"000000000")


def join_texts(texts: Sequence[str]) -> str | None:
    """Return the texts with `BETWEEN` between them; None where that stands in one of them."""
    joined = BETWEEN.join(texts)
    return joined if joined.count(BETWEEN) < len(texts) else None


def more_than_words(texts: Sequence[str]) -> Sequence[bytes]:
    """Return for each text what it has, in UTF-8, beside letters of ASCII, Chinese characters and spaces.

    `texts`: `BETWEEN` stands in none; nothing at all is returned where none has more.
    """
    rest = BETWEEN.join(texts).encode("utf-8", "surrogatepass").translate(None, _OF_WORDS)
    return rest.split(b"\0") if rest.strip(b"\0") else ()


def common_length(texts: Sequence[str]) -> int:
    """Return how long each of the texts is; 0 where some are longer than others."""
    lengths = set(map(len, texts))
    return lengths.pop() if len(lengths) == 1 else 0


def are_hexadecimal(texts: Sequence[str]) -> bool:
    """Tell whether all texts are of digits from 0 to f and nothing else."""
    digits = "".join(texts)
    return digits.isascii() and digits.encode().translate(_HEXADECIMAL) == b"0" * len(digits)


def are_uuids(texts: Sequence[str]) -> bool:
    """Tell whether all `texts`, each of `UUID_LENGTH`, are UUIDs as `UUID` has them."""
    table = "".join(texts)
    return _has_shape_of_uuids(table, len(texts)) and not any(
        table[at::UUID_LENGTH].strip(marks) for at, marks in (_VERSION, _VARIANT)
    )


def are_in_shape_of_uuids(texts: Sequence[str]) -> bool:
    """Tell whether all `texts`, each of `UUID_LENGTH`, are written as UUIDs are, be they of a version or of none."""
    return _has_shape_of_uuids("".join(texts), len(texts))


def _has_shape_of_uuids(table: str, rows: int) -> bool:
    return table.isascii() and table.encode().translate(_HEXADECIMAL) == _UUID_SHAPE * rows


def zeros_for_digits(text: str) -> str:
    """Return a text with all its digits of ASCII as zeros."""
    return text.encode("utf-8", "surrogatepass").translate(_ONE_DIGIT).decode("utf-8", "surrogatepass")


def bits_of_rows(table: bytes, width: int, places: Iterable[int]) -> bytes:
    """Return for every `width` bytes of `table` the bits that any of the bytes at `places` has."""
    bits = 0
    for place in places:
        bits |= int.from_bytes(table[place::width], "little")
    return bits.to_bytes(len(table) // width, "little")
