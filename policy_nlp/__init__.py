"""The words: a privacy policy in Chinese or English becomes a `Policy`. Public: `read_policy`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_nlp.intake.given import Given
    from policy_nlp.statements import Policy


def read_policy(
    source: Path | str | bytes | Given,
    *,
    language: str | None = None,
    third_party_lists: Sequence[Path | str | bytes | Given] = (),
) -> Policy:
    """Read a privacy policy.

    `source`: a `Path` is a file, a `str` is always the text itself, bytes are decoded; a `Given` is bytes with
    their name and character set. `language`: "zh" or "en"; detected where None. `third_party_lists`: separate
    lists that belong to the policy, in the same forms; their rows become its third parties. Raises PolicyError
    for what cannot be read as a policy; a text without words is an empty policy, a file or page without words
    an EmptyPolicyError. Nothing is fetched; `policy_nlp.fetching` gets a page from its address.
    """
    from policy_nlp.reading import read_policy as read

    return read(source, language=language, third_party_lists=third_party_lists)


__all__ = ["read_policy"]
