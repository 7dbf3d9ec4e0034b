"""Texts that are told at once to be no encoding of anything, before a decoder is asked: most that are new.

Only a short way, never another answer: of each of these texts every decoder says that it cannot read it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traffic.columns import (
    BETWEEN,
    UUID,
    UUID_LENGTH,
    are_hexadecimal,
    are_uuids,
    join_texts,
    zeros_for_digits,
)
from traffic.decoders import hex as hexadecimal

_SHORT = 8
"""Letters and digits that are too few to be an encoding of anything."""
_LONGEST = 1000
"""Characters of a text that is looked at."""
_SIMPLE = re.compile(
    r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?"
    r"|https?://[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+(?:/[A-Za-z0-9_.~+@,-]*)*"
)
"""Numbers, and addresses that carry nothing."""
_WORDS = re.compile(r"(?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+)(?: (?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+))+")
_SCHEME = re.compile(r"(?:Basic|Bearer|Token|Digest|JWT|Splunk|OAuth) ", re.IGNORECASE)
"""Words before credentials; see `traffic.decoders.credentials`."""
_SCHEMES = frozenset("BbTtDdJjSsOo")
_MARKS = re.compile(r"[\x00-\x1f\"#%&(:;<=?\[\\{\x7f-\x9f]")
"""Characters of which encodings that are not of one word have at least one."""
_DIGEST = re.compile(r"(?=[a-f2-7]*[0189])[0-9a-f]{16,128}")
"""Hexadecimal digits that are no base32."""

_DIGEST_LENGTHS = range(16, 129)
_FEW = 4
"""Texts that are as fast told one by one."""
_FEW_WORDS = 12
"""The same, where they are of several words."""
_LONGEST_NUMBER = 15
"""Digits of a number; hexadecimal digits that are no more than that are no encoding."""
_KINDS = bytes.maketrans(
    b"bcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456789\0", b"a" * 25 + b"A" * 26 + b"0" * 9 + b" "
)
"""Letters and digits look the same to `_WORDS` as others of their kind; what stands between texts ends a word."""
_WRONG_CAPITALS = (b"aA", b"AAa", b"A0", b"0A")

_FORGET_AT = 50_000
_LONGEST_KEPT = 39
"""Characters of a text that is kept: from 40 on, its name may make a cipher text of one."""
_undecodable: set[str] = set()
"""Texts that no decoder read, at most `_FORGET_AT`; that follows from the text alone."""


def remember_plain(text: str) -> None:
    """Keep a text that no decoder read: it comes again under other names."""
    if len(text) <= _LONGEST_KEPT:
        if len(_undecodable) >= _FORGET_AT:
            _undecodable.clear()
        _undecodable.add(text)


def is_plain(text: str) -> bool:
    """Tell whether `text` plainly is no encoding; where it is none either but looks like one, that is left open."""
    size = len(text)
    known = text in _undecodable or (size == UUID_LENGTH and UUID.fullmatch(text))
    if known or (size < _SHORT and text.isalnum()):
        return True
    if size > _LONGEST:
        return False
    if not text.isascii():
        return _is_foreign(text)
    if " " in text:
        return _WORDS.fullmatch(text) is not None and not _may_be_credentials(text)
    return (text.isdecimal() or _is_simple(text)) if size <= _LONGEST_NUMBER else _is_one_word(text)


def _is_simple(text: str) -> bool:
    return _SIMPLE.fullmatch(text) is not None


def _is_one_word(text: str) -> bool:
    """Tell whether a text of ASCII without a space, longer than a number, is plain."""
    return hexadecimal.is_closed(text) if _DIGEST.fullmatch(text) else _is_simple(text)


def _is_foreign(text: str) -> bool:
    """Tell whether letters beyond ASCII keep `text` from being an encoding: it begins with one, or is several words."""
    bare = text.strip()
    if bare.isascii() or _MARKS.search(bare):
        return False
    first = bare[0]
    return not first.isascii() or (" " in bare and not _may_be_credentials(bare))


def are_plain(texts: Sequence[str]) -> bool:
    """Tell whether each of `texts` plainly is no encoding; where that is not told, each is still to be asked.

    `texts`: of one field, none empty; fastest where they are written alike.
    """
    if len(texts) < _FEW:
        return all(map(is_plain, texts))
    joined = join_texts(texts) if is_plain(texts[0]) else None
    if joined is None:
        return False
    if not joined.isascii():
        if not _are_foreign([text for text in texts if not text.isascii()]):
            return False
        texts = [text for text in texts if text.isascii()]
    if " " in joined:
        if not _are_words([text for text in texts if " " in text]):
            return False
        texts = [text for text in texts if " " not in text]
    return not texts or _are_bare(texts)


def _are_foreign(texts: Sequence[str]) -> bool:
    """Tell whether all texts, each with letters beyond ASCII, are plain."""
    if len(max(texts, key=len)) > _LONGEST or _MARKS.search("".join(texts)):
        return False
    # Where the first character says it, and there are no marks, nothing else matters.
    begin = {first for first in {text[0] for text in texts} if first.isascii() or first.isspace()}
    asked = [
        text
        for text in texts
        if text[0] in begin
        and (" " not in text or text != text.strip() or (text[0] in _SCHEMES and _SCHEME.match(text)))
    ]
    return all(map(is_plain, asked))


def _may_be_credentials(text: str) -> bool:
    return text[0] in _SCHEMES and _SCHEME.match(text) is not None


def _are_words(texts: Sequence[str]) -> bool:
    """Tell whether all texts, each of ASCII with a space, are plain."""
    if len(texts) < _FEW_WORDS:
        return all(map(is_plain, texts))
    kinds = b" %b " % "\0".join(texts).encode().translate(_KINDS)
    if kinds.translate(None, b"aA0 ") or b"  " in kinds:
        return False
    if b"0" in kinds and (b"a0" in kinds or b"0a" in kinds):
        return False
    # Most capitals begin a word.
    capitals = b"A" in kinds and b"A" in kinds.replace(b" Aa", b" aa")
    if capitals and any(wrong in kinds for wrong in _WRONG_CAPITALS):
        return False
    begun = [text for text in texts if text[0] in _SCHEMES]
    return len(max(texts, key=len)) <= _LONGEST and not any(map(_SCHEME.match, begun))


def _are_bare(texts: Sequence[str]) -> bool:
    """Tell whether all texts, each of ASCII without a space, are plain."""
    lengths = set(map(len, texts))
    longest = max(lengths)
    if longest <= _LONGEST_NUMBER:
        together = "".join(texts)
        if together.isalnum() and (longest < _SHORT or together.isdigit()):
            return True
    if len(lengths) == 1:
        if longest == UUID_LENGTH and are_uuids(texts):
            return True
        if longest in _DIGEST_LENGTHS and are_hexadecimal(texts):
            return _are_digests(texts)
    shapes = set(zeros_for_digits(BETWEEN.join(texts)).split(BETWEEN))
    # Whatever the digits, `_SIMPLE` says the same.
    simple = longest <= _LONGEST and all(map(_SIMPLE.fullmatch, shapes))
    return simple or all(map(is_plain, texts))


def _are_digests(texts: Sequence[str]) -> bool:
    """Tell whether all `texts`, hexadecimal digits of one length, are plain."""
    some = [text for text in texts if not ("0" in text or "1" in text or "8" in text or "9" in text)]
    return not some and hexadecimal.are_closed(texts)
