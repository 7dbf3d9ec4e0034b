"""Short encrypted messages."""

from __future__ import annotations

import base64
import hashlib

import pytest

from traffic.decoders.decoder import Source
from traffic.decoders.sealed import is_digest_name, is_sealed
from traffic.decoders.walk import Spot, Walk
from traffic.leaves import Leaf, Unread

CIPHER = base64.b64encode(hashlib.sha512(b"any").digest()[:48]).decode()


@pytest.mark.parametrize(
    "keys", [(), ("data",), ("biz_content",), ("req", "payload"), ("encData",), ("x_encrypted",)]
)
def test_blocks_under_an_envelope_are_sealed(keys: tuple[str, ...]) -> None:
    assert is_sealed(CIPHER, keys)


@pytest.mark.parametrize("keys", [("sign",), ("token",), ("uid",), ("data", "id"), ("encryptKey",)])
def test_other_names_are_not(keys: tuple[str, ...]) -> None:
    assert not is_sealed(CIPHER, keys)


@pytest.mark.parametrize("text", ["plain words of a body that is long enough", CIPHER[:-4], "A" * 64, ""])
def test_other_texts_are_not(text: str) -> None:
    assert not is_sealed(text, ("data",))


def test_names_of_digests() -> None:
    for name in ("requestSign", "authorization", "code", "csrfToken", "pageCursor", "g-recaptcha-response"):
        assert is_digest_name(name)
    for name in ("payload", "barcode", "statement", "data"):
        assert not is_digest_name(name)


def test_a_cookie_of_random_bytes_is_whose_session_it_is() -> None:
    source = Source(base64.b64encode(bytes(range(100, 200))).decode())
    assert [type(one) for one in Walk().read(source, Spot(("cookie", "sid")))] == [Leaf]
    assert [type(one) for one in Walk().read(source, Spot(("query", "sid")))] == [Leaf, Unread]
