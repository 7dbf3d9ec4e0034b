"""Collections: address books, text messages, calls and applications, told by the form of their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection, container_of
from traffic.detectors.names import stripped
from traffic.detectors.shapes import lists
from traffic.detectors.shapes.registry import has_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_TABLES: tuple[tuple[str, Callable[[lists.Columns], bool]], ...] = (
    ("comms.call_log", lists.is_call_list),
    ("comms.sms", lists.is_sms_list),
    ("comms.contacts", lists.is_contact_list),
)
_TEXTS = (
    ("comms.call_log", "call_list"),
    ("comms.sms", "sms_list"),
    ("comms.contacts", "contact_list"),
    ("device.installed_apps", "package_list"),
    ("location.track", "track"),
)
_LEAST_TEXT = 16
_MOST_TEXT = 400_000


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the collection that the leaf is, or is part of."""
    if not isinstance(leaf.value, str):
        return
    found = _of_text(leaf.value) or _of_path(leaf, context) or _of_container(leaf, context)
    if found is not None:
        label = load_ontology().data_types[found].labels
        reason = say("detection.rows", label=label)
        yield Detection(found, EvidenceKind.SHAPE, reason, confidence=0.75, collects=True)


def _of_text(text: str) -> str | None:
    if not _LEAST_TEXT <= len(text) <= _MOST_TEXT:
        return None
    return next((data_type for data_type, shape in _TEXTS if has_shape(shape, text)), None)


def _of_path(leaf: Leaf, context: Context) -> str | None:
    """Look at all the values of one list together."""
    if "[]" not in leaf.path and not leaf.path[-1:].isdigit():
        return None
    return context.once(
        f"rows {leaf.path}", lambda: _of_values(context.texts_by_path[leaf.path], leaf, context)
    )


def _of_values(values: list[str], leaf: Leaf, context: Context) -> str | None:
    if lists.is_package_list(values) or _are_other_packages(values, leaf, context):
        return "device.installed_apps"
    if sum(map(lists.is_contact_line, values)) >= 2:
        return "comms.contacts"
    return None


def _are_other_packages(values: list[str], leaf: Leaf, context: Context) -> bool:
    """Tell whether the list is of packages alone, two or more, and none of them the app's own."""
    if any(w in word_list("code_words") for name in leaf.keys for w in stripped(name)[0]):
        return False
    return lists.are_packages(values) and not any(_is_own(v, context.own_package) for v in values)


def _is_own(package: str, own: str) -> bool:
    return bool(own) and (package == own or package.startswith(own + ".") or own.startswith(package + "."))


def _of_container(leaf: Leaf, context: Context) -> str | None:
    """Look at the columns of the list of objects that the leaf stands in."""
    container = container_of(leaf)
    if "[]" not in container:
        return None
    columns = context.columns.get(container, {})
    make = lambda: next((t for t, holds in _TABLES if holds(columns)), None)  # noqa: E731 - one use, one line
    return context.once(f"table {container}", make)
