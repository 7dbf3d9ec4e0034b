"""One pass over many texts finds all that looking at each of them finds."""

from __future__ import annotations

import hashlib
import random
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from uuid import UUID

import pytest

from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues, compile_planted
from traffic.detectors.planted_places import compile_places
from traffic.detectors.suspects import fast_automaton, hits, suspects

VALUES = [
    ("device.imei", "490154203237518"),
    ("device.mac", "3C:22:FB:10:9A:7E"),
    ("device.oaid", "b3a1c9d2-7f60-4e15-9a84-2c6d0f8e1b57"),
    ("device.android_id", "9774d56d682e549c"),
    ("contact.phone", "13816245079"),
    ("contact.phone", "+46701740605"),
    ("contact.email", "mei.lin.7@example.com"),
    ("contact.address", "浙江省杭州市西湖区文三路478号3幢"),
    ("document.national_id", "110101199003074514"),
    ("finance.bank_account", "6222021234567890123"),
    ("identity.name", "Björn Öberg"),
    ("identity.name", "欧阳晓雯"),
    ("identity.birth_date", "1988-11-23"),
    ("identity.age", "34"),
    ("health.measurement", "heart_rate=148"),
    ("account.user_id", "İstanbul-Ünlü-77"),
    ("location.precise", "31.230416,121.473701"),
]
PLANTED = compile_planted(VALUES)
PLAIN = ["", "x", "autumn sale", "1740818400000", "1700000000", "0f" * 16, "12.31", "3123", "d" * 40, "a\0b"]
HOLDING = [
    "490154203237518",
    " 34 ",
    "\u300034\t",
    "138 1624 5079",
    "Mei.Lin.7@example.com",
    hashlib.md5(b"13816245079", usedforsecurity=False).hexdigest(),
    f"id-{hashlib.sha256(b'490154203237518').hexdigest()}",
    "31.23042",
    "121473701",
    "31°13'49\"N 121°28'25\"E",
]


@pytest.mark.parametrize("text", HOLDING)
def test_a_planted_value_is_found_wherever_it_stands(text: str) -> None:
    for place in (0, 3, len(PLAIN)):
        assert suspects([*PLAIN[:place], text, *PLAIN[place:]], PLANTED) == {place}
    assert PLANTED.may_hold(text)


def test_nothing_is_found_where_nothing_is() -> None:
    assert suspects(PLAIN, PLANTED) == set()
    assert suspects([], PLANTED) == set()
    assert suspects(HOLDING, NOTHING_PLANTED) == set()
    assert not any(PLANTED.may_hold(text) for text in PLAIN)


def test_the_numbers_are_those_of_lower_case_texts_of_another_length() -> None:
    texts = ["İİİİ", "ΑΣ", "x", "490154203237518", "ß"]
    assert suspects(texts, PLANTED) == {3}


def test_no_value_goes_across_texts() -> None:
    assert suspects(["490154", "203237518", "138 1624", "5079"], PLANTED) == set()


def test_many_texts_are_looked_through_as_one_is() -> None:
    planted = compile_planted(VALUES)
    texts = [*PLAIN[:-1], "a picture of autumn leaves " * 2_000] * 10
    for _ in range(6):  # until the faster automaton is there
        assert suspects(texts, planted) == set()
        assert suspects([*texts, *HOLDING], planted) == {len(texts) + n for n in range(len(HOLDING))}


def test_capitals_of_every_script_are_known() -> None:
    capitals = [c for c in map(chr, [*range(0x80, 0xD800), *range(0xE000, 0x1F000)]) if c.lower() != c]
    planted = compile_planted([("account.user_id", f"{c.lower()}77-4812") for c in capitals], thorough=False)
    texts = [f"{c}77-4812" for c in capitals]
    assert suspects(texts, planted) >= {n for n, text in enumerate(texts) if planted.traces_in(text)}


@pytest.mark.parametrize("patterns", [[b"138"], [b"138", b"46"]])
def test_an_automaton_finds_its_patterns_alone(patterns: list[bytes]) -> None:
    automaton = fast_automaton(patterns)
    assert {n for n, _, _ in automaton.find_matches_as_indexes(b"xx138.46\xe5\x85")} == {
        *range(len(patterns))
    }


def test_hits_are_the_numbers_of_texts() -> None:
    automaton = fast_automaton([b"138", b"46"])
    assert [*hits(automaton, b"138\0x\0\x00x46y13846\0")] == [0, 3, 3, 3]
    assert not [*hits(automaton, b"13\x008")]


