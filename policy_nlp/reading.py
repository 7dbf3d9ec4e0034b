"""A policy from its source to its statements, notices and third parties."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from corpora.messages import say
from corpora.ontology.names import find_party_names
from corpora.text import Language, Text
from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.confidence import rated
from policy_nlp.document import Document
from policy_nlp.intake import load_document
from policy_nlp.intake.given import Given
from policy_nlp.linked import linked_documents
from policy_nlp.linked.following import Followed
from policy_nlp.linked.remarks import unread
from policy_nlp.linked.separate import (
    Separate,
    SeparateReading,
    load_separate,
    named_apart,
    read_separate,
    remarks_on,
)
from policy_nlp.metadata import metadata_of
from policy_nlp.notices.finding import Found, locate_notices
from policy_nlp.pipeline.engagement import UNSAID
from policy_nlp.sections import in_sections
from policy_nlp.statements import LinkKind, Policy
from policy_nlp.third_parties import read_lists
from policy_nlp.traditional import as_read, as_written

YOUNG = 50_000
"""How many new objects the garbage collector waits for."""
Source = Path | str | bytes | Given
"""A file, a text, bytes, or bytes with what is known of them."""


def read_policy(
    source: Source, *, language: str | None = None, third_party_lists: Sequence[Source] = ()
) -> Policy:
    """Read a privacy policy. See `policy_nlp.read_policy`."""
    return read_annotated(source, language=language, third_party_lists=third_party_lists).policy


def read_annotated(
    source: Source, *, language: str | None = None, third_party_lists: Sequence[Source] = ()
) -> AnnotatedPolicy:
    """Read a privacy policy and keep its text; parameters and errors as those of `read_policy`."""
    document = load_document(source, language)
    lists = [load_separate(s, LinkKind.THIRD_PARTY_LIST, document.language) for s in third_party_lists]
    return annotate(document, lists)


def annotate(
    document: Document, separate: Sequence[Separate] = (), followed: Followed | None = None
) -> AnnotatedPolicy:
    """Understand a loaded policy together with its separate lists and rules."""
    followed = followed or Followed()
    apart = named_apart([*separate, *followed.separate], {document.source})
    read = as_read(document)
    others = [replace(s, document=as_read(s.document)) for s in apart]
    pairs = [(r.document, s.document) for r, s in zip(others, apart, strict=True)]
    policy = as_written(_policy_of(read, others, followed), [(read, document), *pairs])
    policy, document = in_sections(policy, read, document)
    policy = rated(policy, UNSAID)
    _settle(document.language)
    return AnnotatedPolicy(policy=policy, document=document, lists=tuple(s.document for s in apart))


@cache
def _settle(language: Language) -> None:  # noqa: ARG001 - once for each
    """Take what a first reading loaded out of the garbage collector's rounds, which cost a third of the time.

    The rounds are fewer too: a reading makes thousands of small records and hardly a cycle among them.
    """
    gc.freeze()
    if 0 < gc.get_threshold()[0] < YOUNG:
        gc.set_threshold(YOUNG)


def _policy_of(document: Document, separate: Sequence[Separate], followed: Followed) -> Policy:
    from policy_nlp.pipeline.walk import Walk

    metadata = metadata_of(document)
    own, listed = read_lists(document)
    walk = Walk(document, own, listed)
    readings = [read_separate(s) for s in separate]
    third_parties = (*own, *(row for r in readings for row in r.rows))
    linked = linked_documents(document)
    located = _located(locate_notices(document, third_parties), readings)
    return Policy(
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        **metadata.model_dump(),
        characters=len(document.text),
        statements=(*walk.statements, *(s for r in readings for s in r.statements)),
        notices={name: found.quote for name, found in located.items()},
        notice_places={name: found.place for name, found in located.items()},
        third_parties=third_parties,
        named_parties=tuple(sorted({m.party for m in find_party_names(document.text)})),
        definitions=tuple(walk.definitions),
        linked=linked,
        separate_lists=tuple(r.told for r in readings),
        remarks=(
            *_remarks(document),
            *unread(linked, separate, followed.tried),
            *followed.remarks,
            *remarks_on(readings),
        ),
    )


def _located(own: Mapping[str, Found], readings: Sequence[SeparateReading]) -> dict[str, Found]:
    """Return the notices of the policy and, where it lacks them, those of its rules for children."""
    return dict(sorted({**dict(n for r in readings for n in r.notices), **own}.items()))


def _remarks(document: Document) -> tuple[Text, ...]:
    if document.language != Language.EN:
        return ()
    from policy_nlp.english_model import load_english

    lack = load_english().lack
    return (say(lack),) if lack else ()
