"""From bytes to text: byte order mark, UTF-8, declared character set, else what reads best."""

from __future__ import annotations

import codecs
import re
from functools import cache

from corpora.script import HAN, simplified
from policy_nlp.errors import PolicyError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
# GB 18030 holds GBK and GB 2312, and web pages that say either mean it (WHATWG Encoding Standard).
_SUPERSETS = {
    **dict.fromkeys(["gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936", "gb2312-80", "csgb2312"], "gb18030"),
    **dict.fromkeys(["iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"], "cp1252"),
    **dict.fromkeys(["big5", "big5-hkscs", "cp950", "x-x-big5", "big5-tw"], "big5hkscs"),
    **dict.fromkeys(["shift_jis", "shift-jis", "sjis", "x-sjis"], "cp932"),
    **dict.fromkeys(["euc-kr", "ks_c_5601-1987", "korean"], "cp949"),
}
_NARROW = ("utf-8", "gb18030", "big5hkscs", "cp1252", "cp932", "euc_jp", "cp949")
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_SURE, _LIKELY = 0.9, 0.6
"""How well a text must read for its declared character set, and for any other, to be believed."""
_TOLERATED = 0.02
"""Share of broken characters, among those outside ASCII, that UTF-8 may have."""
_SCORED = 20_000
"""How many characters outside ASCII are looked at."""

_FREQUENT = frozenset("的我们您你会和在为个人信息用户服务可以不提供使处理数据或与及等法这是有中公司号")
_ENOUGH = 20
"""One in so many characters of a Chinese policy is a frequent one; Korean read as Chinese has hardly any."""

_SAMPLE = 256 * 1024
_ASCII = bytes(range(128))
_LINES = re.compile(rb"[\x80-\xff][^\x00-\x1f<>]{0,2000}")
_OTHER = re.compile(r"[^\x09\x0a\x0c\x0d\x20-\x7e]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_KANA = re.compile(r"[\u3041-\u30fe]")
_ONE_HAN = re.compile(f"[{HAN}]")
_MARK = re.compile(
    r"[\u3000-\u3017\uff01-\uff5e\u2014\u2018-\u201d\u2022\u2026\u00b7\u2460-\u2473\u00a0\u00a9\u00ae\u2122]"
)
_LATIN = re.compile(r"(?<![^\x00-\x7f])[\u00a0-\u017f\u2013-\u2022\u2026\u20ac\u2122]{1,2}(?![^\x00-\x7f])")


def decode(data: bytes, file: str, declared: str | None = None) -> str:
    """Return the text of `data`; `file` is for messages, `declared` is the character set that a sender states.

    Raises PolicyError for binary files and unknown encodings.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            if codec != "utf-8":
                return data.decode(codec, "replace")
    if b"\x00" in data:
        return _with_zeros(data, file)
    return _utf_8(data) or _best(data, file, _declared(data, declared))


def _utf_8(data: bytes) -> str:
    """Return the text of UTF-8 with no or few broken characters; empty for anything else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        return text if _broken(text) <= _TOLERATED else ""


def _declared(data: bytes, stated: str | None) -> str | None:
    found = _DECLARED.search(data[:4096])
    for name in (stated, found.group(1).decode("ascii") if found else None):
        codec = _SUPERSETS.get(name.lower(), name) if name else ""
        try:
            # "hex" and its like are codecs that give no text.
            if codec and b" ".decode(codec) == " " and not codec.lower().startswith("utf"):
                return codec
        except (LookupError, UnicodeError):
            continue
    return None


def _broken(text: str) -> float:
    """Return how many of the characters outside ASCII are broken."""
    return text.count("\ufffd") / max(sum(map(len, _OTHER.findall(text))), 1)


def _with_zeros(data: bytes, file: str) -> str:
    """UTF-16 and UTF-32 without a byte order mark; any other file with zero bytes is no text."""
    sample = _sample(data)
    score, codec = max((_score(_decoded(sample, codec)), codec) for codec in _WIDE)
    if score < _SURE:
        raise PolicyError("policy.binary", file=file)
    return data.decode(codec, "replace")


def _best(data: bytes, file: str, declared: str | None) -> str:
    """Return the text in the declared character set if it reads well, else in the one that reads best."""
    sample = _sample(data)
    if declared is not None and _score(_decoded(sample, declared)) >= _SURE:
        return data.decode(declared, "replace")
    wide = _WIDE[:2] if len(data) % 2 == 0 else ()
    tried = dict.fromkeys((*([declared] if declared else ()), *_NARROW, *wide))
    score, _, codec = max((_score(_decoded(sample, codec)), -at, codec) for at, codec in enumerate(tried))
    return data.decode(codec, "replace") if score >= _LIKELY else _guess(data, file)


def _sample(data: bytes) -> bytes:
    """Return the beginning of long data where enough of it is outside ASCII to judge by."""
    begin = data[:_SAMPLE]
    return begin if len(begin.translate(None, _ASCII)) >= _SCORED // 2 else data


def _decoded(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec, "replace")
    except (LookupError, UnicodeError):
        return "\ufffd" * len(data)


def _score(text: str) -> float:
    """Return how well a decoded text reads: the share of its characters outside ASCII that are usual ones."""
    other = "".join(_OTHER.findall(text))[:_SCORED] if not text.isascii() else ""
    strange = sum(1 for c in text[:_SCORED] if c < " " and c not in "\t\n\f\r")
    total = len(other) + strange
    if not total:
        return 1.0
    return max(_eastern(other), _western(text[: 4 * _SCORED])) / total


def _eastern(text: str) -> int:
    """Count the marks and the usual characters of one East Asian script; unusual ones weigh against it."""
    han = _ONE_HAN.findall(text)
    usual = sum(map(_is_usual, han))
    if len(han) > _ENOUGH and sum(c in _FREQUENT for c in simplified("".join(han))) < len(han) // _ENOUGH:
        usual //= 2
    kana = len(_KANA.findall(text))
    hangul = len(_HANGUL.findall(text))
    script = hangul if hangul > 4 * len(han) else usual + kana if kana * 8 > len(han) else usual
    return max(len(_MARK.findall(text)) + script - 8 * text.count("\ufffd"), 0)


def _western(text: str) -> int:
    return sum(map(len, _LATIN.findall(text)))


@cache
def _is_usual(character: str) -> bool:
    """Whether a Chinese character is of the first level of GB 2312 or of Big5: those that texts are made of."""
    for codec, first, last in (("gb2312", b"\xb0\xa1", b"\xd7\xf9"), ("big5", b"\xa4\x40", b"\xc6\x7e")):
        try:
            if first <= character.encode(codec) <= last:
                return True
        except UnicodeError:
            continue
    return False


def _guess(data: bytes, file: str) -> str:
    """Return a text in another character set (Cyrillic, Greek, Arabic), whose language is then refused by name."""
    from charset_normalizer import from_bytes

    best = from_bytes(b" ".join(_LINES.findall(data))[:_SAMPLE]).best()
    text = data.decode(best.encoding, "replace") if best is not None else ""
    if not text or _broken(text) > _TOLERATED:
        raise PolicyError("policy.encoding", file=file)
    return text
