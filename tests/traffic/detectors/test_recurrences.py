"""Every text in which a learned value is recognised is among the candidates, in whatever way it is written."""

from __future__ import annotations

import base64
import hashlib
import random
import uuid

import pytest

from traffic.detectors.learned import recognised
from traffic.detectors.planted import NOTHING_PLANTED, compile_planted
from traffic.detectors.recurrences import MARK, Recurrences

VALUE = "4F1c0a9be2d37586"
PHONE = "+46701740605"
STREET = "Ångström-77-İzmir-1209"
LEARNED = compile_planted(
    [("device.android_id", VALUE), ("contact.phone", PHONE), ("account.user_id", STREET)], thorough=False
)


def md5(text: str) -> bytes:
    return hashlib.md5(text.encode(), usedforsecurity=False).digest()


def writings() -> list[str]:
    long = hashlib.sha256(VALUE.encode()).digest()
    found = [
        VALUE,
        f"  id={VALUE.lower()};",
        md5(VALUE).hex().upper(),
        str(uuid.UUID(bytes=md5(VALUE), version=3)),
        "x" + "0" * 32 + md5(VALUE).hex(),
        "46 701-740 605",
        STREET.upper(),
        base64.b64encode(VALUE.encode()).decode(),
    ]
    codes = [base64.b64encode(long), base64.urlsafe_b64encode(long), b"user-" + base64.b64encode(long)]
    return [*found, *(code.decode() for code in codes)]


@pytest.mark.parametrize("text", writings())
def test_what_is_recognised_was_a_candidate(text: str) -> None:
    blocks = [b"", MARK.join([b"nothing at all", text.encode(), b"zzz"]), b"9" * 40]
    found = Recurrences(LEARNED).among(blocks)
    assert found == {1: [1]}, text


def test_digests_in_either_alphabet_are_candidates() -> None:
    learned = compile_planted([("account.user_id", f"user-{n}-4711") for n in range(200)], thorough=False)
    for key in list(learned.digests):
        for code in (base64.b64encode(key + key), base64.urlsafe_b64encode(key + key)):
            text = code.decode().rstrip("=")
            assert next(recognised(text, learned), None) is not None
            assert Recurrences(learned).among([text.encode()]) == {0: [0]}
        break
    many = MARK.join(base64.urlsafe_b64encode(key + key) for key in learned.digests)
    assert len(Recurrences(learned).among([many])[0]) == len(learned.digests)


def test_the_fastest_automaton_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    values = [("account.user_id", f"user-{n}-4711") for n in range(400)]
    learned = compile_planted(values, thorough=False)
    blocks = [
        MARK.join(text.encode() for text in (value, "nothing at all", md5(value).hex()))
        for _, value in values
    ]
    found = Recurrences(learned).among(blocks)
    assert found == {number: [0, 2] for number in range(len(values))}
    monkeypatch.setattr("traffic.detectors.recurrences._PAYS", 0)
    assert Recurrences(learned).among(blocks) == found


def test_texts_without_any_are_none() -> None:
    chance = random.Random(7)
    texts = [str(uuid.UUID(int=chance.getrandbits(128))) for _ in range(2_000)]
    blocks = [MARK.join(text.encode() for text in texts[at : at + 10]) for at in range(0, 2_000, 10)]
    assert Recurrences(LEARNED).among(blocks) == {}
    blocks[150] += MARK + VALUE.encode()
    blocks[199] = VALUE.encode() + MARK + blocks[199]
    assert Recurrences(LEARNED).among(blocks) == {150: [10], 199: [0]}
    assert Recurrences(NOTHING_PLANTED).among(blocks) == {}


def test_letters_that_are_ascii_in_lower_case_are_read_so() -> None:
    learned = compile_planted([("account.user_id", "kk-77-kiosk-1209")], thorough=False)
    text = "\u212ak-77-kiosk-1209"
    assert next(recognised(text, learned), None) is not None
    assert Recurrences(learned).among([text.encode()]) == {0: [0]}
