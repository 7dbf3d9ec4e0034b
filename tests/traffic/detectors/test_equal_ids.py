from __future__ import annotations

from collections.abc import Callable

from corpora.messages import say
from traffic.detectors.detection import Detection
from traffic.detectors.equal_ids import settle
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

VALUE = "4f1c0a9be2d37586"


def named(data_type: str, evidence: EvidenceKind = EvidenceKind.ADAPTER) -> tuple[Detection, ...]:
    return (Detection(data_type, evidence, say("detection.shape", label="x"), 0.9),)


def test_an_open_name_equal_to_the_device_is_the_device(leaf: Callable[..., Leaf]) -> None:
    found = [
        (leaf("distinct_id", VALUE), named("account.user_id")),
        (leaf("p.$android_id", VALUE), named("device.android_id")),
    ]
    assert [d.data_type for _, detections in settle(found) for d in detections] == ["device.android_id"] * 2


def test_other_values_and_plain_names_of_users_stay(leaf: Callable[..., Leaf]) -> None:
    device = (leaf("android_id", VALUE), named("device.android_id"))
    other = (leaf("distinct_id", "maria"), named("account.user_id"))
    plain = (leaf("user_id", VALUE), named("account.user_id"))
    assert [d[0].data_type for _, d in settle([device, other, plain])][1:] == ["account.user_id"] * 2


def test_planted_values_are_never_doubted(leaf: Callable[..., Leaf]) -> None:
    device = (leaf("android_id", VALUE), named("device.android_id"))
    planted = (leaf("distinct_id", VALUE), named("account.user_id", EvidenceKind.PERSONA))
    assert settle([device, planted])[1] == planted
