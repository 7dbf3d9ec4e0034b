"""Files: pictures, sound, films and documents, told by media type and by what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection
from traffic.detectors.names import stripped
from traffic.detectors.shapes.registry import all_shapes, has_shape
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_NAMED = (
    ("biometric.voiceprint", "audio", frozenset({"voiceprint", "vpr", "speaker"})),
    (
        "biometric.face",
        "image video",
        frozenset({"face", "selfie", "liveness", "live", "living", "facial", "liveface"}),
    ),
    ("document.passport", "image", frozenset({"passport"})),
    ("document.driver_license", "image", frozenset({"driver", "driving", "drivinglicense", "driverlicense"})),
    (
        "document.national_id",
        "image",
        frozenset(
            {"idcard", "identitycard", "idfront", "idback", "certfront", "certback", "shenfenzheng", "sfz"}
        ),
    ),
    ("finance.bank_account", "image", frozenset({"bankcard", "creditcard"})),
    ("identity.signature", "image", frozenset({"signature"})),
    (
        "identity.avatar",
        "image",
        frozenset({"avatar", "portrait", "headimg", "headpic", "headimage", "profilephoto"}),
    ),
)
"""Words in the name of the field, of the file or of the route -> what the picture or sound shows."""
_BY_MEDIA = {"image": "content.photos", "video": "content.photos", "audio": "content.audio"}
_DOCUMENTS = ("application/pdf", "application/msword", "application/vnd.")
_NAME_CONFIDENCE = 0.85


SIGNS = (re.compile("/"),)
"""What stands in every text that shows something, for many texts at once."""


def shows(text: str) -> bool:
    """Tell whether `text` may be a path to a file in a gallery."""
    return "/" in text and all_shapes()["gallery_path"].matches(text[:600].strip())


def is_shown(leaf: Leaf, context: Context) -> bool:  # noqa: ARG001 - every such test has this form
    """Tell whether the leaf is a file."""
    return leaf.kind == "file" or not isinstance(leaf.value, str)


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield what the file is."""
    medium = _medium(leaf)
    if medium is None:
        if isinstance(leaf.value, str) and has_shape("gallery_path", leaf.value[:600]):
            yield _detection("content.photos", "detection.gallery_path", EvidenceKind.SHAPE, 0.7)
        return
    if medium == "document":
        yield _detection("content.files", "detection.file", EvidenceKind.SHAPE, 0.5)
        return
    for said in _sources(leaf, context):
        for data_type, media, names in _NAMED:
            if medium in media.split() and said & names:
                yield _detection(data_type, "detection.file_named", EvidenceKind.KEY, _NAME_CONFIDENCE)
                return
    yield _detection(_BY_MEDIA[medium], "detection.file", EvidenceKind.SHAPE, 0.65)


def _medium(leaf: Leaf) -> str | None:
    """Return image, video, audio, document, or None for what is no file."""
    if leaf.kind != "file" and not isinstance(leaf.value, bytes):
        return None
    media_type = (leaf.media_type or "").lower()
    top = media_type.partition("/")[0]
    if top in _BY_MEDIA:
        return top
    return "document" if media_type.startswith(_DOCUMENTS) else None


def _sources(leaf: Leaf, context: Context) -> Iterator[frozenset[str]]:
    """Yield the words of the field's name, of the file's name and of the route, the nearest first."""
    for name in reversed(leaf.keys):
        yield _said(name)
    yield _said(PurePosixPath(leaf.filename or "").stem)
    yield context.ask_of_route(_said_by_route)


def _said_by_route(context: Context) -> frozenset[str]:
    return frozenset(w for x in context.url_path.split("/") for w in _said(x))


def _said(name: str) -> frozenset[str]:
    """Return the words of a name, alone and in neighbouring pairs: `id_card_front` says idcard too."""
    parts = stripped(name)[0]
    pairs = (a + b for a, b in pairwise(parts))
    return frozenset((*parts, *pairs, "".join(parts)))


def _detection(data_type: str, key: str, evidence: EvidenceKind, confidence: float) -> Detection:
    label = load_ontology().data_types[data_type].labels
    return Detection(
        data_type=data_type, evidence=evidence, reason=say(key, label=label), confidence=confidence
    )
