"""Remembers what was computed of the latest document: several parts of the reading ask the same of it."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from threading import local
from typing import TypeVar

from policy_nlp.document import Document

R = TypeVar("R")


def remembered(compute: Callable[[Document], R]) -> Callable[[Document], R]:
    """Return `compute` with its latest result remembered for as long as the same document (not an equal one) is asked.

    Each thread remembers its own; the document is not kept alive.
    """
    latest = local()

    @wraps(compute)
    def asked(document: Document) -> R:
        known: tuple[weakref.ref[Document], R] | None = getattr(latest, "known", None)
        if known is not None and known[0]() is document:
            return known[1]
        result = compute(document)
        latest.known = (weakref.ref(document), result)
        return result

    return asked
