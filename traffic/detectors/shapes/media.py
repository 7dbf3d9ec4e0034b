"""Shapes of pictures and sound in text: data URLs, base64 of a file's first bytes, paths in the gallery."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape

_IMAGE_STARTS = ("data:image/", "/9j/", "iVBORw0KGgo", "R0lGOD", "UklGR")
_AUDIO_STARTS = ("data:audio/", "T2dnUw", "SUQz", "IyFBTVI")
_FOLDER = re.compile(
    r"(?:file://)?/?(?:[\w.-]{1,40}/){0,8}(?:DCIM|Pictures|Camera|Screenshots|Photos|相册)/[^\n]{1,200}"
    r"\.(?:jpe?g|png|heic|webp|gif|mp4|mov)",
    re.IGNORECASE,
)


def _is_gallery_path(text: str) -> bool:
    return len(text) <= 500 and _FOLDER.fullmatch(text) is not None


def _is_image(text: str) -> bool:
    return (text.startswith(_IMAGE_STARTS) and len(text) >= 16) or _is_gallery_path(text)


def _is_audio(text: str) -> bool:
    return text.startswith(_AUDIO_STARTS) and len(text) >= 16


SHAPES = (
    Shape("gallery_path", _is_gallery_path, ("/sdcard/DCIM/Camera/IMG_1.jpg",), ("/assets/home.png", "DCIM")),
    Shape("image", _is_image, ("/9j/4AAQSkZJRgABAQAASABI", "data:image/png;base64,iVBOR"), ("hello", "/9j/")),
    Shape("audio", _is_audio, ("data:audio/ogg;base64,T2dnUw", "T2dnUwACAAAAAAAAAAA"), ("hello", "T2dnUw")),
)
