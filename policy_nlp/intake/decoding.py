"""From bytes to text: byte order mark, declared character set, UTF-8, then a guess."""

from __future__ import annotations

import codecs
import re

from policy_nlp.errors import PolicyError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
# GB 18030 holds GBK and GB 2312, and web pages that say either mean it (WHATWG Encoding Standard).
_SUPERSETS = {
    **dict.fromkeys(["gb2312", "gbk", "x-gbk", "gb_2312-80"], "gb18030"),
    **dict.fromkeys(["iso-8859-1", "latin-1", "ascii", "us-ascii"], "cp1252"),
    "big5": "big5hkscs",
}
# Codecs that Python knows and no document is written in.
_NO_TEXT = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"})
_GUESSES = ["gb18030", "big5", "big5hkscs", "utf_16", "cp1252", "shift_jis", "euc_kr"]
_SAMPLE = 64 * 1024
# What a declared character set may get wrong before the guess is preferred to it.
_TOLERATED = 0.002


def decode(data: bytes, file: str, charset: str | None = None) -> str:
    """Return the text of `data`; `file` is for messages, `charset` what its sender named.

    Raises PolicyError for binary files and unknown encodings.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    if b"\x00" in data:
        return _without_mark(data, file)
    for codec in ("utf-8", *_known(charset or ""), *_declared(data)):
        text = _strictly(data, codec)
        if text is not None:
            return text
    return _chinese_utf16(data) or _guess(data, file)


def _declared(data: bytes) -> tuple[str, ...]:
    found = _DECLARED.search(data[:4096])
    return _known(found.group(1).decode("ascii")) if found is not None else ()


def _known(charset: str) -> tuple[str, ...]:
    """Return the codec of a named character set; nothing for an unknown one."""
    codec = _SUPERSETS.get(charset.lower(), charset.lower())
    try:
        name = codecs.lookup(codec).name
    except LookupError:
        return ()
    return (codec,) if name.replace("_", "-") not in _NO_TEXT else ()


def _strictly(data: bytes, codec: str) -> str | None:
    """Decode; a few broken characters are replaced, more make it None."""
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        pass
    try:
        text = data.decode(codec, "replace")
    except (LookupError, UnicodeError):
        return None
    return text if text.count("\ufffd") <= len(text) * _TOLERATED else None


def _without_mark(data: bytes, file: str) -> str:
    """UTF-16 without a byte order mark: every other byte of Latin text and line breaks is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    for codec, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 4 * others and zeros * 100 >= len(sample):
            text = data.decode(codec, "replace")
            broken = sum(1 for c in text[:_SAMPLE] if c == "\ufffd" or (c < " " and c not in "\t\n\r\f"))
            if broken <= len(text[:_SAMPLE]) * _TOLERATED:
                return text
    raise PolicyError("policy.binary", file=file)


def _chinese_utf16(data: bytes) -> str:
    """Return Chinese text in UTF-16 that has neither a mark nor a zero byte; empty for any other."""
    if len(data) % 2:
        return ""
    for codec in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(codec, "replace")
        if sum(1 for c in sample if "\u4e00" <= c <= "\u9fff") > 0.6 * len(sample):
            return data.decode(codec, "replace")
    return ""


def _guess(data: bytes, file: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_GUESSES).best()
    text = data.decode(best.encoding, "replace") if best is not None else ""
    if not text or text.count("\ufffd") > len(text) * 0.02:
        raise PolicyError("policy.encoding", file=file)
    return text
