"""A small vocabulary of field names for the tests of detectors, and a way to make a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from corpora.ontology import load_ontology
from corpora.ontology.terms import Wire
from traffic.capture import Exchange, Message
from traffic.decoders.spots import Spot
from traffic.detectors import key_readings, keys
from traffic.detectors.detection import Context
from traffic.detectors.key_index import KeyIndex, index_keys, key_index
from traffic.detectors.planted import compile_planted
from traffic.leaves import Leaf

WIRES = {
    "device.imei": Wire(keys=("imei",), shapes=("imei", "meid"), strict=True),
    "device.identifier": Wire(keys=("deviceId", "device.id"), shapes=("hex_id", "uuid")),
    "device.android_id": Wire(keys=("androidId",), hints=("aid",), shapes=("android_id",)),
    "device.model": Wire(keys=("model",), hints=("device",), shapes=("word", "text")),
    "device.settings": Wire(keys=("rooted", "lang"), shapes=("locale",)),
    "contact.email": Wire(keys=("email",), shapes=("email",), strict=True),
    "contact.phone": Wire(keys=("mobile",), hints=("tel",), shapes=("phone",)),
    "identity.name": Wire(keys=("realName", "user.name"), hints=("name",), shapes=("word",)),
    "identity.gender": Wire(keys=("gender",), placeholders=("secret",)),
    "account.user_id": Wire(keys=("userId",), hints=("uid",), shapes=("token", "number")),
    "network.type": Wire(hints=("ct",), shapes=("connection",)),
    "location.coarse": Wire(hints=("ct", "state"), shapes=("word",)),
    "comms.contacts": Wire(keys=("addressBook",), shapes=("contact_list",)),
    "location.precise": Wire(
        keys=("latitude", "longitude"), hints=("lat", "lon"), shapes=("latitude", "longitude")
    ),
}


def small_index() -> KeyIndex:
    ontology = load_ontology()
    terms = (
        (ontology.data_types[i].model_copy(update={"wire": w}), ontology.data_lineage(i))
        for i, w in WIRES.items()
    )
    return index_keys(terms)


@pytest.fixture
def of() -> Callable[[str, str], Leaf]:
    """Make leaves of the same fields again and again: path, value."""
    root = Spot()

    def make(path: str, value: str) -> Leaf:
        spot = root
        for name in path.replace("[]", ".[]").split("."):
            spot = spot.below(name)
        return spot.texts.get(value) or spot.fresh(value, "text")

    return make


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> KeyIndex:
    made = small_index()
    for module in (keys, key_readings):
        monkeypatch.setattr(module, "key_index", lambda: made)
    return made


@pytest.fixture
def whole_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the whole vocabulary in the place of the small one."""
    for module in (keys, key_readings):
        monkeypatch.setattr(module, "key_index", key_index)


@pytest.fixture
def leaf() -> Callable[..., Leaf]:
    def make(path: str, value: str | bytes, **more: str) -> Leaf:
        place, _, rest = path.partition(".")
        inner = rest if place in {"query", "header", "cookie", "url"} else path
        names = tuple(n for n in inner.replace("[]", "").split(".") if n)
        return Leaf(path, names, value, **more)

    return make


@pytest.fixture
def message() -> Callable[..., Context]:
    def make(*leaves: Leaf, target: str = "/", planted: Iterable[tuple[str, str]] = ()) -> Context:
        exchange = Exchange(0, "POST", "https", "api.sample.example", 443, target, Message())
        return Context(exchange, leaves, compile_planted(planted))

    return make
