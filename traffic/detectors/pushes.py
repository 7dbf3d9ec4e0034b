"""Registrations for push messages: a bare `token` in one is the push token, no session and no purchase."""

from __future__ import annotations

import re

from traffic.detectors.detection import Context, container_of
from traffic.detectors.names import fold, segments, stripped
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_SAMPLE = 20
"""Rows of a list that are looked at."""
_FIREBASE = re.compile(r"[\w-]{8,40}:APA91[\w-]{10,300}")
_LONGEST = 40
"""Characters of a value that may name a kind of subscription ("AndroidPush")."""
_PRINCIPAL = 2
"""Last segments of a route that are looked at."""


def is_push_token(leaf: Leaf, context: Context) -> bool:
    """Tell whether a field with a bare name for a token or identifier holds a push token."""
    if not leaf.keys or fold(leaf.keys[-1]) not in word_list("bare_tokens"):
        return False
    return bool(_FIREBASE.fullmatch(str(leaf.value))) or is_in_registration(leaf, context)


def is_in_registration(leaf: Leaf, context: Context) -> bool:
    """Tell whether the leaf stands in a registration for push messages, by what is above or beside it."""
    if not leaf.keys or leaf.path.startswith(("header.", "cookie.", "url.")):
        return False
    return any(map(_speaks_of_push, leaf.keys[:-1])) or context.ask(_is_registration, container_of(leaf))


def _is_registration(context: Context, container: str) -> bool:
    columns = context.columns_in(container)
    if not set(columns) & word_list("bare_tokens"):
        return False
    if set(columns) & word_list("push_siblings"):
        return True
    kinds = (v for name in columns if name in word_list("kinds") for v in columns[name][:_SAMPLE])
    if any(len(v) <= _LONGEST and _speaks_of_push(v) for v in kinds):
        return True
    route = segments(context.url_path)
    of_changes = any(fold(segment) in word_list("not_push") for segment in route)
    return not of_changes and any(map(_speaks_of_push, route[-_PRINCIPAL:]))


def _speaks_of_push(name: str) -> bool:
    return bool(set(stripped(name)[0]) & word_list("push_words"))
