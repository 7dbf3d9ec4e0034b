"""A policy for the commands: read, and judged whether there is anything of a policy in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from corpora.text import Language
from yanxing.progress import working

if TYPE_CHECKING:
    from policy_nlp.annotated import AnnotatedPolicy

FEW_NOTICES = 3
"""A text without statements and with fewer notices than this is no policy."""


def read(policy: Path, language: Language, *, written_in: Language | None = None) -> AnnotatedPolicy:
    """Read `policy` and keep its text; progress is told in `language`.

    Raises PolicyError for what cannot be read and EmptyPolicyError for a text in which nothing of a policy stands.
    """
    from policy_nlp.errors import EmptyPolicyError
    from policy_nlp.reading import read_annotated

    with working("cli.reading_policy", language):
        read = read_annotated(policy, language=written_in)
    words = read.policy
    if not words.statements and not words.third_parties and len(words.notices) < FEW_NOTICES:
        raise EmptyPolicyError("cli.no_policy", file=policy)
    return read
