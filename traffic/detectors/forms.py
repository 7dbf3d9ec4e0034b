"""The forms in which a planted value is found: what records call them, and what they are called in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpora.messages import load_area, say
from corpora.text import Text
from traffic.detectors.digests import algorithms, hex_length

_NAMES = {
    "md5": "MD5",
    "ripemd160": "RIPEMD-160",
    "sm3": "SM3",
    "blake2b": "BLAKE2b",
    "blake2s": "BLAKE2s",
    "base64": "Base64",
    "base32": "Base32",
    "gbk": "GBK",
}
_WAYS = "spelling_"
_PLACES = ("e5", "e6", "e7", "dms", "rounded", "gcj02", "bd09", "geohash", "plus_code")
_STEPS = ("base64", "base32", "hex", "escape", "gbk", "substitution")
_IN_WORDS = ("escape", "substitution")


@dataclass(frozen=True)
class Form:
    """One form in which planted values are found, for the pages that list them."""

    group: str
    """`spelling` (written otherwise), `encoding`, `digest`, `place` (coordinates)."""
    id: str
    """As records have it in `form`; of an encoding, in `decoding`; empty for other ways to write a value in plain."""
    label: Text


def all_forms() -> tuple[Form, ...]:
    """Return every form that is looked for, in the order in which a page shows them."""
    return tuple(_listed())


def _listed() -> Iterator[Form]:
    yield Form("spelling", "plain", say("detection.form_plain"))
    for key, label in load_area("detection").items():
        if key.startswith(_WAYS):
            name = key.removeprefix(_WAYS)
            form = name if name == "masked" else "plain"
            if name not in _PLACES:
                yield Form("spelling", form, label)
    yield from (Form("encoding", step, describe("plain", (step,), "")) for step in _STEPS)
    nested = ("md5(md5)", "sha256(md5)", "sha256(sha256)", "sha256(base64)", "sha256(suffixed)")
    yield from (Form("digest", form, describe(form, (), "")) for form in (*algorithms(), *nested))
    yield from (Form("place", form, describe(form, (), "")) for form in _PLACES)


def describe(form: str, steps: tuple[str, ...], spelling: str) -> Text:
    """Return in words the form, the last decoding step and the way in which a value is written.

    `form`: as in `Detection.form`; `spelling`: the name of the way, empty where it is written as it was planted.
    """
    way = say(f"detection.spelling_{spelling}") if spelling else None
    if hex_length(form):
        digest = _digest(form)
        return say("detection.form_digest_of", form=digest, way=way) if way else digest
    if form in _PLACES:
        return say(f"detection.spelling_{form}")
    if steps:
        step = _NAMES.get(steps[-1], steps[-1])
        encoded = (
            say(f"detection.form_{step}") if step in _IN_WORDS else say("detection.form_encoded", form=step)
        )
        return say("detection.form_encoded_of", form=encoded, way=way) if way else encoded
    return way or say("detection.form_plain")


def _digest(form: str) -> Text:
    outer, _, inner = form.removesuffix(")").partition("(")
    if inner in ("base64", "suffixed"):
        return say(f"detection.form_digest_{inner}", outer=_name(outer))
    if inner:
        return say("detection.form_digest_nested", outer=_name(outer), inner=_name(inner))
    return say("detection.form_digest", form=_name(outer))


def _name(algorithm: str) -> str:
    """Return the name of an algorithm as people write it: SHA-256, SHA3-256."""
    if algorithm in _NAMES:
        return _NAMES[algorithm]
    return (
        algorithm.upper().replace("_", "-") if "_" in algorithm else algorithm.upper().replace("SHA", "SHA-")
    )
