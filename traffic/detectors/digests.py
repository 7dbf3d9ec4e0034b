"""Digests of planted values: which texts are hashed how, and how a digest is known again.

A digest is known by its first eight bytes: 64 bits, which no other text has by accident. So one that was cut
off is found as well, in hex, in either alphabet of base64, or as bytes. What is out of reach: digests with a
salt or a key of the app's own (HMAC), and check sums of 32 bits, which other texts do have by accident.
"""

from __future__ import annotations

import base64
import hashlib
import re
from binascii import a2b_base64, a2b_hex
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain, filterfalse, islice
from struct import Struct

from traffic.columns import BETWEEN, UUID_LENGTH, are_hexadecimal, are_in_shape_of_uuids

KEY = 8
"""Bytes by which a digest is known."""
_KEY, _KEY_AND_BYTE, _KEY_AND_REST = Struct(f"{KEY}s"), Struct(f"{KEY}sx"), Struct(f"{KEY}s{KEY}x")
_MOST_AT_ONCE = 128
"""Rows of a table that are told apart in one go."""
_USUAL = ("md5", "sha1", "sha256", "sha512")
_RARE = ("sha224", "sha384", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s")
_OF_SYSTEM = ("sm3", "ripemd160")
"""Algorithms that not every OpenSSL brings along; SM3 is the Chinese national one (GB/T 32905)."""
_INNER = ("md5", "sha1", "sha256")
_SUFFIXES = ("QX4QkKEU",)
"""Constants that are known to be put behind an address before it is hashed (Senol et al., USENIX Security 2022)."""
_MAX_HASHED = 512
_WITH_VERSION = {v: [bytes((code & 0x0F | v << 4,)) for code in range(256)] for v in (3, 5)}
"""Version of a UUID -> byte -> what it becomes where the version is put into it."""
_BLANK = b" "
_LETTERS = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/_-"
"""What digests are written with: hexadecimal digits, and either alphabet of base64."""
_WORDS = bytes(byte if byte in _LETTERS else _BLANK[0] for byte in range(256))
_WORD = re.compile(rb" [^ ]{16,}")
_AS_ONE_LETTER = bytes(_LETTERS[0] if byte in _LETTERS else _BLANK[0] for byte in range(256))
_LETTERS_OF_DIGEST = _LETTERS[:1] * 16
_IDENTIFIER = re.compile(
    rb" ([0-9A-Fa-f]{16}(?=[0-9A-Fa-f]{0,31} )"
    rb"|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}(?=-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12} ))[^ ]* "
)
"""A word that is nothing but one identifier, which its first digits are enough to know."""
_DIGITS, _SHORTEST = 32, 16
"""Hexadecimal digits of an MD5 and of a UUID, and characters below which nothing is known for a digest."""
_LENGTHS = (_DIGITS, UUID_LENGTH)
_IS_MD5 = re.compile(r"[0-9a-f]{32}").fullmatch
_IS_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
_TWO_DIGESTS, _SECOND = 48, (32, 40, 64)
"""Hexadecimal digits that may be two digests, and where the second begins."""
_HEX = re.compile(rb"[0-9A-Fa-f]{16,}")
_UUID = re.compile(rb"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}")
_SHAPES = bytes(ord("h") if byte in b"0123456789ABCDEFabcdef" else byte for byte in range(256))
_HEX_SHAPE, _UUID_SHAPE = b"h" * 2 * KEY, b"hhhhhhhh-hhhh-hhhh-hhhh"
_START = re.compile(rb"[ +/_-](?=([^ ]{12})[^ ]{4})")
"""Places in a word at which a digest in base64 may begin: behind `user-`, `/p/`."""
_LONG_WORD, _MAX_STARTS = 256, 8
"""Letters of a word of which not all such places are looked at, and how many are."""
_URL_SAFE = bytes.maketrans(b"-_", b"+/")

Hash = Callable[[bytes], bytes]


@cache
def _hash(name: str) -> Hash | None:
    try:
        hashlib.new(name, usedforsecurity=False)
    except ValueError:
        return None
    make = getattr(hashlib, name, None)
    if make is None:
        return lambda raw: hashlib.new(name, raw, usedforsecurity=False).digest()
    return lambda raw: bytes(make(raw, usedforsecurity=False).digest())


@cache
def algorithms(*, thorough: bool = True) -> tuple[str, ...]:
    """Return the algorithms that are tried and that this Python has."""
    names = (*_USUAL, *_RARE, *_OF_SYSTEM) if thorough else _USUAL
    return tuple(name for name in names if _hash(name) is not None)


@cache
def hex_length(form: str) -> int:
    """Return the hexadecimal digits of a digest of the form (`sha256`, `sha256(md5)`); 0 for a form that is none."""
    hashed = _hash(form.partition("(")[0]) if form[:1] in "bmrs" else None
    return 2 * len(hashed(b"")) if hashed else 0


def digests(texts: Iterable[str], *, thorough: bool = True) -> Iterator[tuple[bytes, str, str]]:
    """Yield (first bytes, form, text) for the digests of every text, as it is and in lower and upper case.

    The form of a nested digest names the inner one in brackets: sha256(md5). Half an MD5 (16 digits, common in
    China) counts as md5. `thorough`: also rare algorithms, and more of the nested ones.
    """
    for text in texts:
        for cased in cases(text):
            for key, form in _digests(cased.encode("utf-8", "replace"), thorough=thorough):
                yield key, form, text


def usual_keys(raw: bytes) -> tuple[bytes, ...]:
    """Return the first bytes of the digests of `raw` that are usual, in the order of `usual_forms`."""
    md5, sha1 = (
        hashlib.md5(raw, usedforsecurity=False).digest(),
        hashlib.sha1(raw, usedforsecurity=False).digest(),
    )
    written = md5.hex().encode()
    return (
        md5[:KEY],
        _as_uuid(md5, 3),
        md5[4 : 4 + KEY],
        hashlib.md5(written, usedforsecurity=False).digest()[:KEY],
        hashlib.sha1(written, usedforsecurity=False).digest()[:KEY],
        hashlib.sha256(written, usedforsecurity=False).digest()[:KEY],
        sha1[:KEY],
        _as_uuid(sha1, 5),
        hashlib.sha256(raw, usedforsecurity=False).digest()[:KEY],
        hashlib.sha512(raw, usedforsecurity=False).digest()[:KEY],
    )


@cache
def usual_forms() -> tuple[str, ...]:
    """Return the forms of the digests that are usual; none where this Python has not all algorithms for them."""
    has_all = len(algorithms(thorough=False)) == len(_USUAL)
    return tuple(form for _, form in _digests(b"", thorough=False)) if has_all else ()


def cases(text: str) -> dict[str, None]:
    """Return the cases in which `text` is hashed: as it is, lower, and upper; none where it is too long."""
    return dict.fromkeys((text, text.lower(), text.upper())) if len(text) <= _MAX_HASHED else {}


def _digests(raw: bytes, *, thorough: bool) -> Iterator[tuple[bytes, str]]:
    for name in algorithms(thorough=thorough):
        digest = _made(name, raw)
        yield digest[:KEY], name
        if name in ("md5", "sha1"):
            yield _as_uuid(digest, 3 if name == "md5" else 5), name
        if name == "md5":
            yield digest[4 : 4 + KEY], name
        if name in (_INNER if thorough else ("md5",)):
            yield from _nested(digest, name, thorough=thorough)
    if thorough:
        for suffix in _SUFFIXES:
            yield _made("sha256", raw + suffix.encode())[:KEY], "sha256(suffixed)"
        for name in _INNER:
            yield _made(name, base64.b64encode(raw))[:KEY], f"{name}(base64)"


def _as_uuid(digest: bytes, version: int) -> bytes:
    """Return the beginning of the UUID that Java's `nameUUIDFromBytes` and its like make of a digest (RFC 9562)."""
    return digest[:6] + _WITH_VERSION[version][digest[6]] + digest[7:KEY]


def _nested(inner: bytes, inner_name: str, *, thorough: bool) -> Iterator[tuple[bytes, str]]:
    written = inner.hex().encode()
    texts = (written, written.upper(), inner) if thorough else (written,)
    for text in texts:
        for name in _INNER:
            yield _made(name, text)[:KEY], f"{name}({inner_name})"


def _made(name: str, raw: bytes) -> bytes:
    hashed = _hash(name)
    return hashed(raw) if hashed else b""


def keys_in(text: str) -> list[bytes]:
    """Return the first bytes of everything in `text` that may be a digest in hex or base64."""
    return keys_of(text.encode("utf-8", "surrogatepass"))


def keys_of(raw: bytes) -> list[bytes]:
    """Return the same for a text in UTF-8. One text, or many with anything between them, take one pass."""
    words = _WORD.findall(_BLANK + raw.translate(_WORDS))
    if not words:
        return []
    parts = _IDENTIFIER.split(_BLANK.join(words) + _BLANK)
    found = [*chain.from_iterable(_KEY.iter_unpack(a2b_hex(b"".join(parts[1::2]).replace(b"-", b""))))]
    if others := b"".join(parts[::2]):
        shapes = others.translate(_SHAPES)
        if _HEX_SHAPE in shapes or _UUID_SHAPE in shapes:
            found += _from_hex(others)
        # Bytes without order have letters of both cases: of 22 characters, one in 100 000 has not.
        found += _from_base64([w for w in others.split() if not w.islower() and not w.isupper()])
    return found


def may_have_words(raw: bytes) -> bool:
    """Tell whether bytes that are no text have words in which `keys_of` may find anything; hardly any have."""
    return _LETTERS_OF_DIGEST in raw.translate(_AS_ONE_LETTER)


def holding(texts: Sequence[str], keys: AbstractSet[bytes]) -> set[str]:
    """Return those `texts` in which `keys_in` finds one of `keys`.

    Those that are one identifier, as most are, are not searched for words: all are told at once.
    """
    long = [text for text in texts if len(text) >= _SHORTEST]
    others = [text for text in long if len(text) not in _LENGTHS]
    found = _identifiers_with(keys, long, others) if len(others) < len(long) else set()
    if others and not keys.isdisjoint(keys_in(BETWEEN.join(others))):
        found.update(text for text in others if not keys.isdisjoint(keys_in(text)))
    return found


def _identifiers_with(keys: AbstractSet[bytes], texts: Sequence[str], others: list[str]) -> set[str]:
    """Return those `texts` that are one identifier, and begin with one of `keys`; put the rest with the `others`."""
    md5s, uuids = ([text for text in texts if len(text) == length] for length in _LENGTHS)
    md5s = _only(_IS_MD5, are_hexadecimal, md5s, others)
    uuids = _only(_IS_UUID, are_in_shape_of_uuids, uuids, others)
    found = _first_of_rows(a2b_hex("".join(uuids).replace("-", "") + "".join(md5s)))
    if keys.isdisjoint(found):
        return set()
    return {text for key, text in zip(found, (*uuids, *md5s), strict=True) if key in keys}


def _only(
    is_one: Callable[[str], object],
    are_all: Callable[[Sequence[str]], bool],
    texts: list[str],
    others: list[str],
) -> list[str]:
    """Return those `texts` that are identifiers, and put the rest with the `others`."""
    if are_all(texts):
        return texts
    some = (texts[at : at + _MOST_AT_ONCE] for at in range(0, len(texts), _MOST_AT_ONCE))
    odd = {text for part in some if not are_all(part) for text in filterfalse(is_one, part)}
    others += odd
    return [*filterfalse(odd.__contains__, texts)]


def _first_of_rows(table: bytes) -> Sequence[bytes]:
    """Return the first half of each row of a table of rows of twice `KEY` bytes."""
    rows = len(table) // (2 * KEY)
    if rows > _MOST_AT_ONCE:
        return [*chain.from_iterable(_KEY_AND_REST.iter_unpack(table))]
    return _halves(rows).unpack(table)


@lru_cache(maxsize=_MOST_AT_ONCE)
def _halves(rows: int) -> Struct:
    return Struct(_KEY_AND_REST.format * rows)


def _from_hex(text: bytes) -> list[bytes]:
    pieces = []
    for digits in _HEX.findall(text):
        pieces.append(digits[: 2 * KEY])
        if len(digits) >= _TWO_DIGESTS:
            pieces += [digits[at : at + 2 * KEY] for at in _SECOND if len(digits) - at >= 2 * KEY]
    if b"-" in text:
        pieces += [uuid.replace(b"-", b"")[: 2 * KEY] for uuid in _UUID.findall(text)]
    return [*chain.from_iterable(_KEY.iter_unpack(a2b_hex(b"".join(pieces))))]


def _from_base64(words: list[bytes]) -> list[bytes]:
    pieces: list[bytes] = _START.findall(_BLANK + _BLANK.join([w for w in words if len(w) <= _LONG_WORD]))
    for word in words:
        if len(word) > _LONG_WORD:
            pieces += [match[1] for match in islice(_START.finditer(_BLANK + word), _MAX_STARTS)]
    raw = a2b_base64(b"".join(pieces).translate(_URL_SAFE))
    return [*chain.from_iterable(_KEY_AND_BYTE.iter_unpack(raw))]


def written_digests(text: str) -> Iterator[str]:
    """Yield the usual digests of `text` as they are written: in hex and in base64."""
    for name in _INNER:
        digest = _made(name, text.encode("utf-8", "replace"))
        yield from (digest.hex(), base64.b64encode(digest).decode().rstrip("="))
