"""Errors of reading policies."""

from __future__ import annotations

from corpora.errors import InputError


class PolicyError(InputError):
    """A document that cannot be read as a policy: missing, empty, binary, too large, or in another language."""


class EmptyPolicyError(PolicyError):
    """A readable document without the text of a policy."""

    inconclusive = True
