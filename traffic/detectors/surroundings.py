"""What stands around a field and takes its name's usual meaning away: bid requests, events of an analytics SDK."""

from __future__ import annotations

import re

from traffic.detectors.credentials import is_of_the_app
from traffic.detectors.detection import Context, container_of, of_names, rare
from traffic.detectors.key_index import KeyEntry, key_index
from traffic.detectors.names import fold, segments, stripped
from traffic.detectors.pushes import is_in_registration, is_push_token
from traffic.detectors.shapes.registry import has_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_WHOLE_DEVICE = 4
"""Types of data of a device that no product on show has: a shop tells model, system and memory at most."""
_DEVICE = 2
"""Types of data that show that what has a make is a device; the make is one."""
_FEWEST_LABELS = 2
"""Values of one object that are the names of their own fields; so many show that all of them are labels."""
_PERSON = frozenset({"user", "customer", "buyer"})


def is_of_the_software(entry: KeyEntry, leaf: Leaf, context: Context) -> bool:
    """Tell whether the field, read as `entry`, names a seller, a product on show, a project or a language model."""
    if not leaf.keys:
        return False
    if entry.term.id == "device.model":
        return _is_on_offer(leaf, context) or _is_language_model(leaf, context) or _is_a_brand(leaf, context)
    if fold(leaf.keys[-1]) in word_list("sellers"):
        of_person = any(fold(name) in _PERSON for name in leaf.keys[:-1])
        return not of_person and bool({"account", "activity"} & set(entry.lineage)) and is_for_ads(context)
    if entry.term.id == "activity.purchase" and is_in_registration(leaf, context):
        return True
    if entry.term.id != "account.session_token" or is_push_token(leaf, context):
        return False
    return is_of_the_app(str(leaf.value)) or (entry.hint and _is_beside_events(leaf, context))


def is_a_label(leaf: Leaf, context: Context) -> bool:
    """Tell whether the value is the name of its field, or stands among such values: the words of a form."""
    if not leaf.keys or leaf.path.startswith("header."):
        return False
    if _names_itself(leaf.keys[-1], str(leaf.value)):
        return True
    return context.ask(_has_labels) and context.ask(_holds_labels, container_of(leaf))


def _names_itself(name: str, value: str) -> bool:
    if value[:1].isdigit() and name[:1].isalpha():
        return False
    return len(value) <= 2 * len(name) and fold(value) == fold(name) != ""


@rare
def _has_labels(context: Context) -> bool:
    """Tell whether there are labels anywhere in the message."""
    if _labels(context, None) < _FEWEST_LABELS:
        return False
    return any(_holds_labels(context, container) for container in context.containers())


def _holds_labels(context: Context, container: str) -> bool:
    """Tell whether several of the fields there have their own names for values; the first of each is looked at."""
    return _labels(context, container) >= _FEWEST_LABELS


def _labels(context: Context, container: str | None) -> int:
    begun = context.labels_in(container)
    return sum([_names_itself(name, text) for name, text in begun]) if len(begun) >= _FEWEST_LABELS else 0


def is_for_ads(context: Context) -> bool:
    """Tell whether the message asks for an advertisement: by its route, or by the places it has to fill."""
    return context.ask(_asks_for_ads)


@of_names
def _asks_for_ads(context: Context) -> bool:
    route = segments(context.url_path)
    if any(fold(segment).rstrip("0123456789") in word_list("ad_routes") for segment in route):
        return True
    return any(
        fold(name) in word_list("ad_places") for field in context.layout.fields for name in field.leaf.keys
    )


def _is_beside_events(leaf: Leaf, context: Context) -> bool:
    """Tell whether an event stands beside the token, or above its properties: then it is a project's."""
    return context.ask(_has_event, container_of(leaf))


@of_names
def _has_event(context: Context, here: str) -> bool:
    around = {*context.names_in(here), *context.names_in(here.rpartition(".")[0])}
    return bool(around & word_list("events"))


def _is_on_offer(leaf: Leaf, context: Context) -> bool:
    """Tell whether the brand or model is that of something beside its price, which no whole device has."""
    if not context.ask(_has_field_of, container_of(leaf), "goods_siblings"):
        return False
    return not is_about_a_device(leaf, context, _WHOLE_DEVICE)


def _is_a_brand(leaf: Leaf, context: Context) -> bool:
    """Tell whether a bare make, brand or model is of no phone maker's and stands beside nothing of a device."""
    if fold(leaf.keys[-1]) not in word_list("makes") or has_shape("known_device", str(leaf.value)):
        return False
    if any(word in word_list("devices") for name in leaf.keys[:-1] for word in stripped(name)[0]):
        return False
    return not is_about_a_device(leaf, context, _DEVICE)


def is_about_a_device(leaf: Leaf, context: Context, least: int) -> bool:
    """Tell whether the fields beside the leaf name at least so many types of data of a device."""
    return context.ask(_device_types, container_of(leaf)) >= least


@of_names
def _has_field_of(context: Context, container: str, words: str) -> bool:
    return bool(set(context.names_in(container)) & word_list(words))


@of_names
def _device_types(context: Context, container: str) -> int:
    plain, names = key_index().plain, context.names_in(container)
    named = ((e.term.id, e.lineage) for n in names for e in plain.get(n, ()) if not e.hint)
    return len({name for name, lineage in named if "device" in lineage and name != "device.app_info"})


def _is_language_model(leaf: Leaf, context: Context) -> bool:
    """Tell whether a field `model` names a language model, by its value or by what stands beside it."""
    if fold(leaf.keys[-1]) != "model":
        return False
    name = re.match(r"[a-z]+", str(leaf.value).lower().rpartition("/")[2])
    if name and name[0] in word_list("language_models"):
        return True
    return context.ask(_has_field_of, container_of(leaf), "model_siblings")
