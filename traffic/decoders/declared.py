"""What the fields beside a text declare of it: sound and pictures in base64 with no first bytes to know them by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_FORMATS = frozenset(
    {
        "format",
        "encoding",
        "codec",
        "mime",
        "mimetype",
        "mediatype",
        "contenttype",
        "type",
        "audioformat",
        "audiotype",
        "audiocodec",
        "audioencoding",
        "voiceformat",
        "speechformat",
        "imageformat",
        "imagetype",
        "aue",
        "auf",
        "filetype",
        "fmt",
    }
)
"""Folded names of fields that say the format of another field."""
_RATES = frozenset({"rate", "samplerate", "sampleratehertz", "samplingrate", "audiorate"})
_HERTZ = frozenset(
    {"8000", "11025", "12000", "16000", "22050", "24000", "32000", "44100", "48000", "8k", "16k"}
)
_CODECS = frozenset(
    {
        "pcm",
        "l16",
        "linear16",
        "s16le",
        "opus",
        "speex",
        "amr",
        "amrwb",
        "silk",
        "wav",
        "mp3",
        "m4a",
        "aac",
        "flac",
        "ogg",
        "mulaw",
        "alaw",
    }
)
_BARE = frozenset({"raw", "int16", "float32"})
"""Encodings that are of sound only beside a rate of samples."""
_SETTINGS = frozenset({"config", "audioconfig", "recognitionconfig", "format", "params", "business"})
"""Objects beside the text that hold its declaration."""
_SOUND = re.compile(
    r"(?:audio|voice|speech|pcm|record(?:ing)?|mic)"
    r"(?:data|base64|b64|content|file|buffer|chunk|bytes|stream)$"
)
_PICTURE = re.compile(
    r"(?:image|img|photo|picture|pic|face|selfie|avatar)(?:data|base64|b64|content|file|bytes)$"
)
_SECRETS = re.compile(r"token|sign|auth|secret|key|ticket|hash|cookie|crypt|cipher")
_MAX_FIELDS = 200
_MAX_TEXT = 64

Named = Iterable[tuple[str, Any]]


def media_beside(fields: Named) -> str:
    """Return the media type that scalars among `fields` declare for a text beside them; empty where none do."""
    facts: dict[str, str] = dict(_facts(fields))
    sampled = any(facts.get(name) in _HERTZ for name in _RATES)
    for name in sorted(_FORMATS & facts.keys()):
        found = _media(facts[name], sampled=sampled)
        if found:
            return found
    return ""


def media_of_field(name: str, beside: str) -> str:
    """Return the media type of the text in a field called `name`, given what the fields beside it declare."""
    folded = re.sub(r"[\W_]", "", name[:_MAX_TEXT]).lower()
    if _SECRETS.search(folded):
        return ""
    if beside:
        return beside
    return "audio/basic" if _SOUND.search(folded) else "image/*" if _PICTURE.search(folded) else ""


def _facts(fields: Named, *, inner: bool = True) -> Iterable[tuple[str, str]]:
    for _, (name, value) in zip(range(_MAX_FIELDS), fields, strict=False):
        folded = re.sub(r"[\W_]", "", name[:_MAX_TEXT]).lower()
        if isinstance(value, str | int) and len(str(value)) <= _MAX_TEXT:
            yield folded, str(value).lower()
        elif inner and folded in _SETTINGS:
            yield from _facts(_items(value), inner=False)


def _items(value: object) -> Named:
    if isinstance(value, dict):
        return ((str(k), v) for k, v in value.items())
    if isinstance(value, list) and isinstance(next(iter(value), None), tuple):
        return iter(value)
    return ()


def _media(text: str, *, sampled: bool) -> str:
    if text.startswith(("audio/", "image/", "video/")):
        media_type, _, _ = text.partition(";")
        return media_type.strip()
    words: set[str] = set(re.findall(r"[a-z0-9]+", text.replace("-", "").replace("_", "")))
    if words & _CODECS or (sampled and words & _BARE):
        return "audio/" + min(words & (_CODECS | _BARE))
    return ""
