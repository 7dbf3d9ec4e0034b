"""A policy for the commands: got from a file, an address or standard input, read, and judged whether it is one."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.messages import load_area
from corpora.text import Language
from yanxing.commands.addresses import Fetcher
from yanxing.commands.inputs import PolicyInput
from yanxing.progress import working

if TYPE_CHECKING:
    from policy_nlp.annotated import AnnotatedPolicy
    from policy_nlp.document import Document
    from policy_nlp.intake.given import Given
    from policy_nlp.linked.following import Followed
    from policy_nlp.statements import Policy

FEW_NOTICES = 3
"""A text without statements and with fewer notices than this is no policy."""


def read(given: PolicyInput, language: Language, *, written_in: Language | None = None) -> AnnotatedPolicy:
    """Read the policy and what belongs to it; what is fetched and the progress are told in `language`.

    `written_in`: the language of the policy where `given` names none. Raises PolicyError for what cannot be read
    and EmptyPolicyError for a text in which nothing of a policy stands.
    """
    from policy_nlp.errors import EmptyPolicyError
    from policy_nlp.intake import load_document
    from policy_nlp.linked.separate import load_separate
    from policy_nlp.reading import annotate
    from policy_nlp.statements import LinkKind

    written_in = given.written_in or written_in
    fetcher = Fetcher(language, written_in or language, given.save, given.allow_private)
    document = load_document(_source(given.policy, fetcher), written_in)
    if given.base:
        document = replace(document, base=_base(given))
    lists = [
        load_separate(_source(x, fetcher), LinkKind.THIRD_PARTY_LIST, document.language)
        for x in given.third_party_lists
    ]
    followed = _followed(document, fetcher) if given.follow else None
    with working("cli.reading_policy", language):
        found = annotate(document, lists, followed)
    words = found.policy
    if not words.statements and not words.third_parties and _count_notices(words) < FEW_NOTICES:
        raise EmptyPolicyError("cli.no_policy", file=given.policy)
    return found


def _count_notices(policy: Policy) -> int:
    return len(policy.notices.keys() & load_area("notices").keys())


def _base(given: PolicyInput) -> str:
    from policy_nlp.fetching.addresses import parse_address

    return str(parse_address(given.base or "", any_port=given.allow_private))


def _followed(document: Document, fetcher: Fetcher) -> Followed:
    from policy_nlp.linked import linked_documents
    from policy_nlp.linked.following import follow
    from policy_nlp.traditional import as_read

    return follow(document, linked_documents(as_read(document)), fetcher.get)


def _source(given: str | Path, fetcher: Fetcher) -> Path | Given:
    from policy_nlp.fetching import is_address

    if str(given) == "-":
        return _standard_input()
    if isinstance(given, str) and is_address(given):
        return fetcher.get(given)
    return _saved(Path(given)) or Path(given)


def _saved(file: Path) -> Given | None:
    """Return a page that was fetched and saved before, with its address and character set; None for other files."""
    from policy_nlp.fetching.saving import record_of
    from policy_nlp.intake.given import Given
    from policy_nlp.intake.limits import MAX_BYTES

    record = record_of(file)
    if record is None or record.size > MAX_BYTES:
        return None
    from policy_nlp.fetching.contents import charset_of

    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError:
        return None
    return Given(file.name, data, file.suffix.lower(), charset_of(record.headers), base=record.final)


def _standard_input() -> Given:
    from policy_nlp.intake.given import Given
    from policy_nlp.intake.limits import MAX_BYTES

    return Given("stdin", sys.stdin.buffer.read(MAX_BYTES + 1))
