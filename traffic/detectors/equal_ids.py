"""Identifiers that are a user's or a device's: equal to one that the same message calls the device's, they are that."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.ontology import load_ontology
from traffic.detectors.detection import Detection
from traffic.detectors.key_index import key_index
from traffic.detectors.names import fold
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

Found = tuple[Leaf, tuple[Detection, ...]]
_USER = "account.user_id"


NAMES_DEVICE, IS_OPEN = 1, 2
"""Roles of a leaf; see `role_of`."""


def role_of(leaf: Leaf, detections: Sequence[Detection]) -> int:
    """Return what `leaf` is to `settle`: it names its device, it has an open name, or neither (0)."""
    if not isinstance(leaf.value, str):
        return 0
    if _may_be_a_users(leaf):
        return IS_OPEN if any(_is_id(d) for d in detections) else 0
    return NAMES_DEVICE if any(_is_of_device(leaf, d) for d in detections) else 0


def settle(found: Sequence[Found]) -> list[Found]:
    """Return `found` of one message, where a value that names its device is no user's under an open name."""
    devices: dict[str, Detection] = {}
    for leaf, detections in found:
        for detection in detections:
            if isinstance(leaf.value, str) and _is_of_device(leaf, detection):
                devices.setdefault(leaf.value, detection)
    return (
        [(leaf, _settled(leaf, detections, devices)) for leaf, detections in found]
        if devices
        else list(found)
    )


def _is_of_device(leaf: Leaf, detection: Detection) -> bool:
    if not detection.whole or detection.form != "plain" or _may_be_a_users(leaf):
        return False
    return load_ontology().data_covers("device.identifier", detection.data_type)


def _settled(
    leaf: Leaf, detections: tuple[Detection, ...], devices: dict[str, Detection]
) -> tuple[Detection, ...]:
    device = devices.get(leaf.value) if isinstance(leaf.value, str) else None
    if device is None or not _may_be_a_users(leaf):
        return detections
    open_ones = [d for d in detections if d.evidence != EvidenceKind.PERSONA and _is_id(d)]
    return (*(d for d in detections if d not in open_ones), device) if open_ones else detections


def _is_id(detection: Detection) -> bool:
    device = load_ontology().data_covers("device.identifier", detection.data_type)
    return device or detection.data_type == _USER


def _may_be_a_users(leaf: Leaf) -> bool:
    """Tell whether the name is one that services use before and after signing in: distinct_id, id."""
    name = fold(leaf.keys[-1]) if leaf.keys else ""
    hints = (e for e in key_index().plain.get(name, ()) if e.term.id == _USER)
    return name in {"id", "identity"} or any(e.hint for e in hints)
