"""Networks in one text: `8c:1d:96:2f:a0:4b;-51;Linden-5G`, as positioning services are sent them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection
from traffic.detectors.shapes.devices import is_mac
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_SCAN = re.compile(
    r"(?<![\w:])((?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{12})[;,|](-\d{2,3})(?:[;,|]([^;,|#\n]{1,32}))?"
)
_NAMED = re.compile(r"(?i)wi-?fi[_:=;,| ]{1,2}((?:[0-9a-f]{2}:){5}[0-9a-f]{2})(?:[@;,|](.{1,32}))?")
_SIGN = re.compile(r"[;,|]-\d\d|[Ww][Ii]-?[Ff][Ii]")
_BEFORE_STRENGTH = (";-", ",-", "|-")
_LONG = 200
_MAX_TEXT = 20_000


SIGNS = (_SIGN,)
"""What stands in every text that shows something, for many texts at once."""


def shows_in_words(joined: str) -> bool:
    """Tell whether one of many texts of letters and spaces alone may show something."""
    return "wifi" in joined.lower()


def shows(text: str) -> bool:
    """Tell whether `text` has a signal strength behind a mark, or speaks of Wi-Fi."""
    return len(text) >= 15 and _may_show(text) and _SIGN.search(text) is not None


def _may_show(text: str) -> bool:
    """Tell whether what a long text has to hold is there, which is found faster than the sign itself."""
    if len(text) < _LONG or any(map(text.__contains__, _BEFORE_STRENGTH)):
        return True
    lowered = text.lower()
    return "wifi" in lowered or "wi-fi" in lowered


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:  # noqa: ARG001 - every detector has this form
    """Yield the address of an access point, and the name of its network, that stand with a signal strength."""
    if not isinstance(leaf.value, str) or not 15 <= len(leaf.value) <= _MAX_TEXT:
        return
    scans = [*_SCAN.finditer(leaf.value)]
    seen = [(m[1], m[3]) for m in scans] or [(m[1], m[2]) for m in _NAMED.finditer(leaf.value)]
    seen = [(mac, name) for mac, name in seen if is_mac(mac)]
    if seen:
        yield _detection("network.bssid")
    if any(name and not re.fullmatch(r"[-\d. ]+", name) for _, name in seen):
        yield _detection("network.ssid")


def _detection(data_type: str) -> Detection:
    reason = say("detection.shape", label=load_ontology().data_types[data_type].labels)
    return Detection(data_type, EvidenceKind.SHAPE, reason, 0.7, collects=True)
