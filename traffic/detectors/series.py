"""Series of timed positions: three points or more, each with its time, are a track."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traffic.detectors.detection import Context, container_of
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_FEWEST = 3
_MOST = 500
"""Rows of a list that are looked at."""
_TIME = re.compile(
    r"1\d{9}(?:\d{3})?(?:\.\d{1,9})?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S{0,20}|\d\d:\d\d:\d\d(?:\.\d{1,6})?"
)
_FINE = re.compile(r"-?\d{1,3}\.\d{3,18}")


def is_in_series(leaf: Leaf, context: Context) -> bool:
    """Tell whether the leaf, a coordinate, stands in a list of positions that each have their time."""
    container = container_of(leaf)
    if "[]" not in container or leaf.path.startswith(("header.", "cookie.", "query.", "url.")):
        return False
    return context.ask(_is_series, container)


def _is_series(context: Context, container: str) -> bool:
    around = [context.columns_in(place) for place in _places(container)]
    if any(word_list("events") & set(columns) for columns in around):
        # Events of an analytics SDK have a place and a time each, wherever the user went in between.
        return False
    points = [v[:_MOST] for v in around[0].values() if len(v) >= _FEWEST and all(map(_is_fine, v[:_MOST]))]
    if len(points) < 2 or max(len(set(column)) for column in points) < _FEWEST:
        return False
    rows = len(points[0])
    return any(_are_times(v[:_MOST], rows) for columns in around for v in columns.values())


def _places(container: str) -> list[str]:
    """Return the container and what it stands in, up to the member of the list: `points[].loc` and `points[]`."""
    member = container.rpartition("[]")[0] + "[]"
    return list(dict.fromkeys((container, member)))


def _is_fine(text: str) -> bool:
    return bool(_FINE.fullmatch(text.strip()))


def _are_times(values: Sequence[str], rows: int) -> bool:
    """Tell whether there is a time for each row, and the times go one way."""
    if len(values) != rows or not all(_TIME.fullmatch(v.strip()) for v in values):
        return False
    ordered = sorted(values)
    return len(set(values)) >= _FEWEST and list(values) in (ordered, ordered[::-1])
