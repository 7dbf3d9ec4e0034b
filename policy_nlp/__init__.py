"""The words: a privacy policy in Chinese or English becomes a `Policy`. Public: `read_policy`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_nlp.statements import Policy


def read_policy(source: Path | str | bytes, *, language: str | None = None) -> Policy:
    """Read a privacy policy.

    `source`: a `Path` is a file, a `str` is always the text itself, bytes are decoded. `language`: "zh" or "en";
    detected where None. Raises PolicyError for what cannot be read as a policy; a text without words is an empty
    policy, a file or page without words an EmptyPolicyError.
    """
    from policy_nlp.reading import read_policy as read

    return read(source, language=language)


__all__ = ["read_policy"]
