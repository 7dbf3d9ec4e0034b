"""What a message is about by its route: `text` sent to `/feedback` is `feedback.text`."""

from __future__ import annotations

import re

from traffic.detectors.detection import Context
from traffic.detectors.names import fold, segments, singular
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_PLACES = re.compile(r"header\.|cookie\.|url\.\d")
_MOST = 40
"""Characters of a segment that may be a word."""


def subjects(context: Context) -> tuple[str, ...]:
    """Return the folded names that the route gives what is sent: its last word that is no verb, and the singular."""
    return context.ask_of_route(_subjects)


def subjects_of(leaf: Leaf, context: Context) -> tuple[str, ...]:
    """Return the subjects that stand above `leaf`; none for a field below another one that says something."""
    if _PLACES.match(leaf.path) or not leaf.keys:
        return ()
    wrappers = word_list("wrappers")
    return subjects(context) if all(fold(name) in wrappers for name in leaf.keys[:-1]) else ()


def _subjects(context: Context) -> tuple[str, ...]:
    verbs = word_list("verbs")
    for segment in reversed(segments(context.url_path)):
        name = fold(segment) if len(segment) <= _MOST else ""
        if not name or any(c.isdigit() for c in name) or name in verbs:
            continue
        return tuple(dict.fromkeys((name, singular(name))))
    return ()