def test_numbers_in_groups_are_found_beside_others() -> None:
    texts = ["a-b", "138-1624-5079", "13816245079", "a 4-9 0154203237518", "138 1624", "5079"]
    raw = "\0".join(texts).encode()
    assert PLANTED.grouped_in(raw) == [1, 2, 3]
    assert PLANTED.grouped_in(b"13816245079") == []
    assert NOTHING_PLANTED.grouped_in(raw) == []


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


WAYS: list[Callable[[str], str]] = [
    str,
    str.upper,
    str.title,
    lambda text: f"  {text}\u00a0\n",
    lambda text: " ".join(text[n : n + 4] for n in range(0, len(text), 4)),
    lambda text: "-".join(text[n : n + 3] for n in range(0, len(text), 3)),
    lambda text: b64encode(text.encode()).decode(),
    lambda text: b64encode(_digest(text)).decode(),
    lambda text: urlsafe_b64encode(_digest(text)).decode().rstrip("="),
    lambda text: _digest(text).hex(),
    lambda text: _digest(text).hex().upper()[:40],
    lambda text: hashlib.md5(text.encode(), usedforsecurity=False).hexdigest(),
    lambda text: hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()[8:24],
    lambda text: str(UUID(bytes=_digest(text)[:16])),
    lambda text: str(UUID(bytes=hashlib.md5(text.encode(), usedforsecurity=False).digest(), version=3)),
    lambda text: _digest("else").hex()[:32] + _digest(text).hex(),
    lambda text: text.partition(",")[2] or text,
    lambda text: text.replace(".", "").replace(",", ";"),
    lambda text: text.partition("=")[2] or text[:12],
]
AROUND = [
    "{}",
    "x={}&y=1",
    "收件人：{}，谢谢",
    "cafe-{}",
    "id_{}",
    "/p/{}/x",
    "İ{}İ",
    "KK {}",
    "\U0001f600{}",
    "a\0{}",
    "\t{} ",
]
FILLER = [
    *PLAIN,
    "Straße",
    "ИВАН Петров",
    "ǅ",
    "Open_ProfileActivity",
    "2024-05-06 10:31:14",
    "１２３",
    "\u212a\u0130",
    " 7 ",
]


def _holds(planted: PlantedValues, text: str) -> bool:
    return bool(planted.traces_in(text)) or any(compile_places(planted.places).sightings(text))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_traced_is_suspected(seed: int) -> None:
    chance = random.Random(seed)
    texts = [
        chance.choice(AROUND).format(way(value)) for _, value in VALUES for way in WAYS for _ in range(2)
    ]
    texts += FILLER
    chance.shuffle(texts)
    holding = {n for n, text in enumerate(texts) if _holds(PLANTED, text)}
    assert len(holding) > len(texts) / 2
    for size in (1, 7, len(texts)):
        found = {
            at + n for at in range(0, len(texts), size) for n in suspects(texts[at : at + size], PLANTED)
        }
        assert [texts[n] for n in sorted(holding - found)] == []


@pytest.mark.parametrize("text", HOLDING)
def test_bytes_that_are_no_text_are_searched_as_latin_letters(text: str) -> None:
    for before, behind in ((b"\xff\xd8\xf9", b"\x80"), (b"\xe0\0", b"\0\xff"), (b"\xfe ", b" \xfc")):
        raw = before + text.encode("utf-8") + behind
        assert PLANTED.may_hold_in_bytes(raw) == PLANTED.may_hold(raw.decode("latin-1"))


def test_bytes_hold_what_texts_hold() -> None:
    chance = random.Random(7)
    spelled = [text.encode("utf-8") for text in (*HOLDING, *(value for _, value in VALUES))]
    spelled += ["Bj\xd6RN \xd6BERG".encode("latin-1"), b"\0 34\xa0\0", b"4 9 0154203237518"]
    held = 0
    for _ in range(400):
        raw = b"\xff" + chance.randbytes(chance.choice((3, 40, 300)))
        raw += chance.choice((b"", b"\0", b" ")) + chance.choice((b"", *spelled)) + chance.randbytes(3)
        assert PLANTED.may_hold_in_bytes(raw) == PLANTED.may_hold(raw.decode("latin-1"))
        held += PLANTED.may_hold_in_bytes(raw)
    assert 50 < held < 400
    assert not NOTHING_PLANTED.may_hold_in_bytes(bytes(range(256)))
