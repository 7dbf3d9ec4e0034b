"""Errors of reading traffic."""

from __future__ import annotations

from corpora.errors import InputError


class CaptureError(InputError):
    """A file that cannot be read as a capture: missing, empty, broken, too large, or of an unknown form."""


class EmptyCaptureError(CaptureError):
    """A readable capture without a single request."""

    inconclusive = True
