"""Digests known again in every writing, and nothing else taken for one."""

from __future__ import annotations

import hashlib
from base64 import b64encode, urlsafe_b64encode
from uuid import UUID

import pytest

from traffic.detectors.digests import (
    KEY,
    algorithms,
    cases,
    digests,
    hex_length,
    holding,
    keys_in,
    may_have_words,
    usual_forms,
    usual_keys,
    written_digests,
)

TEXT = "mei.lin@example.com"
SHA = hashlib.sha256(TEXT.encode()).digest()


def md5(text: str | bytes) -> bytes:
    raw = text.encode() if isinstance(text, str) else text
    return hashlib.md5(raw, usedforsecurity=False).digest()


def uuid3_of(text: str) -> bytes:
    """What Java's `UUID.nameUUIDFromBytes` gives."""
    return UUID(bytes=md5(text), version=3).bytes


TABLE = {key: form for key, form, _ in digests((TEXT,))}


@pytest.mark.parametrize(
    ("digest", "form"),
    [
        (md5(TEXT), "md5"),
        (md5(TEXT)[4:12], "md5"),
        (md5(TEXT.upper()), "md5"),
        (SHA, "sha256"),
        (hashlib.sha384(TEXT.encode()).digest(), "sha384"),
        (hashlib.sha3_256(TEXT.encode()).digest(), "sha3_256"),
        (md5(md5(TEXT).hex()), "md5(md5)"),
        (md5(md5(TEXT).hex().upper()), "md5(md5)"),
        (hashlib.sha256(md5(TEXT)).digest(), "sha256(md5)"),
        (md5(b64encode(TEXT.encode())), "md5(base64)"),
        (uuid3_of(TEXT), "md5"),
        (hashlib.sha256(f"{TEXT}QX4QkKEU".encode()).digest(), "sha256(suffixed)"),
    ],
)
def test_digests_and_their_forms(digest: bytes, form: str) -> None:
    assert TABLE[digest[:KEY]] == form


def test_many_values_get_the_usual_digests_alone() -> None:
    usual = {form for _, form, _ in digests((TEXT,), thorough=False)}
    assert {"md5", "sha1", "sha256", "sha512", "sha256(md5)"} <= usual
    assert "sha3_256" not in usual
    assert "sha3_256" in algorithms()


@pytest.mark.parametrize("raw", [b"", TEXT.encode(), "林".encode() * 90])
def test_the_usual_digests_are_those_that_all_digests_begin_with(raw: bytes) -> None:
    text = raw.decode()
    keys = [
        (key, form)
        for cased in cases(text)
        for key, form in zip(usual_keys(cased.encode()), usual_forms(), strict=True)
    ]
    assert [(key, form) for key, form, _ in digests((text,), thorough=False)] == keys


@pytest.mark.parametrize(
    "text",
    [
        SHA.hex(),
        SHA.hex().upper(),
        SHA.hex()[:16],
        f"email_{SHA.hex()}_v2",
        f'{{"h":"sha256:{SHA.hex()}"}}',
        f"tv.1~em.{urlsafe_b64encode(SHA).decode().rstrip('=')}",
        f"{md5('x').hex()}{md5('y').hex()}{SHA.hex()}",
        str(UUID(hex=SHA.hex()[:32])),
        f"/p/{b64encode(SHA).decode()}/x",
        f"u-{urlsafe_b64encode(SHA).decode()}",
        b64encode(SHA).decode()[:22],
    ],
)
def test_a_digest_is_seen_however_it_is_written(text: str) -> None:
    assert SHA[:KEY] in set(keys_in(text))


@pytest.mark.parametrize("text", ["", "deadbeef", SHA.hex()[:15], SHA.hex()[1:], "国" * 40, "a-b_c/" * 9_999])
def test_other_texts_are_no_digest(text: str) -> None:
    assert SHA[:KEY] not in set(keys_in(text))


IDENTIFIERS = [md5(f"x{n}").hex() for n in range(300)] + [str(UUID(bytes=md5(f"y{n}"))) for n in range(300)]
OTHERS = [
    "",
    "autumn sale",
    "1740818400000",
    "d" * 31 + "g",
    "-" * 36,
    "A-1" * 12,
    "国" * 36,
    "no one of them is 32 " + "x" * 11,
]


@pytest.mark.parametrize("others", [[], OTHERS, [*OTHERS, SHA.hex()[:40], SHA.hex()]])
@pytest.mark.parametrize("number", [0, 3, len(IDENTIFIERS)])
@pytest.mark.parametrize(
    "more", ["", md5(TEXT).hex(), md5(TEXT).hex().upper(), str(UUID(bytes=uuid3_of(TEXT)))]
)
def test_many_texts_are_searched_for_digests_as_each_is(number: int, others: list[str], more: str) -> None:
    texts = [*IDENTIFIERS[:number], more, *others]
    keys = {key for key, _, _ in digests([TEXT, "x1", "y299"], thorough=False)}
    assert holding(texts, keys) == {text for text in texts if not keys.isdisjoint(keys_in(text))}
    assert holding(texts, set()) == set()


def test_lengths() -> None:
    assert [hex_length(f) for f in ("md5", "sha256(md5)", "sha512", "plain", "masked", "bd09")] == [
        32,
        64,
        128,
        0,
        0,
        0,
    ]


def test_long_texts_are_not_hashed() -> None:
    assert not list(digests(("x" * 600,)))


def test_what_labels_of_hosts_may_hold() -> None:
    assert {SHA.hex(), b64encode(SHA).decode().rstrip("=")} <= set(written_digests(TEXT))


def test_random_bytes_have_no_words_for_digests() -> None:
    assert not may_have_words(b"\xff\x00abcdef0123 45678\x80" * 40)
    assert may_have_words(b"\xff\x00abcdef0123456789\x80")
