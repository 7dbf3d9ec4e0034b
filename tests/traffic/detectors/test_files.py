from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.files import detect
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"


@pytest.mark.parametrize(
    ("path", "target", "media", "expected"),
    [
        ("selfie", "/", "image/jpeg", "biometric.face"),
        ("id_card_front", "/", "image/jpeg", "document.national_id"),
        ("image", "/ocr/idcard", "image/png", "document.national_id"),
        ("avatar", "/face/check", "image/png", "identity.avatar"),
        ("image", "/v1/upload", "image/png", "content.photos"),
        ("clip", "/", "audio/ogg", "content.audio"),
        ("clip", "/voiceprint/enroll", "audio/wav", "biometric.voiceprint"),
        ("f", "/", "application/pdf", "content.files"),
    ],
)
def test_files(leaf: Make, message: Message, path: str, target: str, media: str, expected: str) -> None:
    made = leaf(path, JPEG, kind="file", media_type=media)
    assert [d.data_type for d in detect(made, message(made, target=target))] == [expected]


def test_paths_in_the_gallery_and_other_text(leaf: Make, message: Message) -> None:
    made = leaf("p", "/storage/emulated/0/DCIM/Camera/IMG_1.jpg")
    assert [d.data_type for d in detect(made, message(made))] == ["content.photos"]
    assert list(detect(leaf("p", "/assets/x.png"), message())) == []
    assert list(detect(leaf("p", b"\x00\x01", kind="binary"), message())) == []
