"""The events that a request names: `"event": "add_to_cart"`, `"events": [{"name": "ad_impression"}]`, `en=purchase`.

Only the vocabulary's id of an event is kept, never the text: what stands in such a field may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpora.ontology.events import event_of
from traffic.decoders.spots import Field
from traffic.detectors.detection import Context
from traffic.detectors.layouts import Layout
from traffic.detectors.names import fold
from traffic.leaves import Column, Item

MOST = 8
"""Events of one request that are told."""
_LOOKED_AT = 200
"""Names of one request that are looked at."""
_WORDS = re.compile(r"[$A-Za-z\u4e00-\u9fff][$A-Za-z\u4e00-\u9fff _.:/-]{1,60}[0-9]{0,2}")
"""What may be the name of an event: identifiers, which stand in the same fields, have digits in them."""
_NAMES = frozenset({
    "event", "eventname", "eventtype", "eventid", "eventkey", "eventcode", "eventaction", "evt", "evtname", "evttype",
    "evtid", "ev", "en", "ea", "eventlabel", "trackname", "trackevent", "adevent", "adeventtype", "pushevent",
    "action", "actionname", "actiontype",
})  # fmt: skip
"""Folded names of fields that hold the name of an event."""
_NAMES_WITHIN = frozenset({"name", "type", "id", "key", "n", "e", "code", "label"})
"""The same for fields of an object that is an event."""
_EVENTS = ("event", "evt")
"""How such an object, or the list of them, is called: its name ends so, in the singular, versions left out."""


def events_of(items: Sequence[Item], context: Context) -> tuple[str, ...]:
    """Return the ids of the events that a message names, sorted; at most `MOST`."""
    numbers = _named_fields(context.layout)
    if not numbers:
        return ()
    found: set[str | None] = set()
    left = _LOOKED_AT
    for number in numbers:
        item = items[number]
        texts = item.different if isinstance(item, Column) else (item.value,)
        found.update(
            [event_of(t) for t in texts[: max(0, left)] if isinstance(t, str) and _WORDS.fullmatch(t)]
        )
        left -= len(texts)
    return tuple(sorted(filter(None, found))[:MOST])


def _named_fields(layout: Layout) -> tuple[int, ...]:
    """Return the numbers of the items that may name an event; once for all messages of a layout."""
    if layout.events is None:
        fields = layout.fields
        layout.events = tuple(
            [n for n, f in enumerate(fields) if f.names_event is not False and _names_event(f)]
        )
    return layout.events


def _names_event(field: Field) -> bool:
    if field.names_event is None:
        field.names_event = _is_name(field.leaf.keys, field.leaf.path)
    return field.names_event


def _is_name(keys: tuple[str, ...], path: str) -> bool:
    if not keys or path.startswith(("header.", "cookie.")):
        return False
    name = fold(keys[-1])
    if name in _NAMES:
        return True
    return name in _NAMES_WITHIN and len(keys) > 1 and _is_event(keys[-2])


def _is_event(name: str) -> bool:
    """Tell whether an object is an event by its name: `event`, `customEvents`, `event_v3`."""
    folded = fold(name)
    head, mark, version = folded.rpartition("v")
    if mark and version.isdigit():
        folded = head
    return folded.removesuffix("list").removesuffix("s").endswith(_EVENTS)
