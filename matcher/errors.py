"""Errors of matching and of the law's data."""

from __future__ import annotations

from corpora.errors import InputError


class RegulationError(InputError):
    """A file of legal rules that cannot be used."""


class ExplainError(InputError):
    """A saved report, or a finding of it, that cannot be explained."""
