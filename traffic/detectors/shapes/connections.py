"""Shapes of how a device reaches the network, and of the names of application packages."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape, pattern
from traffic.detectors.wordlists import word_list

_KINDS = (
    r"wi-?fi|wlan|wwan|cell(?:ular)?|mobile|ethernet|[2-5]g(?:[_+ ]?(?:nsa|sa|lte))?|lte|nr|edge|gprs|gsm|cdma"
    r"|h?spa\+?|hsdpa|umts|wcdma|offline|无线|移动网络|以太网"
)


def _is_package_name(text: str) -> bool:
    parts = text.lower().split(".")
    named = (
        len(text) <= 200 and re.fullmatch(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*){1,8}", text, re.ASCII) is not None
    )
    return named and len(parts) >= 3 and parts[0] in word_list("package_roots")


def _is_bundle_id(text: str) -> bool:
    """Tell whether `text` is the name of an app for Apple's systems, or its number in the App Store."""
    if re.fullmatch(r"id\d{9,10}", text, re.ASCII):
        return True
    named = re.fullmatch(r"([A-Za-z]{2,4})(?:\.[\w-]{1,60}){2,8}", text, re.ASCII)
    return named is not None and named[1].lower() in word_list("package_roots")


SHAPES = (
    Shape(
        "connection",
        pattern(_KINDS, re.IGNORECASE),
        ("WIFI", "4G", "5g_nsa", "cellular"),
        ("public", "read", "net", ""),
    ),
    Shape(
        "package_name",
        _is_package_name,
        ("org.example.notes", "com.sample.app_two"),
        ("example.org", "monthly", "v1.2.3"),
    ),
    Shape(
        "bundle_id",
        _is_bundle_id,
        ("se.sample.4notes", "com.sample.app-two", "id1234567890"),
        ("main.js", "1234567890", "a.b.c"),
    ),
)
