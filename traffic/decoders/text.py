"""Telling text from binary, and how random bytes look."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
_CONTROLS_AS_NULLS = bytes(0 if code in _CONTROLS else code for code in range(256))
_MARK = b"\xef\xbb\xbf"
_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WRITTEN = frozenset(
    {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"}
    | {"Zs", "Sm", "Sc", "So", "Sk"}
)
_JOINERS = "\u200b\u200c\u200d\ufe0e\ufe0f\u2028\u2029\u20e3\U0001f3fb"
_REPLACED = "\ufffd"
_CHARSETS = {
    "gbk",
    "gb2312",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-kr",
    "latin-1",
    "iso-8859-1",
    "windows-1252",
}
_WIDE = 8
"""Bytes by whose zeros text of two bytes a character is known without a mark: it begins with ASCII."""
_MAXIMA = ((32, 4.6), (48, 5.1), (64, 5.5), (96, 5.95), (128, 6.25), (192, 6.65), (256, 6.9), (512, 7.2))
"""Bits a byte above which so many bytes look random: a little under what random bytes of that length have."""

_SHORT = 128
"""Bytes up to which text is told fastest by its characters."""
_LARGE = 1024
_PIECE = 64
"""Bytes of a piece in which controls are looked for first."""
_SAMPLES = (512, 2048)
"""Bytes that are counted first."""
_PIECES = 4
_MARGIN = 0.3
"""Bits a byte above the limit by which it is enough that so few are random."""


def has_controls(data: bytes) -> bool:
    """Tell whether `data` has bytes that are control characters of ASCII, those of white space aside."""
    return b"\0" in data.translate(_CONTROLS_AS_NULLS)


def _is_binary(data: bytes) -> bool:
    """Tell by a few of many bytes whether there are controls among them, as in all files but texts."""
    return len(data) > _LARGE and has_controls(data[:_PIECE] + data[len(data) // 2 :][:_PIECE])


def is_readable(text: str) -> bool:
    """Tell whether `text` has no control characters and no replacement marks."""
    return _REPLACED not in text and not _UNPRINTABLE.search(text)


def is_plain(text: str) -> bool:
    """Tell whether all characters of `text` are assigned and of the kinds that people write.

    Stricter than `is_readable`: for short strings where chance alone gives readable ones.
    """
    if not is_readable(text):
        return False
    # All of ASCII that is readable is of those kinds; marks and joiners stand in emoji and in many scripts.
    foreign = {char for char in text if not char.isascii()}
    return all(
        unicodedata.category(char) in _WRITTEN or char in _JOINERS or "\u0300" <= char <= "\u0dff"
        for char in foreign
    )


def as_text(data: bytes, charset: str | None = None) -> str | None:
    """Return `data` as readable text, or None where it is binary.

    Tried are UTF-8, UTF-16 with a mark, the declared charset, and GB 18030 where it reads as Chinese.
    """
    text = as_utf8(data)
    return text if text is not None else as_other(data, charset)


def as_utf8(data: bytes) -> str | None:
    """Return what plainly is UTF-8, as most text is; None where another look is needed: `as_other`."""
    if len(data) < _SHORT:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return None
        if text.isprintable() and _REPLACED not in text:
            return text
    if data.startswith(_MARK) or _is_binary(data) or has_controls(data):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    # Only behind these bytes stand the characters beyond ASCII that no text has.
    doubtful = b"\xc2" in data or (b"\xef" in data and b"\xef\xbf" in data)
    return None if doubtful and not is_readable(text) else text


def as_other(data: bytes, charset: str | None = None) -> str | None:
    """Return as text what `as_utf8` did not take for it, as `as_text` does; None where it is binary."""
    charset = (charset or "").lower()
    for name in _candidates(data, charset):
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if is_readable(text) and (name != "gb18030" or charset or _is_chinese(text)):
            return text
    return None


def _candidates(data: bytes, charset: str) -> list[str]:
    if data[:2] in _MARKS_OF_UTF16:
        names = ["utf-16"]
    elif len(data) >= _WIDE and len(data) % 2 == 0 and not (any(data[:_WIDE:2]) and any(data[1:_WIDE:2])):
        names = ["utf-16-be" if data[0] == 0 else "utf-16-le"]
    else:
        names = []
    # In all other charsets control characters stand for themselves, and no text has them.
    if has_controls(data[:_LARGE]):
        return names
    return [*(names or ["utf-8-sig"]), *({charset} & _CHARSETS), "gb18030"]


def _is_chinese(text: str) -> bool:
    """Tell whether most foreign characters are common: bytes read as GB 18030 by mistake give rare ones.

    Common are the punctuation (rows 1 and 3) and the 3,755 everyday characters (rows 16 to 55) of GB 2312.
    """
    try:
        foreign = "".join(char for char in text if ord(char) > 127).encode("gb2312")
    except UnicodeEncodeError:
        return False
    common = sum(lead in {0xA1, 0xA3} or 0xB0 <= lead <= 0xD7 for lead in foreign[::2])
    return common >= 3 and common * 10 >= len(foreign) * 4


def _weight(count: int) -> float:
    return count * math.log2(count)


_WEIGHTS = (0.0, *map(_weight, range(1, 4096)))


def entropy(data: bytes) -> float:
    """Return Shannon's entropy in bits a byte (0 to 8)."""
    if not data:
        return 0.0
    counts = Counter(data).values()
    size = len(data)
    weights = map(_WEIGHTS.__getitem__, counts) if size < len(_WEIGHTS) else map(_weight, counts)
    return math.log2(size) - sum(weights) / size


def looks_random(data: bytes) -> bool:
    """Tell whether at least 32 bytes are as evenly spread as encrypted ones."""
    limit = max((bits for size, bits in _MAXIMA if len(data) >= size), default=None)
    if limit is None:
        return False
    for size in _SAMPLES:
        found = entropy(_sample(data, size)) if len(data) > size else 0.0
        if found >= limit + _MARGIN:
            return True
        if found < limit:
            break
    return entropy(data[:65536]) >= limit


def _sample(data: bytes, size: int) -> bytes:
    """Return `size` bytes in pieces from the beginning to the end."""
    size //= _PIECES
    step = (len(data) - size) // (_PIECES - 1)
    return b"".join(data[start : start + size] for start in range(0, step * _PIECES, step))


def almost_text(data: bytes) -> str | None:
    """Return text that only a few control characters keep from being readable, as in columns of logs."""
    try:
        text = data.decode("utf8")
    except UnicodeDecodeError:
        return None
    sample = text[:10_000]
    return text if sum(not is_readable(char) for char in sample) * 20 <= len(sample) else None
