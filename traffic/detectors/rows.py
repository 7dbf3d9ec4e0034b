"""Collections: address books, text messages, calls and applications, told by the form of their rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.decoders.spots import Field
from traffic.detectors.detection import Context, Detection, container_of, of_names, rare
from traffic.detectors.names import fold, stripped
from traffic.detectors.routes import collection_called, is_prose
from traffic.detectors.shapes import lists
from traffic.detectors.shapes.registry import has_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_TABLES: tuple[tuple[str, Callable[[lists.Columns], bool]], ...] = (
    ("comms.call_log", lists.is_call_list),
    ("comms.sms", lists.is_sms_list),
    ("comms.contacts", lists.is_contact_list),
    ("device.installed_apps", lists.is_app_list),
)
_TEXTS = (
    ("comms.call_log", "call_list"),
    ("comms.sms", "sms_list"),
    ("comms.contacts", "contact_list"),
    ("device.installed_apps", "package_list"),
    ("location.track", "track"),
)
_KINDS = ("type", "kind", "datatype", "entity", "collection")
"""Names of fields that say what rows are of."""
_ABOVE = 3
"""Places that are looked at for such a field: the row's, and what that stands in."""
_SAMPLE = 50
"""Rows of a list that are looked at."""
_LEAST_TYPED = 9
"""Characters of a text beside a package that is longer than the name of an application."""
_LEAST_TEXT = 16
_SEPARATOR = re.compile(r"[,;|\s\[]")
_SEVERAL = re.compile(r"[,;|\s\[\u4e00-\u9fff]")
_TELLING = re.compile(r"\d|\w\.\w")
"""What numbers, times, degrees and packages have."""
_MOST_TEXT = 400_000

SIGNS = (_SEVERAL, _TELLING)
"""What stands, both, in every text that shows something, for many texts at once."""


def shows_in_words(joined: str) -> bool:  # noqa: ARG001 - every such test has this form
    """Tell whether one of many texts of letters and spaces alone may show something: none does."""
    return False


def shows(text: str) -> bool:
    """Tell whether `text` may be several rows in one."""
    return (
        len(text) >= _LEAST_TEXT and _SEVERAL.search(text) is not None and _TELLING.search(text) is not None
    )


def is_shown(leaf: Leaf, context: Context) -> bool:
    """Tell whether the leaf may be one of a collection, by what stands around it."""
    if leaf.path[-1:].isdigit() and (context.own_package or context.ask(_has_collection)):
        return True
    return ("[]" in leaf.path and context.ask(_has_collection)) or context.ask(_names_messenger)


@rare
def _names_messenger(context: Context) -> bool:
    """Tell whether a program in which people write to each other is named anywhere in the message; few do."""
    return not all(map(word_list("messengers").isdisjoint, context.words()))


@rare
def _has_collection(context: Context) -> bool:
    """Tell whether any list of the message is one: most messages have none."""
    tables, called = context.ask(_may_be_tables)
    if any(_table(context, x) for x in tables) or any(_called(context, x) for x in called):
        return True
    return any(_are_rows(values, (), context) for values in _may_be_lists(context))


