"""A policy from its source to its statements, notices and third parties."""

from __future__ import annotations

from pathlib import Path

from corpora.messages import say
from corpora.ontology.names import find_party_names
from corpora.text import Language, Text
from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.document import Document
from policy_nlp.intake import load_document
from policy_nlp.metadata import metadata_of
from policy_nlp.notices.finding import find_notices
from policy_nlp.statements import Policy
from policy_nlp.third_parties import read_lists
from policy_nlp.traditional import as_read, as_written


def read_policy(source: Path | str | bytes, *, language: str | None = None) -> Policy:
    """Read a privacy policy. See `policy_nlp.read_policy`."""
    return read_annotated(source, language=language).policy


def read_annotated(source: Path | str | bytes, *, language: str | None = None) -> AnnotatedPolicy:
    """Read a privacy policy and keep its text; parameters and errors as those of `read_policy`."""
    document = load_document(source, language)
    read = as_read(document)
    policy = as_written(_policy_of(read), [(read, document)])
    return AnnotatedPolicy(policy=policy, document=document)


def _policy_of(document: Document) -> Policy:
    from policy_nlp.pipeline.walk import Walk

    metadata = metadata_of(document)
    third_parties, listed = read_lists(document)
    walk = Walk(document, third_parties, listed)
    return Policy(
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        **metadata.model_dump(),
        characters=len(document.text),
        statements=walk.statements,
        notices=find_notices(document, third_parties),
        third_parties=third_parties,
        named_parties=tuple(sorted({m.party for m in find_party_names(document.text)})),
        definitions=tuple(walk.definitions),
        remarks=_remarks(document),
    )


def _remarks(document: Document) -> tuple[Text, ...]:
    if document.language != Language.EN:
        return ()
    from policy_nlp.english_model import load_english

    lack = load_english().lack
    return (say(lack),) if lack else ()
