"""base85 in its three alphabets."""

from __future__ import annotations

import base64
import gzip
import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.decoders.base85 import decode
from traffic.decoders.decoder import Source
from traffic.decoders.spots import Spot
from traffic.decoders.walk import Walk
from traffic.leaves import Leaf

PLAIN = string.digits + string.ascii_uppercase + string.ascii_lowercase + "!#$%&()*+-;<=>?@^_`{|}~"
Z85 = string.digits + string.ascii_lowercase + string.ascii_uppercase + ".-:+=^!/*?&<>()[]{}@%$#"


def marked(data: bytes) -> str:
    return base64.a85encode(data, adobe=True).decode()


def plain(data: bytes) -> str:
    return base64.b85encode(data).decode()


def z85(data: bytes) -> str:
    return plain(data).translate(str.maketrans(PLAIN, Z85))


JSON = st.dictionaries(
    st.text(string.ascii_letters, min_size=1), st.integers() | st.text("abc 李", max_size=9), min_size=3
).map(lambda fields: json.dumps(fields, ensure_ascii=False).encode())


@given(JSON, st.sampled_from([("ascii85", marked), ("base85", plain), ("z85", z85)]))
def test_json_comes_back(data: bytes, way: tuple[str, object]) -> None:
    data += b" " * (-len(data) % 4)
    decoded = decode(Source(way[1](data)))  # type: ignore[operator]
    if decoded is not None:  # one in a thousand has too few signs to be told from a word
        assert (decoded.step, [part.value for part in decoded.parts]) == (way[0], [data])
    else:
        assert way[0] != "ascii85"


@pytest.mark.parametrize("way", [marked, plain, z85])
def test_compressed_data_is_read_to_its_leaves(way: object) -> None:
    data = gzip.compress(b'{"imei":"860000000000000","oaid":"7b9e2f4c"}', mtime=0)
    data += b"\0" * (-len(data) % 4) if way is z85 else b""
    found = Walk().read(Source(json.dumps({"d": way(data)})), Spot())  # type: ignore[operator]
    values = {leaf.path: leaf.value for leaf in found if isinstance(leaf, Leaf)}
    assert values["d.imei"] == "860000000000000"


@pytest.mark.parametrize(
    "text",
    [
        "https://cdn.example.com/a/b.js?v=1&x=(2)&y=[3]",
        "Mozilla/5.0(iPhone;CPU_iPhone_OS_17)AppleWebKit/605",
        "a=1&b=2&c=3&d=4&e=5&f=6&g=7",
        "2024-01-31T10:11:12.131+08:00;#*",
        "SELECT(name)FROM(users)WHERE(id=1)",
        "{name:test,other:[1,2,3],more:(4)}",
        "com.example.app/.MainActivity$Inner#onCreate",
        "#include<stdio.h>{main(){return*0;}}",
        "P@ssw0rd!P@ssw0rd!P@ssw0rd!",
        "Kx#9v!Qm2$Zp@7Lw^Rt&4Yb*Nc(Hd)Js",
        "<div>~</div>",
        "<~not between its marks",
        "<~!!~>",
        "aaaaaaaaaaaaaaaaaaaaaaaa!!",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert decode(Source(text)) is None


@pytest.mark.parametrize(
    "text", ["<~" + "z" * 50_000 + "~>", "<~" + "u" * 50_000 + "~>", "~" * 50_000, "{" * 50_001]
)
def test_what_was_made_to_break_it_ends(text: str) -> None:
    assert decode(Source(text)) is None
    assert Walk().read(Source(json.dumps([text])), Spot())


@given(st.binary(max_size=80))
def test_any_bytes_end(data: bytes) -> None:
    for way in (marked, plain, z85):
        decode(Source(way(data)))
    decode(Source(data))
