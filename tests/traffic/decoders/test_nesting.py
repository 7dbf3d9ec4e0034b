"""Planted values are found through encodings in encodings, and the chain is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.profiles import Persona
from tests.traffic.decoders.nesting import STRUCTURES, WRAPPINGS, nest, steps
from traffic import find_transmissions
from traffic.capture import Capture, Exchange, Message
from traffic.transmissions import Transmission

PLANTED = {
    "device.imei": "860000000000007",
    "contact.phone": "13800138000",
    "contact.email": "li.yuan@mail.example.cn",
    "device.android_id": "9774d56d682e549c",
    "identity.name": "李媛媛",
}
CHAINS = st.builds(
    lambda first, rest: [first, *rest],
    st.sampled_from(sorted(STRUCTURES)),
    st.lists(st.sampled_from(sorted({*STRUCTURES, *WRAPPINGS})), max_size=4),
)


def found(bodies: list[bytes]) -> list[list[Transmission]]:
    exchanges = [
        Exchange(number, "POST", "https", "t.example.net", 443, "/up", Message((), body))
        for number, body in enumerate(bodies)
    ]
    capture = Capture("test", "0" * 64, "har", exchanges)
    persona = Persona(values={name: (value,) for name, value in PLANTED.items()})
    transmissions = find_transmissions(capture, persona=persona)
    return [[t for t in transmissions if t.request_index == number] for number in range(len(bodies))]


@given(st.lists(st.tuples(st.sampled_from(sorted(PLANTED)), CHAINS), min_size=6, max_size=6))
@settings(max_examples=15, deadline=None, derandomize=True)
def test_planted_values_are_found_through_any_nesting(cases: list[tuple[str, list[str]]]) -> None:
    bodies = [nest(PLANTED[data_type], chain) for data_type, chain in cases]
    for (data_type, chain), transmissions in zip(cases, found(bodies), strict=True):
        assert data_type in {t.data_type for t in transmissions}, chain


SAID = [
    *([name] for name in sorted(STRUCTURES)),
    *(["json", name] for name in sorted({*STRUCTURES, *WRAPPINGS})),
    ["json", "gzip", "base64", "form", "gzip"],
    ["json", "json", "json", "json", "json"],
    ["protobuf", "grpc", "gzip", "hex", "json"],
    ["form", "percent", "percent", "jwt", "multipart"],
    ["cbor", "zstd", "base32", "xml", "br"],
    ["msgpack", "snappy", "base64url", "html", "json"],
    ["plist", "deflate", "protobuf", "lz4", "msgpack"],
]


@pytest.mark.parametrize("data_type", sorted(PLANTED))
def test_the_chain_is_said_from_the_outermost(data_type: str) -> None:
    answers = found([nest(PLANTED[data_type], chain) for chain in SAID])
    for chain, transmissions in zip(SAID, answers, strict=True):
        said = {tuple(t.decoding) for t in transmissions if t.data_type == data_type}
        assert any(_same(one, steps(PLANTED[data_type], chain)) for one in said), (chain, said)


def _same(said: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Compare chains; base64 without its two special characters is the same in both alphabets."""
    return tuple(step.replace("base64url", "base64") for step in said) == tuple(
        step.replace("base64url", "base64") for step in wanted
    )
