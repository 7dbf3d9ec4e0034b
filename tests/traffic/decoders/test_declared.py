"""Declarations beside a text."""

from __future__ import annotations

import base64
import json
import random

import pytest

from traffic.capture import Exchange, Message
from traffic.decoders.declared import media_beside, media_of_field
from traffic.decoders.reading import read_message
from traffic.leaves import Leaf, Unread

SAMPLES = base64.b64encode(random.Random(7).randbytes(640)).decode()


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"format": "audio/L16;rate=16000"}, "audio/l16"),
        ({"encoding": "raw", "sample_rate": 16000}, "audio/raw"),
        ({"format": "pcm", "rate": 16000, "speech": "x" * 90}, "audio/pcm"),
        ({"config": {"encoding": "LINEAR16", "sampleRateHertz": 16000}}, "audio/linear16"),
        ({"mime_type": "image/heic"}, "image/heic"),
        ({"encoding": "raw"}, ""),
        ({"format": "json", "rate": 16000}, ""),
        ({}, ""),
    ],
)
def test_formats_are_declared_beside(fields: dict[str, object], found: str) -> None:
    assert media_beside(fields.items()) == found


@pytest.mark.parametrize(
    ("name", "beside", "found"),
    [
        ("audio", "audio/pcm", "audio/pcm"),
        ("access_token", "audio/pcm", ""),
        ("voiceData", "", "audio/basic"),
        ("faceImageBase64", "", "image/*"),
        ("image_base64", "", "image/*"),
        ("audio_id", "", ""),
    ],
)
def test_the_name_of_the_field_matters(name: str, beside: str, found: str) -> None:
    assert media_of_field(name, beside) == found


def read(body: object) -> list[Leaf | Unread]:
    request = Message((("Content-Type", "application/json"),), json.dumps(body).encode())
    return list(read_message(Exchange(0, "POST", "https", "h.example", 443, "/", request)))


def test_samples_without_first_bytes_are_a_file() -> None:
    found = read({"data": {"encoding": "raw", "sample_rate": 16000, "audio": SAMPLES}})
    assert [x.media_type for x in found if isinstance(x, Leaf) and x.kind == "file"] == ["audio/raw"]
    assert not any(isinstance(x, Unread) for x in found)


def test_random_bytes_that_nothing_declares_stay_unread() -> None:
    assert any(isinstance(x, Unread) for x in read({"data": {"encoding": "raw", "payload": SAMPLES}}))