@of_names
def _may_be_tables(context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lists that are collections for some values: by their columns, and by what their rows are called."""
    lists_of = ((c, context.columns_in(c)) for c in context.containers() if "[]" in c)
    inside = {container: columns for container, columns in lists_of if columns}
    tables = tuple(container for container, columns in inside.items() if lists.may_be_table(columns))
    return tables, tuple(container for container in inside if context.ask(_kinds_above, container))


def _may_be_lists(context: Context) -> Iterable[list[str]]:
    """Return the values of lists in which packages or lines of an address book stand, two or more in all."""
    layout = context.layout
    inside = layout.words_in_lists
    rows = lists.rows_among(context.different_at(inside)) if inside else None
    if not rows:
        return ()
    having = (number for number in inside if not rows.isdisjoint(context.texts_at((number,))))
    return [context.texts_on(path) for path in dict.fromkeys(layout.fields[n].leaf.path for n in having)]


def _texts(context: Context) -> Iterator[Field]:
    fields = context.layout.fields
    return (fields[number] for number in context.layout.words)


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:
    """Yield the collection that the leaf is, or is part of."""
    if not isinstance(leaf.value, str):
        return
    found = _of_text(leaf.value) or _of_path(leaf, context) or _of_container(leaf, context)
    if found is None and _is_typed_for_messenger(leaf, context):
        yield replace(_detection("comms.messages"), collects=False)
    elif found is None and _is_lone_package(leaf, context):
        yield _detection("device.installed_apps")
    if found is not None:
        yield _detection(found)


def _detection(data_type: str) -> Detection:
    reason = say("detection.rows", label=load_ontology().data_types[data_type].labels)
    return Detection(data_type, EvidenceKind.SHAPE, reason, confidence=0.75, collects=True)


def _is_typed_for_messenger(leaf: Leaf, context: Context) -> bool:
    """Tell whether the leaf is a text beside the package of a program in which people write to each other."""
    if len(str(leaf.value)) < _LEAST_TYPED or not is_prose(str(leaf.value)):
        return False
    return context.ask(_names_messenger) and context.ask(_has_messenger, container_of(leaf))


def _has_messenger(context: Context, container: str) -> bool:
    names = context.ask(_columns_of_texts, container)
    columns, messengers = context.columns_in(container), word_list("messengers")
    return not all(map(messengers.isdisjoint, [columns.get(name, ())[:_SAMPLE] for name in names]))


@of_names
def _columns_of_texts(context: Context, container: str) -> tuple[str, ...]:
    """Return the folded names of the columns there that have texts."""
    inside = [x.leaf for x in _texts(context) if x.leaf.keys and container_of(x.leaf) == container]
    return tuple({fold(leaf.keys[-1]) for leaf in inside})


def _is_lone_package(leaf: Leaf, context: Context) -> bool:
    """Tell whether a nameless field holds one foreign application, the app's own standing in another one."""
    own = context.own_package
    if not own or not leaf.keys or not leaf.keys[-1].isdigit() or not lists.is_package(str(leaf.value)):
        return False
    text = str(leaf.value)
    if any(text == p or text.startswith(p + ".") for p in word_list("system_packages")) or _is_own(text, own):
        return False
    several = context.ask(_are_several, leaf.path) or "sdk" in text or text.rsplit(".", 1)[1][:1].isupper()
    return not several and context.ask(_is_sent, own)


def _are_several(context: Context, path: str) -> bool:
    return len(context.texts_on(path)) > 1


def _is_sent(context: Context, text: str) -> bool:
    return any(text in values for values in context.texts_by_path.values())


def _of_text(text: str) -> str | None:
    if not _LEAST_TEXT <= len(text) <= _MOST_TEXT or not _SEPARATOR.search(text):
        return None
    return next((data_type for data_type, shape in _TEXTS if has_shape(shape, text)), None)


def _of_path(leaf: Leaf, context: Context) -> str | None:
    """Look at all the values of one list together."""
    if "[]" not in leaf.path and not leaf.path[-1:].isdigit():
        return None
    return context.ask(_of_values, leaf.path, leaf.keys)


def _of_values(context: Context, path: str, names: tuple[str, ...]) -> str | None:
    return _are_rows(context.texts_on(path), names, context)


def _are_rows(values: list[str], names: tuple[str, ...], context: Context) -> str | None:
    if lists.is_package_list(values) or _are_other_packages(values, names, context):
        return "device.installed_apps"
    if len(lists.contact_lines(values)) >= 2:
        return "comms.contacts"
    return None


def _are_other_packages(values: list[str], names: tuple[str, ...], context: Context) -> bool:
    """Tell whether the list is of packages alone, two or more, and none of them the app's own."""
    if any(w in word_list("code_words") for name in names for w in stripped(name)[0]):
        return False
    return lists.are_packages(values) and not any(_is_own(v, context.own_package) for v in values)


def _is_own(package: str, own: str) -> bool:
    return bool(own) and (package == own or package.startswith(own + ".") or own.startswith(package + "."))


def _of_container(leaf: Leaf, context: Context) -> str | None:
    """Look at the columns of the list of objects that the leaf stands in."""
    container = container_of(leaf)
    if "[]" not in container:
        return None
    said = leaf.kind == "boolean" or fold(leaf.keys[-1]) in word_list("kinds") if leaf.keys else True
    return context.ask(_table, container) or (None if said else context.ask(_called, container))


def _called(context: Context, container: str) -> str | None:
    """Return the collection that rows are called by the kind beside or above them: `{"type": "contacts", ...}`."""
    place = context.ask(_kinds_above, container)
    if place is None:
        return None
    columns = context.columns_in(place[0])
    kinds = {kind for name in place[1] for kind in columns[name][:_SAMPLE]}
    entry = collection_called(kinds.pop()) if len(kinds) == 1 else None
    return entry.term.id if entry is not None else None


@of_names
def _kinds_above(context: Context, container: str) -> tuple[str, tuple[str, ...]] | None:
    """Return where a field may say what the rows are of, theirs or of what these stand in, and the names of such."""
    place = container
    for _ in range(_ABOVE):
        columns = context.columns_in(place)
        if names := tuple(name for name in _KINDS if name in columns):
            return place, names
        place = place.rpartition(".")[0] if "." in place else ""
    return None


def _table(context: Context, container: str) -> str | None:
    columns = context.columns_in(container)
    return next((data_type for data_type, holds in _TABLES if holds(columns)), None)
