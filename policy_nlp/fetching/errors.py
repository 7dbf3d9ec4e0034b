"""Errors of fetching a policy from the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_nlp.errors import PolicyError

if TYPE_CHECKING:
    from policy_nlp.fetching.page import Redirect


class FetchError(PolicyError):
    """An address that is refused, does not answer, or answers with what is no policy."""

    redirects: tuple[Redirect, ...] = ()
    """The steps that led there."""
