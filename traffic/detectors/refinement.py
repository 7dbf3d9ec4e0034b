"""From a general identifier to the one it is: what the form of the value and the platform add to the name."""

from __future__ import annotations

import re

from traffic.decoders.spots import Field
from traffic.detectors.detection import Context, container_of, of_names
from traffic.detectors.names import fold, stripped
from traffic.detectors.pushes import is_push_token
from traffic.detectors.shapes.registry import has_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_SAMPLE = 20
"""Rows of a list that are looked at."""
_ADVERTISING = frozenset({"device.advertising_id", "device.gaid", "device.idfa"})
_GENERAL = frozenset({"device.identifier", "account.user_id", "device.install_id"})
_ADVERTISING_KINDS = {
    **dict.fromkeys(("ifa", "adid", "maid"), "device.advertising_id"),
    "idfa": "device.idfa",
    **dict.fromkeys(("gaid", "aaid"), "device.gaid"),
    "oaid": "device.oaid",
}
_KIND_BEFORE = re.compile(r"(ifa|adid|maid|idfa|gaid|aaid|oaid)[:_=|-][0-9A-Fa-f-]{16,64}$", re.IGNORECASE)
"""An identifier behind the name of its kind, as in `ifa:6D92078A-...`."""
_TOKENS = frozenset({"account.session_token", "device.identifier"})
_PARTS = (
    ("zone_name", "device.settings"),
    ("region_locale", "device.settings"),
    ("package_name", "device.app_info"),
    ("known_device", "device.model"),
    ("known_system", "device.os"),
    ("connection", "network.type"),
    ("known_carrier", "network.carrier"),
    ("screen_size", "device.hardware"),
)
"""Forms that tell what a value is that stands in a row of facts on a device, without a name of its own."""
_LONGEST_SYSTEM = 20
"""Characters of a value that names a system."""
_ANDROID = re.compile(r"android|dalvik|okhttp", re.IGNORECASE)
_APPLE = re.compile(r"iphone|ipad|\bios|cfnetwork|darwin", re.IGNORECASE)


def refined(data_type: str, leaf: Leaf, context: Context) -> str:
    """Return `data_type`, or the type that the value of `leaf`, with what is around it, shows it to be."""
    value = leaf.value.strip() if isinstance(leaf.value, str) else ""
    if data_type == "device" and leaf.path.endswith("[]"):
        return _part_of_device(value)
    if data_type in _TOKENS and is_push_token(leaf, context):
        return "device.push_token"
    if (told := _told_by_form(data_type, value)) is not None:
        return told
    if data_type in _ADVERTISING and has_shape("uuid", value):
        return _advertising_id(data_type, leaf, context)
    if data_type == "account.user_id":
        return _person_id(leaf, value)
    scanned = data_type == "device.mac" and _is_of_access_point(leaf, value, context)
    return "network.bssid" if scanned else data_type


def _part_of_device(value: str) -> str:
    """Return what one of a row of nameless values says of a device, by its form: `Europe/Berlin`, `SM-A525F`."""
    return next((data_type for shape, data_type in _PARTS if has_shape(shape, value)), "device")


def _are_scanned(context: Context, container: str) -> bool:
    """Tell whether addresses in a list stand beside names of networks and how well they are received."""
    columns = set(context.names_in(container))
    named = columns & word_list("network_names")
    return "[]" in container and len(named) == 1 and bool(columns & word_list("reception"))


def _advertising_id(data_type: str, leaf: Leaf, context: Context) -> str:
    """Return whose advertising id a UUID is; SDKs of both systems put theirs under the name of either."""
    if leaf.keys and any(maker in fold(leaf.keys[-1]) for maker in word_list("other_advertising")):
        return data_type
    words = {word for name in leaf.keys[-2:] for word in stripped(name)[0]}
    if words & word_list("google_names"):
        return "device.gaid"
    if words & word_list("apple_names"):
        return "device.idfa"
    if data_type == "device.idfa" and str(leaf.value).isupper():
        return data_type  # Apple writes its own in upper case, Google in lower
    platform = context.ask(platform_of)
    told = {"android": "device.gaid", "ios": "device.idfa"}.get(platform, data_type)
    # On Apple's systems an "aaid" is another company's id, Alibaba's as a rule.
    is_others = told == "device.idfa" and leaf.keys and "aaid" in fold(leaf.keys[-1])
    return "device.advertising_id" if is_others else told


def _is_of_a_subscriber(leaf: Leaf) -> bool:
    return bool(leaf.keys) and "subscriber" in fold(leaf.keys[-1])


def _person_id(leaf: Leaf, value: str) -> str:
    if has_shape("national_id", value):
        return "document.national_id"
    is_card = has_shape("imsi", value) and _is_of_a_subscriber(leaf)
    return "device.imsi" if is_card else "account.user_id"


def _device_id(value: str) -> str:
    if has_shape("imei", value):
        return "device.imei"
    # Sixteen hex digits in lower case are how Android writes its own id, and hardly anything else's.
    is_android = has_shape("android_id", value) and value == value.lower()
    return "device.android_id" if is_android else "device.identifier"


def _device_name(value: str) -> str:
    # SDKs call `iPhone13,2` and `SM-A525F` the name of the device; people do not.
    is_model = len(value.split()) == 1 and any(map(str.isdigit, value)) and has_shape("known_device", value)
    return "device.model" if is_model else "device.name"


def _told_by_form(data_type: str, value: str) -> str | None:
    """Return what the value alone shows the type to be; None for types of which it shows nothing."""
    if data_type in _GENERAL and (kind := _KIND_BEFORE.match(value)):
        return _ADVERTISING_KINDS[kind[1].lower()]
    if data_type == "device.identifier":
        return _device_id(value)
    return _device_name(value) if data_type == "device.name" else None


def _is_of_access_point(leaf: Leaf, value: str, context: Context) -> bool:
    """Tell whether a MAC address is a scanned network's, or named for Wi-Fi beside another, which is the device's."""
    if context.ask(_are_scanned, container_of(leaf)):
        return True
    if not leaf.keys or not {"wifi", "wlan", "router", "ap"} & set(stripped(leaf.keys[-1])[0]):
        return False
    return context.ask(_has_other_address, container_of(leaf), fold(leaf.keys[-1]), value.lower())


def _has_other_address(context: Context, container: str, own: str, value: str) -> bool:
    columns = context.columns_in(container).items()
    others = (v for name, values in columns if name != own for v in values[:_SAMPLE])
    return any(v.lower() != value and has_shape("mac", v) for v in others)


def platform_of(context: Context) -> str:
    """Return android, ios, or nothing; fields that agree tell it better than the user agent of a library."""
    numbers = context.layout.by_field
    texts = {text for field in context.ask(_systems) for text in context.texts_at(numbers[field])}
    told = {_system_in(text) for text in texts if len(text) <= _LONGEST_SYSTEM} - {""}
    agent = _system_in(context.exchange.request.header("user-agent") or "")
    return told.pop() if len(told) == 1 else agent


def _system_in(text: str) -> str:
    if _ANDROID.search(text):
        return "android"
    return "ios" if _APPLE.search(text) else ""


@of_names
def _systems(context: Context) -> tuple[Field, ...]:
    """Return the fields that are named for the system of a device."""
    systems = word_list("systems")
    return tuple(x for x in context.layout.by_field if x.leaf.keys and fold(x.leaf.keys[-1]) in systems)
