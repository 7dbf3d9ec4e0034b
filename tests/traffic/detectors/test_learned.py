from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from corpora.text import Text
from traffic.detectors.detection import Context, Detection
from traffic.detectors.learned import detect, learn
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

Make = Callable[..., Leaf]
IMEI = "356938035643809"


def named(data_type: str, kind: EvidenceKind = EvidenceKind.KEY, confidence: float = 0.8) -> Detection:
    return Detection(data_type, kind, Text(zh="x", en="x"), confidence)


def types(leaf: Leaf, context: Context) -> list[tuple[str, str]]:
    return [(d.data_type, d.form) for d in detect(leaf, context)]


@pytest.fixture
def session(message: Callable[..., Context], leaf: Make) -> Context:
    context = message()
    context.learned = learn(
        [
            (leaf("imei", IMEI), [named("device.imei")]),
            (leaf("udid", IMEI), [named("device.identifier")]),
            (leaf("uid", "m_20417999"), [named("account.user_id", EvidenceKind.PERSONA)]),
            (leaf("email", "mei.lin7@example.com"), [named("contact.email", EvidenceKind.SHAPE)]),
            (leaf("model", "Sample 12 Pro"), [named("device.model")]),
        ]
    )
    return context


def test_named_values_are_known_again_in_every_form(session: Context, leaf: Make) -> None:
    assert types(leaf("a", IMEI), session) == [("device.imei", "plain")]
    digest = hashlib.sha1(IMEI.encode(), usedforsecurity=False).hexdigest()
    assert types(leaf("a", digest), session) == [("device.imei", "sha1")]


@pytest.mark.parametrize("value", ["m_20417999", "mei.lin7@example.com", "Sample 12 Pro", "other"])
def test_only_certain_identifiers_are_learned(session: Context, leaf: Make, value: str) -> None:
    assert types(leaf("a", value), session) == []


def test_learning_does_not_depend_on_order(leaf: Make) -> None:
    found = [(leaf("a", IMEI), [named("device.imei")]), (leaf("b", IMEI), [named("device.identifier")])]
    assert learn(found).patterns == learn(reversed(found)).patterns
